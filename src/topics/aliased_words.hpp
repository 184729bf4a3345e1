#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// A phrase in words: `tokens` folded, `bases` the same in the singular and in American spelling.
struct Phrase {
  std::span<const std::string> tokens;
  std::span<const std::string> bases;
};

/// A base word of a phrase whose aliases are replaced, and the tokens that it came from.
struct AliasedWord {
  std::string word;
  std::size_t at = 0;            ///< the first token
  std::size_t count = 1;         ///< of tokens
  const Alias* alias = nullptr;  ///< that put the word there
};

/// The alias of the lexicon for the words at a position; nullptr when there is none.
using LexiconAlias = std::function<const Alias*(std::size_t at)>;

/// Aliases are applied from left to right, the longest first, those of the document before those
/// that `of_lexicon` finds; "Spark" in "Apache Spark" stays, the target stands there already.
/// Cost: O(words).
std::vector<AliasedWord> aliased_words(const Phrase& phrase, const AliasTable& document,
                                       const Lexicon& lexicon, const LexiconAlias& of_lexicon);

}  // namespace facgraph::topics
