#include "cli/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <sstream>
#include <string_view>

#include "cli/command_line.hpp"
#include "cli/option_set.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/model/errors.hpp"

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

/// The bytes of the file, through the same door as a list.
std::string text_in(const std::string& path) {
  std::istringstream none;
  auto source = std::move(input::load(std::vector<std::string>{path}, none).front());
  input::validate(source, {});
  return std::move(source.bytes);
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

/// A key of the table of a command, or of the top: "no_split" is the option --no-split.
std::string option_name(std::string_view key) {
  std::string name(key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::string key_name(const OptionRow& option) {
  auto name = option.long_name();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// A value as it would stand on the command line; a flag that is off has none.
std::vector<std::string> value_of(const fs::path& file, std::string_view key,
                                  const toml::node& node, OptionKind kind) {
  if (kind == OptionKind::flag) {
    const auto value = node.value_exact<bool>();
    if (!value) refuse(file, node.source(), fmt::format("\"{}\" takes true or false", key));
    return *value ? std::vector<std::string>{"true"} : std::vector<std::string>{};
  }
  if (kind == OptionKind::number) {
    if (const auto whole = node.value_exact<std::int64_t>()) return {fmt::format("{}", *whole)};
    if (const auto number = node.value_exact<double>()) return {fmt::format("{}", *number)};
    refuse(file, node.source(), fmt::format("\"{}\" takes a number", key));
  }
  if (kind == OptionKind::path || kind == OptionKind::paths) return paths_of(file, key, node);
  if (kind == OptionKind::texts) return texts_of(file, key, node);
  return {text_of(file, key, node)};
}

/// Finds the option of a key; refuses one that is not there.
const OptionRow& option_of(const fs::path& file, std::string_view written, const toml::node& node,
                           std::span<const OptionRow> options,
                           std::vector<std::string> names = {}) {
  for (const auto& option : options) {
    if (option.is_positional()) continue;
    if (key_name(option) == written) return option;
    if (std::find(names.begin(), names.end(), key_name(option)) == names.end())
      names.push_back(key_name(option));
  }
  refuse(file, node.source(), fmt::format("unknown key {}", refusal(written, names)));
}

void read_option(Settings& settings, const fs::path& file, const std::string& command,
                 std::string_view written, const toml::node& node, const OptionRow& option) {
  auto values = value_of(file, written, node, option.kind);
  if (values.empty()) return;
  settings.options.push_back({command, option_name(written), std::move(values),
                              fmt::format("{}:{}", file.string(), node.source().begin.line)});
}

void read_key(Settings& settings, const fs::path& file, std::string_view name,
              const toml::node& node, const Description& description) {
  const auto* key =
      std::find_if(keys.begin(), keys.end(), [&](const Key& row) { return row.name == name; });
  if (key != keys.end()) {
    key->read(settings, file, key->name, node);
    return;
  }
  const auto* table = node.as_table();
  const auto* command = table == nullptr ? nullptr : description.find(name);
  if (table != nullptr && command == nullptr)
    refuse(file, node.source(),
           fmt::format("[{}]: there is no command {}", name, refusal(name, names_of(commands()))));
  if (command == nullptr) {
    read_option(settings, file, {}, name, node, option_of(file, name, node, description.common));
    return;
  }
  for (const auto& [written, value] : *table)
    read_option(settings, file, std::string(name), written.str(), value,
                option_of(file, written.str(), value, command->options));
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

std::vector<std::string> inputs_in_any_order(const std::vector<std::string>& named,
                                             const Settings& settings,
                                             const Environment& environment) {
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

}  // namespace

Settings read_settings() {
  const auto file = find_settings_file();
  if (!file) return {};
  try {
    return parse_settings(text_in(file->string()), file->string(), describe());
  } catch (const InputError& error) {
    throw UsageError(error.what());
  }
}

Settings parse_settings(std::string_view toml, const std::string& file,
                        const Description& description) {
  Settings settings;
  settings.file = file;
  try {
    const auto table = toml::parse(toml, file);
    for (const auto& [written, node] : table)
      read_key(settings, file, written.str(), node, description);
  } catch (const toml::parse_error& error) {
    refuse(file, error.source(), error.description());
  }
  return settings;
}

void apply(const Settings& settings, CLI::App& app) {
  for (const auto& setting : settings.options) {
    auto* owner = &app;
    if (!setting.command.empty()) owner = app.get_subcommand(setting.command);
    if (!setting.command.empty() && !owner->parsed()) continue;
    auto* option = owner->get_option("--" + setting.option);
    if (option->count() > 0) continue;
    try {
      for (const auto& value : setting.values) option->add_result(value);
      option->run_callback();
    } catch (const CLI::ParseError& error) {
      throw UsageError(fmt::format("{}: {}", setting.where, error.what()));
    }
  }
}

std::vector<std::string> both(std::vector<std::string> named,
                              const std::vector<std::string>& settled) {
  named.insert(named.end(), settled.begin(), settled.end());
  return named;
}

std::vector<std::string> choose_inputs(const std::vector<std::string>& named,
                                       const Settings& settings, const Environment& environment) {
  auto inputs = inputs_in_any_order(named, settings, environment);
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

}  // namespace facgraph::cli
