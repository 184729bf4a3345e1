#pragma once

#include <string>

#include "facgraph/report/write_listing.hpp"

/// The functions of the rows of listing_formats(), one a file.
namespace facgraph::report {

/// Aligned text for a terminal. Where it is too wide, the widest list (or else the widest text)
/// wraps, then the widest texts are cut; numbers stay whole.
std::string write_table(const Listing& listing, const WriteOptions& options);

/// One object: schema, version, the facts, the tables, notes.
std::string write_json(const Listing& listing, const WriteOptions& options);

/// One rectangular table without facts and notes; of several tables the union of their columns,
/// after a column `table` with the table's key.
std::string write_csv(const Listing& listing, const WriteOptions& options);

/// The cells of a row with colons between them, empty ones left out; a table without rows as its
/// sentence; then the notes.
std::string write_lines(const Listing& listing, const WriteOptions& options);

/// GitHub Flavored Markdown.
std::string write_markdown(const Listing& listing, const WriteOptions& options);

/// Its tables; of several each below its title in bold.
std::string write_markdown_tables(const Listing& listing, const WriteOptions& options);

}  // namespace facgraph::report
