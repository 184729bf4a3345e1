#include "aliased_words.hpp"

#include <algorithm>

#include "facgraph/topics/normal_form.hpp"

namespace facgraph::topics {
namespace {

/// Whether the target of an alias stands around its label already.
bool is_within_target(std::span<const std::string> tokens, std::size_t at, const Alias& alias) {
  const auto& target = alias.target;
  for (std::size_t offset = 0; offset + alias.label.size() <= target.size(); ++offset) {
    if (offset > at || at - offset + target.size() > tokens.size()) continue;
    if (std::equal(target.begin(), target.end(),
                   tokens.begin() + static_cast<std::ptrdiff_t>(at - offset)))
      return true;
  }
  return false;
}

}  // namespace

std::vector<AliasedWord> aliased_words(const Phrase& phrase, const AliasTable& document,
                                       const Lexicon& lexicon, const LexiconAlias& of_lexicon) {
  std::vector<AliasedWord> words;
  for (std::size_t at = 0; at < phrase.tokens.size();) {
    const auto* alias = document.longest_match(phrase.tokens.subspan(at));
    const auto read = alias != nullptr ? phrase.tokens : phrase.bases;  // what it is written in
    if (alias == nullptr) alias = of_lexicon(at);
    if (alias == nullptr || is_within_target(read, at, *alias)) {
      words.push_back({phrase.bases[at], at, 1, nullptr});
      ++at;
      continue;
    }
    const auto count = alias->label.size();
    for (auto& word : base_words(alias->target, lexicon))
      words.push_back({std::move(word), at, count, alias});
    at += count;
  }
  return words;
}

}  // namespace facgraph::topics
