#include "cli/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "cli/option_set.hpp"
#include "cli/usage_error.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

/// Relative to the current folder, as its path stands in messages.
std::optional<fs::path> find_settings_file() {
  std::error_code error;
  auto folder = fs::current_path(error);
  if (error) return std::nullopt;
  for (fs::path up;; up /= "..") {
    if (fs::is_regular_file(folder / "facgraph.toml", error)) return up / "facgraph.toml";
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

/// One text, or an array of them.
std::vector<std::string> texts_of(const fs::path& file, std::string_view key,
                                  const toml::node& node) {
  std::vector<std::string> texts;
  if (const auto* list = node.as_array()) {
    for (const auto& entry : *list) texts.push_back(text_of(file, key, entry));
  } else {
    texts.push_back(text_of(file, key, node));
  }
  return texts;
}

std::vector<std::string> paths_of(const fs::path& file, std::string_view key,
                                  const toml::node& node) {
  auto paths = texts_of(file, key, node);
  for (auto& path : paths) path = (file.parent_path() / path).lexically_normal().string();
  return paths;
}

using Read = void (*)(Settings&, const fs::path& file, std::string_view key, const toml::node&);

template <auto field>
void read_texts(Settings& settings, const fs::path& file, std::string_view key,
                const toml::node& node) {
  settings.*field = texts_of(file, key, node);
}

template <auto field>
void read_paths(Settings& settings, const fs::path& file, std::string_view key,
                const toml::node& node) {
  settings.*field = paths_of(file, key, node);
}

void read_level(Settings& settings, const fs::path& file, std::string_view key,
                const toml::node& node) {
  settings.level = text_of(file, key, node);
}

struct Key {
  std::string_view name;
  Read read;
};

// To add a key: a field of Settings and a row.
constexpr auto keys = std::to_array<Key>({
    {"input", read_paths<&Settings::input>},
    {"level", read_level},
    {"no_merge", read_texts<&Settings::no_merge>},
    {"no_split", read_texts<&Settings::no_split>},
    {"thesaurus", read_paths<&Settings::thesauri>},
});

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
    for (const auto& [written, node] : table) {
      const auto name = written.str();
      const auto* key =
          std::find_if(keys.begin(), keys.end(), [&](const Key& row) { return row.name == name; });
      if (key == keys.end())
        refuse(*file, node.source(), fmt::format("unknown key {}", refusal(name, names_of(keys))));
      key->read(settings, *file, key->name, node);
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
