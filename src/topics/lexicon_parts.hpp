#pragma once

#include <array>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// The rows that a lexicon is, part by part: what is written when the program is built, and what
/// the program begins with.
using LexiconParts = std::array<PhraseRows, 11>;

inline LexiconParts parts_of(const Lexicon& l) {
  return {l.aliases.rows(),
          l.whole_aliases.rows(),
          l.ambiguous.rows(),
          l.spellings,
          l.plurals,
          l.invariable,
          l.proper,
          l.unsplit,
          l.generic,
          l.broader,
          l.known};
}

inline Lexicon lexicon_of(const LexiconParts& p) {
  return {AliasRows(p[0]),
          AliasRows(p[1]),
          MeaningRows(p[2]),
          p[3],
          p[4],
          p[5],
          p[6],
          p[7],
          p[8],
          p[9],
          p[10]};
}

}  // namespace facgraph::topics
