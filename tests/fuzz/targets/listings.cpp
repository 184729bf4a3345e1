#include <string>
#include <vector>

#include "facgraph/report/write_listing.hpp"
#include "facgraph/report/write_report.hpp"
#include "facgraph/text/clean.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/read_back.hpp"
#include "fuzz/targets.hpp"
#include "report/sample_report.hpp"

namespace facgraph::fuzz {
namespace {

using report::Cell;
using report::Listing;

/// A table of two columns whose cells are the texts, and lists of them.
Listing listing_of(const Texts& texts, std::size_t choice) {
  Listing listing{"facgraph.test", 1, texts.empty() ? "" : texts.front(), {}, {}, texts};
  report::Table table{"rows", "Rows", {{"text", "Text"}, {"more", "More"}}, {}, "Nothing."};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Cell cells[] = {texts[i], Texts{texts[i], texts.front()}, static_cast<std::int64_t>(i),
                          0.5 * static_cast<double>(i), Cell()};
    table.rows.push_back({texts[i], cells[(i + choice) % std::size(cells)]});
  }
  listing.facts.push_back({"fact", "Fact", texts});
  listing.tables.push_back(std::move(table));
  return listing;
}

std::string written(std::string_view format, const Listing& listing,
                    const report::WriteOptions& options = {}) {
  return report::find_listing_format(format)->write(listing, options);
}

void check_json(const Listing& listing, const Texts& texts) {
  const auto json = written("json", listing);
  const auto cells = json_texts(json, "text");
  require(cells.has_value(), "JSON is well-formed", json);
  require(*cells == texts, "JSON gives all cells back", json);
  require(json_texts(json, "notes") == texts, "JSON gives all notes back", json);
}

void check_csv(const Listing& listing, const Texts& texts) {
  const auto csv = written("csv", listing);
  const auto records = read_csv(csv);
  require(records.has_value(), "CSV is well-formed", csv);
  require(records->size() == texts.size() + 1, "CSV has a record a row", csv);
  for (std::size_t i = 0; i <= texts.size(); ++i) {
    const auto& record = (*records)[i];
    require(record.size() == 2, "CSV has a field a column", csv);
    if (i > 0)
      require(record[0] == texts[i - 1] || record[0] == "'" + texts[i - 1], "CSV gives a cell back",
              record[0], texts[i - 1]);
  }
}

/// Bars that no backslash takes out.
std::size_t bars_of(std::string_view line) {
  std::size_t bars = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\')
      ++i;
    else if (line[i] == '|')
      ++bars;
  }
  return bars;
}

void check_markdown(const Listing& listing, const Texts& texts) {
  const auto markdown = written("markdown", listing);
  require_printable(markdown, "Markdown");
  std::size_t rows = 0;
  for (const auto& line : Bytes(markdown).lines(1000))
    if (line.starts_with('|')) {
      require(bars_of(line) == 3, "a row of Markdown has two cells", line);
      ++rows;
    }
  require(rows == (texts.empty() ? 0 : texts.size() + 2), "Markdown has a line a row", markdown);
}

/// As a page the texts change nothing but texts.
void check_report(const std::string& text) {
  if (text.empty()) return;
  for (const auto& format : report::report_formats()) {
    const auto page = format.write(testing::report_full_of(text));
    require_printable(page, "a report");
    if (format.name != "html") continue;
    const auto tags = html_tags(page);
    require(tags.has_value(), "a page is well-formed", text);
    static const auto plain = html_tags(format.write(testing::report_full_of("x")));
    require(tags == plain, "a text of a page makes no element", text);
  }
}

}  // namespace

/// Three choices (cells, columns, report or listing), then a text a line.
void listings(std::string_view bytes) {
  Bytes input(bytes);
  const auto choice = input.choose(16);
  const report::WriteOptions options{input.choose(160), choice % 2 == 1};
  if (choice == 15) return check_report(text::clean(input.rest()));
  const auto raw = listing_of(input.lines(6), choice);
  for (const auto& format : report::listing_formats()) format.write(raw, options);
  require_printable(written("table", raw, {options.columns, false}), "a table");
  Texts texts;
  for (const auto& line : input.lines(6)) texts.push_back(text::clean(line));
  const auto listing = listing_of(texts, choice);
  check_json(listing, texts);
  check_csv(listing, texts);
  check_markdown(listing, texts);
  require_printable(written("lines", listing), "lines");
}

}  // namespace facgraph::fuzz
