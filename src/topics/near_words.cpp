#include "near_words.hpp"

#include <set>

#include "facgraph/text/edit_distance.hpp"

namespace facgraph::topics {
namespace {

constexpr std::size_t shortest = 5;
constexpr std::size_t longest = 64;  ///< each letter left out is a copy of the rest

bool is_compared(std::string_view word) {
  return shortest <= word.size() && word.size() <= longest;
}

/// The word, and the word with each of its bytes left out.
std::set<std::string> shortened(std::string_view word) {
  std::set<std::string> forms{std::string(word)};
  for (std::size_t i = 0; i < word.size(); ++i)
    forms.insert(std::string(word.substr(0, i)) + std::string(word.substr(i + 1)));
  return forms;
}

}  // namespace

void NearWords::add(std::string_view word) {
  if (!is_compared(word) || !words_.insert(std::string(word)).second) return;
  for (const auto& form : shortened(word)) by_shortened_[form].emplace_back(word);
}

std::vector<std::string> NearWords::near(std::string_view word) const {
  std::set<std::string> found;
  if (!is_compared(word)) return {};
  for (const auto& form : shortened(word)) {
    const auto bucket = by_shortened_.find(form);
    if (bucket == by_shortened_.end()) continue;
    for (const auto& candidate : bucket->second)
      if (candidate != word && text::edit_distance(word, candidate, 1) == 1)
        found.insert(candidate);
  }
  return {found.begin(), found.end()};
}

}  // namespace facgraph::topics
