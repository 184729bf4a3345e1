#include "cli/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <filesystem>
#include <string_view>

#include "cli/usage_error.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> find_settings_file() {
  std::error_code error;
  auto folder = fs::current_path(error);
  if (error) return std::nullopt;
  for (;;) {
    const auto file = folder / "facgraph.toml";
    if (fs::is_regular_file(file, error)) return file;
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

[[noreturn]] void refuse(const fs::path& file, const toml::source_region& where,
                         std::string_view what) {
  throw UsageError(fmt::format("{}:{}: {}", file.string(), where.begin.line, what));
}

std::string text_of(const fs::path& file, std::string_view key, const toml::node& node) {
  if (const auto value = node.value_exact<std::string>()) return *value;
  refuse(file, node.source(), fmt::format("\"{}\" takes text in quotes", key));
}

std::vector<std::string> read_inputs(const fs::path& file, const toml::node& node) {
  std::vector<std::string> inputs;
  const auto add = [&](const toml::node& entry) {
    inputs.push_back(
        (file.parent_path() / text_of(file, "input", entry)).lexically_normal().string());
  };
  if (const auto* list = node.as_array()) {
    for (const auto& entry : *list) add(entry);
  } else {
    add(node);
  }
  return inputs;
}

std::vector<std::string> split_paths(std::string_view paths) {
  std::vector<std::string> result;
  for (std::size_t start = 0; start <= paths.size();) {
    const auto end = std::min(paths.find(':', start), paths.size());
    if (end > start) result.emplace_back(paths.substr(start, end - start));
    start = end + 1;
  }
  return result;
}

}  // namespace

Settings read_settings() {
  Settings settings;
  const auto file = find_settings_file();
  if (!file) return settings;
  try {
    const auto table = toml::parse_file(file->string());
    for (const auto& [key, node] : table) {
      if (key == "input") {
        settings.input = read_inputs(*file, node);
      } else if (key == "level") {
        settings.level = text_of(*file, "level", node);
      } else {
        refuse(*file, node.source(),
               fmt::format("unknown key \"{}\"; there are input and level", key.str()));
      }
    }
  } catch (const toml::parse_error& error) {
    refuse(*file, error.source(), error.description());
  }
  return settings;
}

std::vector<std::string> choose_inputs(const std::vector<std::string>& named,
                                       const Settings& settings, const Environment& environment) {
  if (!named.empty()) return named;
  if (const auto variable = environment.variable("FACGRAPH_INPUT"))
    if (auto paths = split_paths(*variable); !paths.empty()) return paths;
  if (!settings.input.empty()) return settings.input;
  std::error_code error;
  if (fs::is_directory("data", error)) return {"data"};
  throw UsageError(
      "no list to read; name one with -i FILE, or set FACGRAPH_INPUT, or write input = \"FILE\" "
      "into facgraph.toml, "
      "or put it into the folder ./data");
}

}  // namespace facgraph::cli
