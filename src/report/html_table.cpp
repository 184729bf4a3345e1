#include <fmt/format.h>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "html_parts.hpp"

namespace facgraph::report {
namespace {

/// Columns whose texts are addresses.
constexpr std::string_view website_key = "website";

/// A name that is told of elsewhere leads there.
std::string linked(std::string_view text, const Links& links) {
  const auto id = links.id_of(text);
  return id.empty() ? escape::xml(text)
                    : fmt::format("<a href=\"#{}\">{}</a>", escape::xml(id), escape::xml(text));
}

struct Content {
  const Links& links;
  bool is_website = false;

  std::string operator()(const Nothing&) const { return {}; }
  std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
  std::string operator()(double score) const { return readable(score); }
  std::string operator()(const std::string& text) const {
    if (!is_website) return linked(text, links);
    auto link = html_website(text, text);
    return link.empty() ? escape::xml(text) : link;
  }
  std::string operator()(const std::vector<std::string>& items) const {
    std::vector<std::string> written;
    for (const auto& item : items) written.push_back((*this)(item));
    return fmt::format("{}", fmt::join(written, ", "));
  }
};

/// What a column of numbers is sorted by.
std::string sort_value(const Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell))
    return fmt::format(" data-sort=\"{}\"", *count);
  if (const auto* score = std::get_if<double>(&cell))
    return fmt::format(" data-sort=\"{}\"", exact(*score));
  return {};
}

class TableHtml {
 public:
  TableHtml(const Table& table, const Links& links) : table_(table), links_(links) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) numeric_.push_back(is_numeric(table, i));
  }

  std::string headings() const {
    std::string row = "<thead><tr>";
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      row += fmt::format("<th scope=\"col\"{}>{}</th>", numeric_[i] ? " class=\"n\"" : "",
                         escape::xml(table_.columns[i].heading));
    return row + "</tr></thead>\n";
  }

  /// The first cell names the row; the name of a row with an id leads nowhere but here.
  std::string row(const std::vector<Cell>& cells, std::string_view id) const {
    auto line = id.empty() ? std::string("<tr>") : fmt::format("<tr id=\"{}\">", escape::xml(id));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool is_name = i == 0 && !numeric_[i];
      const auto* own = is_name && !id.empty() ? std::get_if<std::string>(&cells[i]) : nullptr;
      const auto content =
          own != nullptr
              ? escape::xml(*own)
              : std::visit(Content{links_, table_.columns[i].key == website_key}, cells[i]);
      const std::string_view tag = is_name ? "th" : "td";
      line += fmt::format("<{}{}{}{}>{}</{}>", tag, is_name ? " scope=\"row\"" : "",
                          numeric_[i] ? " class=\"n\"" : "", sort_value(cells[i]), content, tag);
    }
    return line + "</tr>\n";
  }

 private:
  const Table& table_;
  const Links& links_;
  std::vector<bool> numeric_;
};

}  // namespace

std::string html_facts(std::span<const Fact> facts, const Links& links) {
  std::string rows;
  for (const auto& fact : facts) {
    const auto content = std::visit(Content{links, fact.key == website_key}, fact.value);
    if (fact.heading.empty() || content.empty()) continue;
    rows += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escape::xml(fact.heading), content);
  }
  return rows.empty() ? rows : fmt::format("<dl>\n{}</dl>\n", rows);
}

std::string html_table(const Table& table, std::span<const std::string> row_ids,
                       std::string_view label, const Links& links) {
  if (table.rows.empty()) return html_element("p", table.if_empty);
  const TableHtml html(table, links);
  auto rows = html.headings() + "<tbody>\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    rows += html.row(table.rows[i], i < row_ids.size() ? row_ids[i] : std::string_view());
  return fmt::format(
      "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n"
      "<table{}>\n{}</tbody>\n</table>\n</div>\n",
      escape::xml(label), table.rows.size() > 1 ? " class=\"sortable\"" : "", rows);
}

}  // namespace facgraph::report
