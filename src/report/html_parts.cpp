#include "html_parts.hpp"

#include <fmt/format.h>

#include "facgraph/text/escape.hpp"
#include "facgraph/text/url.hpp"

namespace facgraph::report {
namespace {

std::string_view style_start = "<style>";
std::string_view style_end = "</style>";

/// Browsers cannot divide a picture between sheets.
constexpr std::string_view for_paper =
    "<p class=\"paper\">This map is longer than a sheet of paper; it is on the page as a browser "
    "shows it.</p>\n";

/// On paper nothing is dark, whatever the reader prefers on a screen.
std::string for_screens_only(std::string css) {
  constexpr std::string_view everywhere = "@media (prefers-color-scheme";
  constexpr std::string_view on_screens = "@media screen and (prefers-color-scheme";
  for (auto at = css.find(everywhere); at != std::string::npos;
       at = css.find(everywhere, at + on_screens.size()))
    css.replace(at, everywhere.size(), on_screens);
  return css;
}

}  // namespace

Links::Links(const Report& report) {
  for (const auto& section : report.sections) {
    for (const auto& card : section.cards) add(card.name, card.id);
    for (std::size_t row = 0; row < section.row_ids.size(); ++row)
      if (const auto* name = std::get_if<std::string>(&section.tables.front().rows[row].front()))
        add(*name, section.row_ids[row]);
  }
}

void Links::add(const std::string& name, const std::string& id) {
  const auto [row, is_new] = ids_.emplace(name, id);
  if (!is_new) row->second.clear();
}

std::string_view Links::id_of(std::string_view name) const {
  const auto row = ids_.find(name);
  return row == ids_.end() ? std::string_view() : std::string_view(row->second);
}

std::string html_element(std::string_view tag, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("<{0}>{1}</{0}>\n", tag, escape::xml(text));
}

std::string html_website(std::string_view url, std::string_view text) {
  const auto safe = text::safe_url(url);
  if (!safe) return {};
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escape::xml(*safe),
                     escape::xml(text));
}

std::string html_figure(const Figure& figure, std::string& styles) {
  auto svg = figure.svg;
  for (auto from = svg.find(style_start); from != std::string::npos; from = svg.find(style_start)) {
    const auto to = svg.find(style_end, from);
    if (to == std::string::npos) break;
    const auto first = from + style_start.size();
    const auto css = for_screens_only(svg.substr(first, to - first)) + "\n";
    if (styles.find(css) == std::string::npos) styles += css;
    svg.erase(from, to + style_end.size() - from);
  }
  return fmt::format(
      "<figure class=\"{3}\" id=\"figure-{0}\">\n<h3 id=\"figure-{0}-title\">{1}</h3>\n"
      "<div class=\"canvas\" role=\"region\" tabindex=\"0\" "
      "aria-labelledby=\"figure-{0}-title\">\n{2}</div>\n{4}</figure>\n",
      escape::xml(figure.key), escape::xml(figure.title), svg, figure.is_tall ? "map tall" : "map",
      figure.is_tall ? for_paper : "");
}

}  // namespace facgraph::report
