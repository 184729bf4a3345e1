#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "facgraph/topics/alias_table.hpp"

namespace facgraph::topics {

/// What is known about the words of a field before any list is read. data/lexicon.tsv says the
/// format at its head.
struct Lexicon {
  AliasTable aliases;                                      ///< acronyms and synonyms
  std::unordered_map<std::string, std::string> spellings;  ///< British word → American word
  std::unordered_map<std::string, std::string> plurals;    ///< irregular plural → singular
  std::unordered_set<std::string> invariable;              ///< words whose final s is no plural
  std::unordered_set<std::string> proper;   ///< words that keep their capital letter, folded
  std::unordered_set<std::string> unsplit;  ///< phrases with "and" that are one topic, folded
  std::unordered_set<std::string>
      known;  ///< every label and target as an alias key: attested topics
};

/// Reads the form of data/lexicon.tsv. Throws InputError with `name:line:` for a row that it does
/// not understand.
Lexicon parse_lexicon(std::string_view tsv, std::string_view name);

/// The lexicon that is compiled in: data/lexicon.tsv.
const Lexicon& built_in_lexicon();

}  // namespace facgraph::topics
