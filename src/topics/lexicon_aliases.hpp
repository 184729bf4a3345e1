#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// What the lexicon says about the words of one long text. What a short form with several meanings
/// stands for is decided once, by the phrase where it stands first and by the whole text.
class LexiconAliases {
 public:
  /// The lexicon must outlive it.
  LexiconAliases(const Lexicon& lexicon, std::span<const std::string> tokens);

  const Lexicon& lexicon() const { return lexicon_; }
  std::span<const std::string> bases() const { return bases_; }

  /// The alias at a position of the phrase start … end - 1; nullptr when there is none. Cost: O(1),
  /// and O(text) for each distinct short form with several meanings.
  const Alias* at(std::size_t start, std::size_t end, std::size_t position);

 private:
  const Alias* meaning(std::span<const std::string> phrase, std::size_t at);

  const Lexicon& lexicon_;
  std::vector<std::string> bases_;
  std::string text_;
  std::unordered_map<std::string, const Alias*> meanings_;
};

}  // namespace facgraph::topics
