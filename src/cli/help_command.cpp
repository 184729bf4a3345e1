#include <fmt/format.h>

#include <memory>
#include <string>

#include "cli/command_line.hpp"
#include "cli/help.hpp"
#include "cli/help_topics.hpp"
#include "cli/man_page.hpp"
#include "cli/usage_error.hpp"

namespace facgraph::cli {
namespace {

struct HelpOptions {
  std::string subject;
  bool man = false;
};

std::string overview() {
  std::string text = "Commands (\"facgraph help COMMAND\"):\n\n";
  for (const auto& row : commands()) text += fmt::format("  {:13}{}\n", row.name, row.summary);
  text += "\nTopics (\"facgraph help TOPIC\"):\n\n";
  for (const auto& row : help_topics()) text += fmt::format("  {:13}{}\n", row.name, row.summary);
  return text;
}

std::string help_on(const HelpOptions& options) {
  const auto& subject = options.subject;
  const bool is_command = describe().find(subject) != nullptr;
  if (options.man && (subject.empty() || is_command)) return man_page(subject);
  if (subject.empty()) return overview();
  if (is_command) return help_text(subject);
  if (const auto* topic = find_help_topic(subject); topic != nullptr && !options.man)
    return topic->text();
  auto names = names_of(commands());
  if (!options.man)
    for (const auto& topic : help_topics()) names.emplace_back(topic.name);
  throw UsageError(fmt::format("help: {}", refusal(subject, names)));
}

}  // namespace

Action set_up_help(OptionSet& set) {
  const auto options = std::make_shared<HelpOptions>();
  set.name(options->subject, "SUBJECT", "a command or a topic; without one, all of them", false);
  set.flag("--man", options->man, "the manual page of the command, for man -l -");
  return [options](Session& session) {
    session.print(help_on(*options));
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
