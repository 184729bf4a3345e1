#pragma once

#include <cstdint>
#include <vector>

#include "facgraph/model/document.hpp"
#include "plain_rows.hpp"

namespace facgraph::input {

/// What a range of an edge list says.
struct EdgeRows {
  std::vector<PersonEntry> people;  ///< each of rows that stand together; a person may come again
  std::uint32_t time_line = 0;      ///< of the first row with a fourth column; 0 when none has one
};

/// Reads rows of a person, a topic and perhaps a count. Throws InputError: another number of
/// fields, an empty one, a count that is none, and what PlainRows::next refuses. Cost: O(bytes).
EdgeRows read_edge_rows(const Source& source, FileId file, RowRange range, Dialect dialect,
                        const Limits& limits);

}  // namespace facgraph::input
