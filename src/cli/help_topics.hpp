#pragma once

#include <span>
#include <string>
#include <string_view>

namespace facgraph::cli {

/// A subject that several commands share, explained by `facgraph help NAME`.
struct HelpTopic {
  std::string_view name;
  std::string_view summary;
  std::string (*text)();
};

/// To add one: a function and a row.
std::span<const HelpTopic> help_topics();

/// The row with that name; null when there is none.
const HelpTopic* find_help_topic(std::string_view name);

}  // namespace facgraph::cli
