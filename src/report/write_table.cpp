#include <fmt/format.h>

#include <algorithm>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/width.hpp"
#include "listing_writers.hpp"
#include "text_layout.hpp"

namespace facgraph::report {
namespace {

std::string bold_if(bool color, std::string_view text) {
  return color ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
}

void append_line(std::string& out, std::string_view line) {
  out += line.substr(0, line.find_last_not_of(' ') + 1);
  out += '\n';
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::string blanks(width - std::min(width, text::terminal_width(text)), ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::string title_section(const Listing& listing, const WriteOptions& options) {
  std::string section;
  std::size_t width = 0;
  for (const auto& line : wrapped(escape::terminal(listing.title), options.columns)) {
    append_line(section, bold_if(options.color, line));
    width = std::max(width, text::terminal_width(line));
  }
  if (!options.color && width > 0) {
    append_line(section, std::string(width, '='));
  }
  return section;
}

std::string facts_section(const Listing& listing, const WriteOptions& options) {
  constexpr std::size_t indent = 2;
  const auto columns = options.columns > 2 * indent ? options.columns - indent : options.columns;
  std::string section;
  for (const auto& fact : listing.facts) {
    if (fact.heading.empty()) continue;
    auto pieces = terminal_pieces(fact.value);
    pieces.insert(pieces.begin(), escape::terminal(fact.heading) + ':');
    const bool list = pieces.size() > 2;
    const auto lines = list ? wrapped(pieces, columns)
                            : wrapped(fmt::format("{}", fmt::join(pieces, " ")), columns);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      append_line(section, std::string(i == 0 ? 0 : indent, ' ') + lines[i]);
    }
  }
  return section;
}

/// One row of a table as text: for each column its lines.
using RowLines = std::vector<std::vector<std::string>>;

class TableText {
 public:
  TableText(const Table& table, const WriteOptions& options)
      : table_(table), options_(options), layout_(laid_out(table, options.columns)) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      numeric_.push_back(is_numeric(table, i));
    }
  }

  std::string headings() const {
    RowLines lines;
    for (const auto& column : table_.columns) {
      lines.push_back(
          {text::fitted(escape::terminal(column.heading), layout_.widths[lines.size()])});
    }
    std::string headings;
    append_row(headings, lines);
    headings.pop_back();
    headings = bold_if(options_.color, headings) + '\n';
    return options_.color ? headings : headings + rules();
  }

  void append_row(std::string& out, const std::vector<Cell>& row) const {
    RowLines lines;
    for (std::size_t i = 0; i < row.size(); ++i) {
      lines.push_back(cell_lines(row[i], i));
    }
    append_row(out, lines);
  }

 private:
  std::vector<std::string> cell_lines(const Cell& cell, std::size_t column) const {
    const auto pieces = terminal_pieces(cell);
    if (layout_.wrapping == column) {
      return wrapped(pieces, layout_.widths[column]);
    }
    const auto text = fmt::format("{}", fmt::join(pieces, " "));
    return {numeric_[column] ? text : text::fitted(text, layout_.widths[column])};
  }

  void append_row(std::string& out, const RowLines& cells) const {
    std::size_t height = 1;
    for (const auto& lines : cells) {
      height = std::max(height, lines.size());
    }
    for (std::size_t i = 0; i < height; ++i) {
      std::string line;
      for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto& lines = cells[column];
        line.append(column == 0 ? 0 : column_gap, ' ');
        line += padded(i < lines.size() ? lines[i] : "", layout_.widths[column], numeric_[column]);
      }
      append_line(out, line);
    }
  }

  std::string rules() const {
    RowLines lines;
    for (const auto width : layout_.widths) {
      lines.push_back({std::string(width, '-')});
    }
    std::string result;
    append_row(result, lines);
    return result;
  }

  const Table& table_;
  const WriteOptions& options_;
  TableLayout layout_;
  std::vector<bool> numeric_;
};

std::string lines_of(std::string_view text, std::size_t columns) {
  std::string result;
  for (const auto& line : wrapped(escape::terminal(text), columns)) {
    append_line(result, line);
  }
  return result;
}

std::string table_section(const Table& table, const WriteOptions& options) {
  std::string section;
  for (const auto& line : wrapped(escape::terminal(table.title), options.columns)) {
    append_line(section, bold_if(options.color, line));
  }
  if (table.rows.empty()) {
    return section + lines_of(table.if_empty, options.columns);
  }
  const TableText text(table, options);
  section += text.headings();
  for (const auto& row : table.rows) {
    text.append_row(section, row);
  }
  return section;
}

}  // namespace

std::string write_table(const Listing& listing, const WriteOptions& options) {
  std::vector<std::string> sections{title_section(listing, options),
                                    facts_section(listing, options)};
  for (const auto& table : listing.tables) {
    sections.push_back(table_section(table, options));
  }
  for (const auto& note : listing.notes) {
    sections.push_back(lines_of(note, options.columns));
  }
  std::erase_if(sections, [](const std::string& section) { return section.empty(); });
  return fmt::format("{}", fmt::join(sections, "\n"));
}

}  // namespace facgraph::report
