#include <fmt/format.h>

#include "../text/ascii.hpp"
#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/url.hpp"
#include "markdown_parts.hpp"
#include "report_writers.hpp"

namespace facgraph::report {
namespace {

constexpr CellStyle readable_style{escape::markdown, readable};

/// The parts of a document, an empty line between them.
using Parts = std::vector<std::string>;

/// A path of ours inside a link: what would end it is percent-encoded.
std::string link_target(std::string_view path) {
  std::string target;
  for (const char c : path) {
    const bool plain =
        text::ascii::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    target += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(c) & 0xffU);
  }
  return target;
}

void add(Parts& parts, std::string part) {
  if (!part.empty()) parts.push_back(std::move(part));
}

void add_table(Parts& parts, const Table& table, std::string_view heading) {
  add(parts, markdown_line(heading, table.title));
  add(parts, markdown_table(table, readable_style));
}

void add_figure(Parts& parts, const Figure& figure) {
  add(parts, markdown_line("### ", figure.title));
  if (!figure.file.empty())
    add(parts,
        fmt::format("![{}]({})\n", escape::markdown(figure.title), link_target(figure.file)));
  add(parts, markdown_line("", figure.description));
}

void add_card(Parts& parts, const Card& card) {
  const auto url = text::safe_url(card.url);
  add(parts, url ? fmt::format("### [{}](<{}>)\n", escape::markdown(card.name), *url)
                 : markdown_line("### ", card.name));
  add(parts, markdown_line("", card.about));
  add(parts, markdown_facts(card.facts, readable_style));
  for (const auto& table : card.tables) add_table(parts, table, "#### ");
}

void add_section(Parts& parts, const Section& section) {
  add(parts, markdown_line("## ", section.title));
  for (const auto& text : section.paragraphs) add(parts, markdown_line("", text));
  for (const auto& figure : section.figures) add_figure(parts, figure);
  add(parts, markdown_facts(section.facts, readable_style));
  for (const auto& table : section.tables) add_table(parts, table, "### ");
  for (const auto& card : section.cards) add_card(parts, card);
  for (const auto& note : section.notes) add(parts, markdown_line("", note));
}

}  // namespace

std::string write_markdown_report(const Report& report) {
  Parts parts;
  add(parts, markdown_line("# ", report.title));
  add(parts, markdown_line("", report.lead));
  for (const auto& section : report.sections) add_section(parts, section);
  return fmt::format("{}", fmt::join(parts, "\n"));
}

}  // namespace facgraph::report
