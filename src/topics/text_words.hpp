#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, phrase, sentence };

class LexiconAliases;

/// A word of a running text, as topics are compared at the level.
struct TextWord {
  std::string word;
  std::size_t begin = 0;  ///< of what it was written as, in TextWords::text
  std::size_t end = 0;
  Break before = Break::none;    ///< `phrase`: a comma, a bracket; `sentence`: also a new paragraph
  const Alias* alias = nullptr;  ///< that put the word there
};

/// How texts are read. All must outlive the words.
struct TextReading {
  Level level = Level::full;
  const Lexicon& lexicon;
  const AliasTable& of_list;            ///< abbreviations that the list defines
  std::vector<std::string> kept_apart;  ///< topics for which no alias counts
};

/// A running text in words. At `exact` words are folded; at other levels hyphens separate, aliases
/// are replaced (those that the text defines itself first, then those of the list, then those of
/// the lexicon; what a short form with several meanings stands for is decided once, by the whole
/// text), and words are in the singular and in American spelling.
///
/// In a running text case decides: "it" and "or" are short forms only in capitals, and names such
/// as "Spark" begin with one, unless the text has no capitals at all.
class TextWords {
 public:
  /// Cost: O(bytes).
  TextWords(std::string_view written, const TextReading& reading);
  TextWords(const TextWords&) = delete;  // words point into it
  TextWords& operator=(const TextWords&) = delete;

  const std::vector<TextWord>& words() const { return words_; }
  /// As the user wrote the words first … last, on one line.
  std::string written(std::size_t first, std::size_t last) const;
  /// How many words were written, before aliases.
  std::size_t count() const { return tokens_.size(); }
  /// Whether what a word was written as looks like a name: it has a capital that does not only
  /// begin a sentence, or the text has no capitals at all.
  bool is_like_name(std::size_t word) const;

 private:
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    Break before = Break::none;
  };

  void clean_paragraphs(std::string_view written);
  void find_tokens(const TextReading& reading);
  std::optional<Break> define_abbreviation(std::size_t begin, std::size_t end,
                                           std::size_t sentence);
  void replace_aliases(const TextReading& reading);
  void add_phrase(std::size_t start, std::size_t end, LexiconAliases& aliases);
  void add_word(const std::string& word, const Span& span);
  void join_prefixes();
  bool counts_as_alias(std::size_t at, const Alias& alias, const Lexicon& lexicon) const;
  bool is_like_name(const Span& span, bool has_word_behind) const;

  std::string text_;
  bool has_capitals_ = false;
  AliasTable abbreviations_;
  std::vector<std::string> tokens_;
  std::vector<Span> spans_;  ///< of tokens
  std::vector<TextWord> words_;
};

}  // namespace facgraph::topics
