#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "facgraph/report/report.hpp"

/// Parts of an HTML page.
namespace facgraph::report {

/// Where the names of a report lead: a card, or a row of a table.
class Links {
 public:
  explicit Links(const Report& report);

  /// The id of what has that name; empty when nothing has, or several things.
  std::string_view id_of(std::string_view name) const;

 private:
  void add(const std::string& name, const std::string& id);

  std::map<std::string, std::string, std::less<>> ids_;
};

/// <tag>text</tag>; nothing for an empty text. `text` is escaped here.
std::string html_element(std::string_view tag, std::string_view text);

/// A link to a website; nothing unless text::safe_url lets it pass. Both are escaped here.
std::string html_website(std::string_view url, std::string_view text);

/// The facts that have a heading, as a <dl>.
std::string html_facts(std::span<const Fact> facts, const Links& links);

/// A table that scrolls by itself where the page is too narrow; the sentence of a table without
/// rows. `label` is its name for those who do not see the heading above it.
std::string html_table(const Table& table, std::span<const std::string> row_ids,
                       std::string_view label, const Links& links);

/// The figure without its style elements, which are added to `styles` for the page's own style: a
/// content security policy allows no other.
std::string html_figure(const Figure& figure, std::string& styles);

}  // namespace facgraph::report
