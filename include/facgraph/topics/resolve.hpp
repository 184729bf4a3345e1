#pragma once

#include "facgraph/model/document.hpp"
#include "facgraph/model/ledger.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

struct ResolveOptions {
  Level level = Level::full;
};

/// Makes every decision about a document: which topics are the same at the level asked for, who
/// belongs to which lab, who is tied to whom. Each topic that counts as another one has a row in
/// the ledger. Cost: O(mentions × words); aliases are looked up by their first word.
Roster resolve(const Document& document, const Lexicon& lexicon, const ResolveOptions& options);

}  // namespace facgraph::topics
