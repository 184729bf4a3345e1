#include <algorithm>
#include <array>

#include "facgraph/report/write_listing.hpp"
#include "listing_writers.hpp"

namespace facgraph::report {
namespace {

constexpr auto listing_rows = std::to_array<ListingFormat>({
    {"table", "aligned text for a terminal", write_table},
    {"json", "one JSON object with full precision, for programs", write_json},
    {"csv", "one table for a spreadsheet", write_csv},
    {"lines", "one row a line, for editors and grep", write_lines},
    {"markdown", "GitHub Flavored Markdown", write_markdown},
    {"markdown-tables", "of that the tables alone, for a page with words of its own",
     write_markdown_tables},
});

}  // namespace

std::span<const ListingFormat> listing_formats() { return listing_rows; }

const ListingFormat* find_listing_format(std::string_view name) {
  const auto* const row =
      std::find_if(listing_rows.begin(), listing_rows.end(),
                   [name](const ListingFormat& format) { return format.name == name; });
  return row == listing_rows.end() ? nullptr : row;
}

}  // namespace facgraph::report
