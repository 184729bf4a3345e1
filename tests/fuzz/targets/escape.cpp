#include "facgraph/text/escape.hpp"

#include <string>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/read_back.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

std::string with_quotes(const std::string& inner) { return '"' + inner + '"'; }

void check_xml(std::string_view text) {
  const auto written = escape::xml(text);
  const auto read =
      read_xml("<r a=\"" + written + "\"><t key=\"" + written + "\">" + written + "</t></r>");
  require(read.has_value(), "XML is well-formed", written);
  require(read->size() == 3, "XML has the elements that it was given", written);
  for (const auto& value : *read) require_equal(value.value, text, "XML gives a text back");
}

void check_json(std::string_view text) {
  const auto written = escape::json(text);
  const auto read = json_texts("{\"t\":" + with_quotes(written) + "}", "t");
  require(read && read->size() == 1, "JSON is well-formed", written);
  require_equal(read->front(), text, "JSON gives a text back");
  require(written.find('<') == std::string::npos, "JSON is safe inside <script>", written);
}

bool starts_like_a_formula(std::string_view value) {
  if (value.empty()) return false;
  return std::string_view("=@").find(value.front()) != std::string_view::npos ||
         (std::string_view("+-").find(value.front()) != std::string_view::npos &&
          value.find_first_not_of("0123456789.+-eE") != std::string_view::npos);
}

void check_separated(std::string_view text) {
  for (const auto separator : {',', '\t'}) {
    const auto written = separator == ',' ? escape::csv(text) : escape::vosviewer(text);
    const auto record = written + separator + "x\n";
    const auto read = read_csv(record, separator);
    require(read && read->size() == 1 && read->front().size() == 2, "a field is one field",
            written);
    const auto& field = read->front().front();
    require(!starts_like_a_formula(field), "a field is no formula", field);
    require_equal(field.starts_with('\'') && field != text ? field.substr(1) : field, text,
                  "a field gives a text back");
  }
}

std::string replaced(std::string_view text, char what, std::string_view with) {
  std::string result;
  for (const char c : text) c == what ? result += with : result += c;
  return result;
}

void check_graphs(std::string_view text) {
  const auto label = escape::dot_label(text);
  const auto read = dot_values("graph { n [label=" + with_quotes(label) + "]; }", "label");
  require(read && read->size() == 1, "DOT is well-formed", label);
  // The quote's backslash is DOT's, that of a backslash is the label's.
  require_equal(read->front(), replaced(replaced(text, '\\', "\\\\"), '&', "&amp;"),
                "DOT gives a text back");
  require_equal(escape::pajek(text), replaced(text, '"', "'"), "Pajek gives a text back");
}

void check_markdown(const std::string& text) {
  const auto written = escape::markdown(text);
  const auto paragraph = paragraph_text(written);
  require(paragraph.has_value(), "Markdown is one paragraph of text", written);
  require_equal(*paragraph, text, "Markdown gives a text back");
  const auto cell = paragraph_text("x " + written + " x");
  require(cell && *cell == (text.empty() ? "x  x" : "x " + text + " x"), "Markdown within a line",
          written, text);
  for (auto at = written.find('|'); at != std::string::npos; at = written.find('|', at + 1))
    require(at > 0 && written[at - 1] == '\\', "a bar does not end a cell", written);
}

/// What an escaper does of bytes that nobody cleaned: still one text of its format.
void check_raw(std::string_view raw) {
  require(read_xml("<r a=\"" + escape::xml(raw) + "\"/>").has_value(), "XML is well-formed", raw);
  require(json_texts("[" + with_quotes(escape::json(raw)) + "]", "").has_value(),
          "JSON is well-formed", raw);
  const auto record = read_csv(escape::csv(raw) + "\n");
  require(record && (raw.empty() || record->size() == 1), "a field is one field", raw);
  require(dot_values("graph { n [label=" + with_quotes(escape::dot_label(raw)) + "]; }", "label")
              .has_value(),
          "DOT is well-formed", raw);
  require_printable(escape::pajek(raw), "Pajek");
  require_printable(escape::dot_label(raw), "DOT");
  const auto shown = escape::terminal(raw);
  require_printable(shown, "a terminal");
  require(shown.find('\n') == std::string::npos, "a terminal gets one line", shown);
  require(shown.find("\xC2\x9B") == std::string::npos, "a terminal gets no C1", shown);
  require_equal(escape::terminal(shown), shown, "what is printable is printed");
}

}  // namespace

void escape(std::string_view bytes) {
  const auto text = text::clean(bytes);
  check_xml(text);
  check_json(text);
  check_separated(text);
  check_graphs(text);
  check_markdown(text);
  check_raw(bytes);
}

}  // namespace facgraph::fuzz
