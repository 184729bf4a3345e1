#include "sentences.hpp"

#include <algorithm>
#include <array>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

// In lower case. To understand another sentence: add the words before its topics.
constexpr auto cues = std::to_array<std::string_view>(
    {"focuses on ",      "focusing on ",      "focused on ",     "focus on ",
     "works on ",        "working on ",       "worked on ",      "work on ",
     "interested in ",   "interests in ",     "research on ",    "interests include ",
     "interests are ",   "interests lie in ", "interests span ", "research includes ",
     "research covers ", "research spans ",   "specializes in ", "specialises in ",
     "specializing in ", "expertise in "});

}  // namespace

bool is_sentence(std::string_view text) {
  return text.find(". ") != std::string_view::npos ||
         (text.ends_with('.') && std::count(text.begin(), text.end(), ' ') > 4);
}

std::string topics_of_sentence(std::string_view text) {
  const auto lowered = text::ascii::lowered(text);
  auto start = std::string::npos;
  std::size_t length = 0;
  for (const auto cue : cues)
    if (const auto at = lowered.find(cue); at < start) {
      start = at;
      length = cue.size();
    }
  if (start == std::string::npos) return {};
  auto topics = text.substr(start + length);
  topics = topics.substr(0, topics.find(". "));
  while (topics.ends_with('.')) topics.remove_suffix(1);
  return std::string(text::trimmed(topics));
}

}  // namespace facgraph::input
