#include "formats.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "columns.hpp"
#include "facgraph/text/utf8.hpp"
#include "plain_rows.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

constexpr std::string_view a_row = "a person is a row below a column called \"name\"";

// To add a format: declare and write its reader, add its row.
constexpr auto formats = std::to_array<ListFormat>({
    {"Markdown", ".md .markdown .txt",
     "a person is a heading with an item like \"- **Research**: topic, topic\" below it",
     read_markdown_list},
    {"CSV", ".csv", a_row, read_csv_list},
    {"TSV", ".tsv .tab", a_row, read_tsv_list},
    {"JSON", ".json", "a person is an object like {\"name\": \"…\", \"topics\": [\"…\"]}",
     read_json_list},
    {"edge list", ".edges .el", "each line is a person and a topic", read_edge_list},
});

std::string lowered(std::string_view ascii) {
  std::string result(ascii);
  for (auto& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(words.back().size() + 1, text.size()));
  }
  return words;
}

/// Whether the bytes begin as JSON does and Markdown does not: `{"`, `[{`, `["`, and not
/// `[Ada](…)`.
bool begins_like_json(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = text::trimmed(bytes.substr(0, 1024));
  if (bytes.empty() || (bytes.front() != '{' && bytes.front() != '[')) return false;
  const bool is_array = bytes.front() == '[';
  bytes = text::trimmed(bytes.substr(1));
  if (bytes.empty()) return true;
  return bytes.front() == '"' || bytes.front() == (is_array ? '{' : '}') ||
         (is_array && bytes == "]");
}

/// Whether the first row of a table has no header's words but is a person, a topic and a count.
bool begins_with_an_edge(const Source& source) {
  PlainRows rows(source, {});
  if (!rows.next()) return false;
  const auto& cells = rows.cells();
  return cells.size() == 3 && meaning_of(cells[0].text) == Meaning::unknown &&
         positive_whole_number(cells[2].text);
}

}  // namespace

std::span<const ListFormat> list_formats() { return formats; }

const ListFormat* format_by_extension(std::string_view path) {
  const auto dot = path.find_last_of("./\\");
  if (dot == std::string_view::npos || path[dot] != '.') return nullptr;
  const auto extension = lowered(path.substr(dot));
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const ListFormat& format) {
    const auto words = words_of(format.extensions);
    return std::find(words.begin(), words.end(), extension) != words.end();
  });
  return found == formats.end() ? nullptr : &*found;
}

const ListFormat& format_of(const Source& source) {
  if (const auto* format = format_by_extension(source.name)) {
    const auto is_table = format->a_person == a_row;
    return is_table && begins_with_an_edge(source) ? *format_by_extension(".edges") : *format;
  }
  const auto* json = format_by_extension(".json");
  return begins_like_json(source.bytes) ? *json : formats.front();
}

std::string known_extensions() {
  std::string all;
  for (const auto& format : formats)
    for (const auto extension : words_of(format.extensions)) {
      if (!all.empty()) all += ", ";
      all += '*';
      all += extension;
    }
  return all;
}

}  // namespace facgraph::input
