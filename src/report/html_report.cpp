#include <fmt/format.h>

#include <facgraph_embedded/report_cards_js.hpp>
#include <facgraph_embedded/report_figures_css.hpp>
#include <facgraph_embedded/report_maps_js.hpp>
#include <facgraph_embedded/report_page_css.hpp>
#include <facgraph_embedded/report_page_js.hpp>
#include <facgraph_embedded/report_print_css.hpp>
#include <facgraph_embedded/report_search_js.hpp>
#include <facgraph_embedded/report_sort_js.hpp>
#include <facgraph_embedded/report_theme_js.hpp>
#include <facgraph_embedded/report_zoom_js.hpp>

#include "facgraph/text/escape.hpp"
#include "facgraph/text/sha256.hpp"
#include "html_parts.hpp"
#include "report_writers.hpp"

namespace facgraph::report {
namespace {

std::string policy_source(std::string_view text) {
  return fmt::format("'sha256-{}'", text::base64(text::sha256(text)));
}

/// Nothing but this style and this script; no text of a list can become one.
std::string content_security_policy(std::string_view style, std::string_view script) {
  return fmt::format(
      "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; "
      "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      policy_source(style), policy_source(script));
}

std::string script_text() {
  std::string script = "\n\"use strict\";\n";
  for (const auto part :
       {embedded::report_page_js, embedded::report_theme_js, embedded::report_sort_js,
        embedded::report_maps_js, embedded::report_zoom_js, embedded::report_cards_js,
        embedded::report_search_js})
    script += part;
  return script;
}

std::string style_text(std::string_view of_figures) {
  std::string style = "\n";
  for (const auto part : {embedded::report_page_css, embedded::report_figures_css, of_figures,
                          embedded::report_print_css})
    style += part;
  return style;
}

std::string label_of(const Table& table, std::string_view above) {
  return table.title.empty() ? std::string(above) : table.title;
}

std::string card_html(const Card& card, const Links& links) {
  auto html = fmt::format("<article class=\"card\" id=\"{}\">\n", escape::xml(card.id)) +
              html_element("h3", card.name);
  if (!card.about.empty())
    html += fmt::format("<p class=\"about\">{}</p>\n", escape::xml(card.about));
  if (const auto link = html_website(card.url, "Website"); !link.empty())
    html += fmt::format("<p class=\"website\">{}</p>\n", link);
  html += html_facts(card.facts, links);
  for (const auto& table : card.tables)
    html +=
        html_element("h4", table.title) + html_table(table, {}, label_of(table, card.name), links);
  return html + "</article>\n";
}

std::string cards_html(const Section& section, const Links& links) {
  if (section.cards.empty()) return {};
  std::string html = "<div class=\"cards\">\n";
  for (const auto& card : section.cards) html += card_html(card, links);
  return html + "</div>\n";
}

std::string section_html(const Section& section, const Links& links, std::string& styles) {
  auto html = fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 id=\"{0}-title\">{1}</h2>\n",
      escape::xml(section.key), escape::xml(section.title));
  for (const auto& text : section.paragraphs) html += html_element("p", text);
  for (const auto& figure : section.figures) html += html_figure(figure, styles);
  html += html_facts(section.facts, links);
  for (const auto& table : section.tables) {
    const bool has_ids = &table == &section.tables.front();
    html += html_element("h3", table.title) +
            html_table(table, has_ids ? section.row_ids : std::vector<std::string>{},
                       label_of(table, section.title), links);
  }
  html += cards_html(section, links);
  for (const auto& note : section.notes)
    html += fmt::format("<p class=\"note\">{}</p>\n", escape::xml(note));
  return html + "</section>\n";
}

std::string contents_html(const Report& report) {
  std::string items;
  for (const auto& section : report.sections)
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escape::xml(section.key),
                         escape::xml(section.title));
  return fmt::format("<nav aria-label=\"Contents\">\n<ul>\n{}</ul>\n</nav>\n", items);
}

/// Shown by the script, which alone makes it work.
constexpr std::string_view toolbar = R"(<div class="toolbar" id="toolbar" hidden>
<div class="search" role="search">
<label for="search">Search people and topics</label>
<input id="search" type="search" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list">
<ul id="search-results" role="listbox" aria-label="Found" hidden></ul>
</div>
<button type="button" id="theme">Theme: automatic</button>
</div>
)";

constexpr std::string_view dialog = R"(<dialog id="card" aria-labelledby="card-title">
<div class="card-head"><h2 id="card-title">Card</h2>
<button type="button" id="card-close">Close</button></div>
<div id="card-body"></div>
<p><button type="button" id="card-map" hidden>Show on the map</button></p>
</dialog>
<p id="status" class="unseen" role="status"></p>
)";

}  // namespace

std::string write_html_report(const Report& report) {
  const Links links(report);
  std::string styles;
  std::string sections;
  for (const auto& section : report.sections) sections += section_html(section, links, styles);
  const auto style = style_text(styles);
  const auto script = script_text();
  const auto head = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n"
      "{}<style>{}</style>\n</head>\n",
      content_security_policy(style, script), html_element("title", report.title), style);
  const auto top = fmt::format(
      "<body>\n<a class=\"skip\" href=\"#content\">Skip to the report</a>\n"
      "<header>\n{}{}</header>\n",
      html_element("h1", report.title), html_element("p", report.lead));
  return head + top + std::string(toolbar) + "<div class=\"page\">\n" + contents_html(report) +
         "<main id=\"content\">\n" + sections + "</main>\n</div>\n" + std::string(dialog) +
         "<script>" + script + "</script>\n</body>\n</html>\n";
}

}  // namespace facgraph::report
