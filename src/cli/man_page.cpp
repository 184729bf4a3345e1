#include "cli/man_page.hpp"

#include <fmt/format.h>

#include <span>

#include "cli/command_line.hpp"
#include "cli/help_topics.hpp"
#include "cli/version.hpp"
#include "text/ascii.hpp"

namespace facgraph::cli {
namespace {

/// Backslashes, hyphens that are to be copied, and lines that would be requests.
std::string roff(std::string_view text) {
  std::string result;
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
    at_start = c == '\n';
  }
  return result;
}

/// A word as a quoted argument of a macro.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : roff(text)) result += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return result + "\"";
}

std::string header(std::string_view page, std::string_view summary) {
  std::string title(page);
  for (auto& c : title) c = text::ascii::capital(c);
  return fmt::format(".TH {} 1 \"\" {} \"facgraph\"\n.SH NAME\n{} \\- {}\n", in_quotes(title),
                     in_quotes(short_version()), roff(page), roff(summary));
}

std::string summary_of(const OptionRow& option) {
  if (option.choices.empty()) return option.summary;
  std::string names;
  for (const auto& name : option.choices) names += (names.empty() ? "" : ", ") + name;
  return option.summary + ": " + names;
}

std::string option_entry(const OptionRow& option) {
  const auto flags = option.is_positional() ? option.type : option.flags;
  auto entry = fmt::format(".TP\n.B {}\n", in_quotes(flags));
  if (!option.is_positional() && !option.type.empty())
    entry = fmt::format(".TP\n.BI {} {}\n", in_quotes(flags + " "), in_quotes(option.type));
  return entry + roff(summary_of(option)) + "\n";
}

std::string option_entries(std::string_view heading, std::span<const OptionRow> options) {
  std::string entries;
  for (const auto& option : options) entries += option_entry(option);
  return entries.empty() ? "" : fmt::format(".SH {}\n{}", in_quotes(heading), entries);
}

std::string example(std::string_view line) {
  return fmt::format(".SH EXAMPLE\n.EX\n{}\n.EE\n", roff(line));
}

std::string page_of(const CommandDescription& described, const Description& all) {
  const auto& command = *described.command;
  std::string positional;
  for (const auto& option : described.options)
    if (option.is_positional()) positional += option.type + " ";
  return header(fmt::format("facgraph-{}", command.name), command.summary) +
         fmt::format(".SH SYNOPSIS\n.B facgraph {}\n{}[options]\n", roff(command.name),
                     roff(positional)) +
         option_entries("OPTIONS", described.options) +
         option_entries("OPTIONS OF EVERY COMMAND", all.common) + example(command.example) +
         ".SH SEE ALSO\n.BR facgraph (1)\n";
}

std::string page_of_all(const Description& all) {
  auto page = header("facgraph", "from a list of faculty to answers and maps") +
              ".SH SYNOPSIS\n.B facgraph\n.I command\n[options]\n.SH COMMANDS\n";
  for (const auto& row : all.commands)
    page += fmt::format(".TP\n.BR {} (1)\n{}\n",
                        in_quotes(fmt::format("facgraph-{}", row.command->name)),
                        roff(row.command->summary));
  page += option_entries("OPTIONS", all.common);
  for (const auto& topic : help_topics()) {
    std::string heading(topic.name);
    for (auto& c : heading) c = text::ascii::capital(c);
    page += fmt::format(".SH {}\n.EX\n{}.EE\n", in_quotes(heading), roff(topic.text()));
  }
  return page + example("facgraph similar \"Ion Stoica\" -i data/berkeley-mlsys.md");
}

}  // namespace

std::string man_page(std::string_view command) {
  const auto all = describe();
  return command.empty() ? page_of_all(all) : page_of(*all.find(command), all);
}

}  // namespace facgraph::cli
