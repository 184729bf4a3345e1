#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// Key at level `exact`: NFKC, case folding, single blanks, no punctuation around it (C++, C# and
/// .NET keep theirs).
std::string exact_key(std::string_view written);

/// Folded words; hyphens and dashes separate, "&" is "and".
std::vector<std::string> tokens_of(std::string_view written);

/// A word without its plural ending; words that the lexicon calls invariable, and those in -ics,
/// -ss, -us and -is, stay.
std::string singular(const std::string& word, const Lexicon& lexicon);

/// Each word in the singular and in American spelling.
std::vector<std::string> base_words(std::vector<std::string> words, const Lexicon& lexicon);

/// Key of the words alone: undecorated, in the singular, in American spelling, in one order; no
/// alias is applied.
std::string word_key(std::string_view written, const Lexicon& lexicon);

/// Key at level `alias`, with the aliases that made it.
struct AliasForm {
  std::string key;
  std::vector<const Alias*> used;  ///< live as long as the tables
  bool needs_context = false;      ///< a short form with several meanings stands in it
};

/// Aliases are applied from left to right, the longest first, those of the document before those of
/// the lexicon; then each word is brought to American spelling and to the singular. A short form in
/// parentheses behind its long form is dropped. `context` holds the keys of the other topics of the
/// same person, one after the other; with the words of `written` itself it decides what a short
/// form with several meanings stands for. Cost: O(words), and O(context) for each such short form.
AliasForm alias_form(std::string_view written, const AliasTable& document, const Lexicon& lexicon,
                     std::string_view context = {});

}  // namespace facgraph::topics
