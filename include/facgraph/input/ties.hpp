#pragma once

#include <vector>

#include "facgraph/input/source.hpp"
#include "facgraph/model/named_tie.hpp"

namespace facgraph::input {

/// Reads who works with whom, in the order of the file; a pair that stands twice is there twice.
/// Locations have the file 0.
///
/// By the extension .csv, .tsv or .tab, or with any other name by a tab or, in a file without list
/// items, two commas or a semicolon in its first line: a table of two names, a weight and a year.
/// A header is known by words such as person, author, source, weight, count, papers or year, and
/// tells the columns; without one they stand in the order above, the last two may be left out.
///
/// Else a Markdown list of pairs: items "- Ada – Bob", "- Ada and Bob" or "- Ada, Bob", in a file
/// without items such lines themselves; behind them may stand "(3)" for the weight, "(2019)" for
/// the year (1800 … 2199), or "(3, 2019)".
///
/// Throws InputError with `file:line:`: bytes that are not UTF-8 or NUL, a line that is no pair, an
/// empty name, a person tied to themself, a weight that is no positive number, a year that is none.
/// No ties is no error. Cost: O(bytes).
std::vector<NamedTie> read_ties(const Source& source, const Limits& limits = {});

}  // namespace facgraph::input
