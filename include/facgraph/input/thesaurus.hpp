#pragma once

#include <span>

#include "facgraph/input/source.hpp"
#include "facgraph/model/thesaurus.hpp"

namespace facgraph::input {

/// Reads what users know about topics, as written; nothing is normalized, and cycles are not
/// looked for.
///
/// A file is told by what stands in it:
/// - a table (tabs, commas or semicolons) with a header: `label`, and any of `replace by`,
/// `broader`
///   and `narrower` (several of these in a cell, separated by semicolons). VOSviewer's thesaurus
///   files are such tables. A row that says nothing of its label but has a column `replace by`
///   leaves the label out. A label that is replaced by, broader or narrower than itself says
///   nothing.
/// - triples of the Computer Science Ontology (Salatino et al. 2018) without a header, which go to
///   the taxonomy: `superTopicOf` makes broader topics; `relatedEquivalent` and
///   `preferentialEquivalent` make groups, and each label of a group counts as the preferential one
///   that most of the group name, else the alphabetically first.
///
/// Throws InputError with `file:line:`: bytes that are not UTF-8 or NUL, neither of these forms, a
/// row without a label, a ragged row, a malformed quote. No rows is no error. Cost: O(bytes).
Thesaurus read_thesaurus(std::span<const Source> sources, const Limits& limits = {});

}  // namespace facgraph::input
