#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cell_text.hpp"
#include "facgraph/report/listing.hpp"

/// Parts of a Markdown document; each is empty or ends in a line break.
namespace facgraph::report {

/// A line that starts with `prefix`; empty for no text.
std::string markdown_line(std::string_view prefix, std::string_view text);

/// A list item for each fact that has a heading.
std::string markdown_facts(std::span<const Fact> facts, const CellStyle& style);

/// A table of GitHub Flavored Markdown; the sentence of a table without rows.
std::string markdown_table(const Table& table, const CellStyle& style);

}  // namespace facgraph::report
