#pragma once

#include <string_view>

#include "facgraph/topics/alias_rows.hpp"
#include "facgraph/topics/phrase_rows.hpp"

namespace facgraph::topics {

/// What is known about the words of a field before any list is read, in rows that are only looked
/// up. data/lexicon.tsv says the format at its head. Copies share the rows.
struct Lexicon {
  AliasRows aliases;        ///< acronyms and synonyms, in base words
  AliasRows whole_aliases;  ///< those that hold only where they are the whole topic
  MeaningRows ambiguous;    ///< by short form
  PhraseRows spellings;     ///< British word → American word
  PhraseRows plurals;       ///< irregular plural → singular
  PhraseRows invariable;    ///< words whose final s is no plural
  PhraseRows proper;        ///< words that keep their capital letter, folded
  PhraseRows unsplit;       ///< phrases with "and" that are one topic, folded
  PhraseRows generic;       ///< heads that say nothing alone, as alias keys
  PhraseRows broader;       ///< topic → those that it belongs to, a row each, as alias keys
  PhraseRows known;         ///< every label and target as an alias key: attested topics
};

/// Reads the form of data/lexicon.tsv. Throws InputError with `name:line:` for a row that it does
/// not understand.
Lexicon parse_lexicon(std::string_view tsv, std::string_view name);

/// The lexicon that is compiled in: data/lexicon.tsv, parsed when the program was built. Cost:
/// O(1).
const Lexicon& built_in_lexicon();

}  // namespace facgraph::topics
