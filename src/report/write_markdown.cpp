#include <fmt/format.h>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "listing_writers.hpp"
#include "markdown_parts.hpp"

namespace facgraph::report {
namespace {

constexpr CellStyle rounded_style{escape::markdown, rounded};

/// With an empty line between those that are not empty.
std::string joined(std::vector<std::string> sections) {
  std::erase_if(sections, [](const std::string& section) { return section.empty(); });
  return fmt::format("{}", fmt::join(sections, "\n"));
}

}  // namespace

std::string write_markdown(const Listing& listing, const WriteOptions& /*options*/) {
  std::vector<std::string> sections{markdown_line("# ", listing.title),
                                    markdown_facts(listing.facts, rounded_style)};
  for (const auto& table : listing.tables) {
    sections.push_back(markdown_line("## ", table.title));
    sections.push_back(markdown_table(table, rounded_style));
  }
  for (const auto& note : listing.notes) {
    sections.push_back(markdown_line("", note));
  }
  return joined(std::move(sections));
}

std::string write_markdown_tables(const Listing& listing, const WriteOptions& /*options*/) {
  std::vector<std::string> sections;
  for (const auto& table : listing.tables) {
    if (listing.tables.size() > 1 && !table.title.empty())
      sections.push_back(fmt::format("**{}**\n", escape::markdown(table.title)));
    sections.push_back(markdown_table(table, rounded_style));
  }
  return joined(std::move(sections));
}

}  // namespace facgraph::report
