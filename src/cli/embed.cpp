#include "facgraph/report/embed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/command_line.hpp"
#include "cli/file_names.hpp"
#include "cli/output_file.hpp"
#include "cli/run.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/utf8.hpp"
#include "text/ascii.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;
using report::Embed;

constexpr std::string_view tables_format = "markdown-tables";

struct EmbedOptions {
  std::vector<std::string> files;
  bool check = false;
};

/// What a command makes of a marker: text, and perhaps a picture beside the file.
struct Content {
  std::string text;
  fs::path picture;  ///< empty: none
  std::string bytes;
};

[[noreturn]] void refuse(const std::string& where, std::string_view what) {
  throw InputError(InputError::Kind::not_a_list, fmt::format("{}: {}", where, what));
}

bool can_print_tables(const CommandDescription& command) {
  return std::any_of(command.options.begin(), command.options.end(), [](const OptionRow& option) {
    return std::find(option.choices.begin(), option.choices.end(), tables_format) !=
           option.choices.end();
  });
}

/// A marker comes with the file, from whoever wrote it: it must not choose what is written where.
void refuse_output(const std::vector<std::string>& words, const std::string& where) {
  for (const auto& word : words)
    for (const auto* const option : {"-o", "--output", "--format"})
      if (word.starts_with(option))
        refuse(where, fmt::format("\"{}\" cannot be used here; facgraph embed decides where and in "
                                  "which form it writes",
                                  text::clean(word, 40)));
}

/// Which list to read, as facgraph embed was told; what the marker says goes first.
void add_common(const CommonOptions& options, std::vector<std::string>& words) {
  const auto add = [&words](const char* flag, const std::vector<std::string>& values) {
    if (values.empty() || std::find(words.begin(), words.end(), flag) != words.end()) return;
    words.emplace_back(flag);
    words.insert(words.end(), values.begin(), values.end());
  };
  const bool names_input = std::find(words.begin(), words.end(), "-i") != words.end();
  if (!names_input) add("--input", options.inputs);
  if (!options.level.empty()) add("--level", {options.level});
  add("--thesaurus", options.thesauri);
  add("--no-merge", options.no_merge);
  add("--no-split", options.no_split);
}

/// What a command prints; its error stands at the marker.
std::string output_of(const Session& session, const std::vector<std::string>& words,
                      const std::string& where) {
  const auto& outer = session.environment();
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Environment inner{in, out, err, outer.variable, false, 0};
  const auto code = run(words, inner);
  if (code == ExitCode::done || code == ExitCode::found_something) return out.str();
  auto message = err.str();
  constexpr std::string_view program = "facgraph: ";
  if (message.starts_with(program)) message.erase(0, program.size());
  const auto kind =
      code == ExitCode::no_file ? InputError::Kind::unreadable : InputError::Kind::not_a_list;
  throw InputError(kind, fmt::format("{}: {}", where, text::trimmed(message)));
}

/// "report-map-collaboration.svg": a picture's name goes by the file and the command.
std::string picture_name(const fs::path& file, const std::string& command) {
  auto name = file.stem().string();
  add_to_file_name(name, command);
  return name + ".svg";
}

/// As it may stand between the parentheses of a link.
std::string link_of(std::string_view name) {
  std::string link;
  for (const char c : name) {
    const bool is_plain =
        text::ascii::is_letter_or_digit(c) || std::string_view("-._~").find(c) < 4;
    is_plain ? link += c : link += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return link;
}

Content content_of(const Session& session, const fs::path& file, const Embed& embed) {
  const auto where = fmt::format("{}:{}", file.string(), embed.line);
  auto words = report::words_of(embed.command, where);
  const auto description = describe();
  const auto* command = words.empty() ? nullptr : description.find(words.front());
  if (command != nullptr && words.front() != "map" && !can_print_tables(*command))
    refuse(where, fmt::format("\"{}\" makes neither a map nor a table", words.front()));
  refuse_output(words, where);
  add_common(session.options(), words);
  words.emplace_back("--quiet");
  if (command == nullptr || command->command->name != "map") {
    words.insert(words.end(), {"--format", std::string(tables_format)});
    return {output_of(session, words, where), {}, {}};
  }
  words.insert(words.end(), {"--output", "-", "--format", "svg"});
  const auto name = picture_name(file, embed.command);
  return {fmt::format("![{}]({})\n", escape::markdown(embed.command), link_of(name)),
          file.parent_path() / name, output_of(session, words, where)};
}

/// Of a picture; a link or a device in its place is none.
std::string bytes_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(path, error))) return {};
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Brings one file up to date, or with --check says what is not; true when something was not.
bool refresh(Session& session, const std::string& name, bool check) {
  if (name == "-" || fs::is_directory(name))
    throw UsageError(fmt::format("\"{}\" is no file; facgraph embed takes Markdown files",
                                 text::clean(name, 80)));
  const auto source = session.load(name);
  const auto embeds = report::find_embeds(source.bytes, name);
  if (embeds.empty()) session.say(fmt::format("{}: no <!-- facgraph: COMMAND --> in it", name));
  std::vector<std::string> texts;
  bool is_stale = false;
  for (const auto& embed : embeds) {
    const auto content = content_of(session, name, embed);
    const bool is_new = !content.picture.empty() && bytes_of(content.picture) != content.bytes;
    if (is_new && !check) {
      write_file(content.picture, content.bytes, {name}, Links::refused);
      session.print(content.picture.string() + "\n");
    }
    texts.push_back(content.text);
    const std::vector<Embed> before{embed};
    const bool is_old =
        is_new || report::with_contents(source.bytes, before, {&texts.back(), 1}) != source.bytes;
    if (is_old && check)
      session.print(fmt::format("{}:{}: \"{}\" is not up to date\n", name, embed.line,
                                escape::terminal(embed.command)));
    is_stale |= is_old;
  }
  const auto refreshed = report::with_contents(source.bytes, embeds, texts);
  if (!check && refreshed != source.bytes) {
    // Making maps takes a while, and somebody may have the file in an editor.
    if (session.load(name).bytes != source.bytes)
      throw OutputError(fmt::format("{}: was changed meanwhile; run facgraph embed again", name));
    write_file(name, refreshed, {});
    session.print(name + "\n");
  }
  return is_stale;
}

}  // namespace

Action set_up_embed(OptionSet& set) {
  const auto options = std::make_shared<EmbedOptions>();
  set.paths(options->files, "FILE",
            "Markdown files with lines <!-- facgraph: COMMAND --> and <!-- /facgraph -->");
  set.flag("--check", options->check, "write nothing, and exit with 1 when something is stale");
  return [options](Session& session) {
    if (options->files.empty()) throw UsageError("embed takes Markdown files");
    const auto& inputs = session.options().inputs;
    if (std::find(inputs.begin(), inputs.end(), "-") != inputs.end())
      throw UsageError("embed reads the list for each marker; name a file with -i, not -");
    bool is_stale = false;
    for (const auto& file : options->files) is_stale |= refresh(session, file, options->check);
    return options->check && is_stale ? ExitCode::found_something : ExitCode::done;
  };
}

}  // namespace facgraph::cli
