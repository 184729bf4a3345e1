#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "facgraph/topics/alias_table.hpp"

namespace facgraph::topics {

/// One meaning of a short form that has several.
struct Meaning {
  Alias alias;
  std::vector<std::string> context;  ///< base words that decide for it: "compiler", "type system"
  bool by_default = false;           ///< holds when nothing decides
};

/// What is known about the words of a field before any list is read. data/lexicon.tsv says the
/// format at its head.
struct Lexicon {
  AliasTable aliases;        ///< acronyms and synonyms, in base words
  AliasTable whole_aliases;  ///< those that hold only where they are the whole topic
  std::unordered_map<std::string, std::vector<Meaning>> ambiguous;  ///< by short form
  std::unordered_map<std::string, std::string> spellings;  ///< British word → American word
  std::unordered_map<std::string, std::string> plurals;    ///< irregular plural → singular
  std::unordered_set<std::string> invariable;              ///< words whose final s is no plural
  std::unordered_set<std::string> proper;   ///< words that keep their capital letter, folded
  std::unordered_set<std::string> unsplit;  ///< phrases with "and" that are one topic, folded
  std::unordered_set<std::string> generic;  ///< heads that say nothing alone, as alias keys
  std::unordered_map<std::string, std::vector<std::string>>
      broader;  ///< topic → those that it belongs to, as alias keys
  std::unordered_set<std::string>
      known;  ///< every label and target as an alias key: attested topics
};

/// Reads the form of data/lexicon.tsv. Throws InputError with `name:line:` for a row that it does
/// not understand.
Lexicon parse_lexicon(std::string_view tsv, std::string_view name);

/// The lexicon that is compiled in: data/lexicon.tsv.
const Lexicon& built_in_lexicon();

}  // namespace facgraph::topics
