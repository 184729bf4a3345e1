#pragma once

#include <vector>

#include "facgraph/input/source.hpp"
#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// Reads Markdown lists of people as they are written; tests/spec/markdown.md says which forms,
/// with examples: headings, bold paragraphs, items and rows of tables, with the headings around
/// them.
///
/// Paragraphs before the first person introduce the list. What looks like a fact and is not read
/// becomes a warning, what is left out of a name a note; so does a list in which nobody has a
/// topic. Throws InputError: what `validate` refuses, a section over the limit, nobody found in any
/// of the sources. Cost: O(bytes), a section in memory at a time beside the result.
/// The bytes are given back to the system as they are read: at its peak, moved sources and document
/// take twice the bytes of a large list, not three times.
Document read_markdown(std::vector<Source> sources, const Limits& limits = {});

}  // namespace facgraph::input
