#include "table_header.hpp"

#include "facgraph/text/clean.hpp"
#include "separated_values.hpp"

namespace facgraph::input {

TableHeader read_header(const Source& source, Dialect dialect, const Limits& limits) {
  TableHeader header;
  header.dialect = dialect;
  SeparatedValues values(source, all_rows(source), dialect, limits.line_bytes);
  if (!values.next()) return header;
  header.line = values.line();
  header.rows = values.rest();
  for (const auto& cell : values.cells()) header.names.push_back(text::clean(cell.text));
  header.columns = Columns({header.names.begin(), header.names.end()});
  return header;
}

}  // namespace facgraph::input
