#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace facgraph::report {

/// No value. Not std::monostate: libstdc++ 12 takes a variant of that, text and vectors for one
/// that holds a value always, and crashes when a copy of it finds no memory.
struct Nothing {
  Nothing() = default;
  Nothing(const Nothing& /*other*/) noexcept {}
  // NOLINTNEXTLINE(cert-oop54-cpp): nothing is assigned, to itself or not
  Nothing& operator=(const Nothing& /*other*/) noexcept { return *this; }
  bool operator==(const Nothing& /*other*/) const { return true; }
};

/// A value of a table: nothing, text, a count, a score, or several texts. Scores are finite.
using Cell = std::variant<Nothing, std::string, std::int64_t, double, std::vector<std::string>>;

struct Column {
  std::string key;      ///< in JSON and CSV: snake_case
  std::string heading;  ///< in text and Markdown
};

/// Rows of cells under typed columns; every row has one cell a column.
struct Table {
  std::string key;    ///< in JSON and CSV: snake_case
  std::string title;  ///< above the table; may be empty
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::string if_empty;  ///< the sentence that stands for a table without rows
};

/// A single fact above the tables: "Topics: 25".
struct Fact {
  std::string key;
  std::string heading;  ///< empty: for JSON only, where the title does not say it
  Cell value;
};

/// What every listing command produces.
struct Listing {
  std::string schema;  ///< "facgraph.similar"
  int version = 1;     ///< of the schema
  std::string title;
  std::vector<Fact> facts;
  std::vector<Table> tables;
  std::vector<std::string> notes;  ///< sentences below the tables
};

}  // namespace facgraph::report
