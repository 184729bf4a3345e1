#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/model/ledger.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/model/thesaurus.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// What the user decides against the rules.
struct Vetoes {
  struct Pair {
    std::string a;
    std::string b;
  };
  std::vector<Pair> no_merge;         ///< topics, or people, that stay two; and are not linked
  std::vector<std::string> no_split;  ///< topics as written that stay one
};

/// How many ties labs make. What is left out becomes a warning, with the option of the command line
/// that raises the limit.
struct TieLimits {
  /// In a larger lab membership says little about two people.
  std::size_t lab_members = 300;
  /// Of all labs together, or 10 a person where that is more; the smallest labs go first. Pairs of
  /// many labs would be more than memory holds.
  std::size_t ties = 300'000;
};

struct ResolveOptions {
  Level level = Level::full;
  Thesaurus thesaurus = {};
  Vetoes vetoes = {};
  TieLimits tie_limits = {};
  /// Of a long list; the result is the same with any number.
  std::size_t threads = 1;
};

/// Makes every decision about a document: who stands in it twice, which topics are the same at the
/// level asked for, who belongs to which lab, who is tied to whom. Each topic that counts as
/// another one has a row in the ledger, each link a row of its own. What the user says goes first,
/// then the document, the lexicon, a taxonomy. Files of the thesaurus follow those of the document
/// in `Roster::files`. A veto that changes nothing becomes a warning. Cost: O(mentions × words);
/// aliases are looked up by their first word.
Roster resolve(Document document, const Lexicon& lexicon, const ResolveOptions& options);

}  // namespace facgraph::topics
