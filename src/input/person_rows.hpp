#pragma once

#include <string>
#include <vector>

#include "facgraph/model/document.hpp"
#include "table_rows.hpp"
#include "table_shape.hpp"

namespace facgraph::input {

/// What a row of a table says of a person, or rows that stand together.
struct PersonRows {
  /// Without a name when the row has none. Where a row is a topic, the name is as written, and
  /// values of later rows are only left out when they repeat the one before.
  PersonEntry person;
  std::string key;                ///< of the person; empty where every row is another one
  std::vector<Text> labs;         ///< in the order of the rows
  std::vector<Diagnostic> notes;  ///< of the name
};

/// Reads a range of rows. Throws InputError as TableRows does. Cost: O(bytes).
std::vector<PersonRows> read_person_rows(const Source& source, FileId file,
                                         const TableHeader& header, const TableShape& shape,
                                         RowRange range, const Limits& limits);

}  // namespace facgraph::input
