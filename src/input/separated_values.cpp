#include "separated_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../text/ascii.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "refuse.hpp"

namespace facgraph::input {
namespace {

std::string_view first_line_with_text(const Source& source, Dialect dialect) {
  auto bytes = all_rows(source).bytes;
  while (!bytes.empty()) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    if (!text::trimmed(line).empty() && !dialect.is_comment(line.front())) return line;
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return {};
}

}  // namespace

SeparatedValues::SeparatedValues(const Source& source, RowRange range, Dialect dialect,
                                 std::size_t most_bytes)
    : source_(source),
      bytes_(range.bytes),
      dialect_(dialect),
      most_bytes_(most_bytes),
      line_(range.lines_before + 1) {}

inline std::string_view SeparatedValues::plain_field() {
  const auto start = at_;
  at_ = text::ascii::find_either(dialect_.separator, '\n', bytes_, at_);
  auto text = bytes_.substr(start, at_ - start);
  const bool ends_line = at_ == bytes_.size() || bytes_[at_] == '\n';
  if (ends_line && text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

inline std::string_view SeparatedValues::field() {
  const bool is_quoted = at_ < bytes_.size() && bytes_[at_] == '"';
  if (!is_quoted) return plain_field();
  return dialect_.separator == '\t' ? without_whole_quotes(plain_field()) : quoted_field();
}

inline void SeparatedValues::pass_comments() {
  while (at_ < bytes_.size() && dialect_.is_comment(bytes_[at_])) {
    at_ = std::min(bytes_.find('\n', at_), bytes_.size() - 1) + 1;
    ++line_;
  }
}

void SeparatedValues::read_row() {
  cells_.clear();
  if (!unquoted_.empty()) unquoted_.clear();
  row_line_ = line_;
  for (;;) {
    const auto line = line_;
    const auto text = field();
    if (text.size() > most_bytes_)
      refuse(source_, line,
             fmt::format("field of {} bytes, over the limit of {}; shorten it, or raise the limit "
                         "with --max-line",
                         text.size(), most_bytes_));
    cells_.push_back({text, line});
    if (at_ == bytes_.size() || bytes_[at_] != dialect_.separator) break;
    ++at_;
  }
  if (at_ == bytes_.size()) return;
  ++at_;
  ++line_;
}

/// Nearly all rows do.
inline bool SeparatedValues::begins_with_text() const {
  const auto first = cells_.front().text;
  return !first.empty() && !text::ascii::is_white_space(first.front());
}

bool SeparatedValues::next() {
  do {
    pass_comments();
    if (at_ == bytes_.size()) return false;
    read_row();
  } while (!begins_with_text() && is_blank());
  return true;
}

std::string_view SeparatedValues::quoted_field() {
  const auto start = ++at_;
  bool has_quotes = false;
  for (;;) {
    const auto quote = bytes_.find('"', at_);
    if (quote == std::string_view::npos)
      refuse(source_, line_,
             "the quote that opens here does not close; add a quote (\") behind the field");
    at_ = quote + 1;
    if (at_ == bytes_.size() || bytes_[at_] != '"') break;
    has_quotes = true;
    ++at_;
  }
  const auto text = bytes_.substr(start, at_ - 1 - start);
  line_ += static_cast<std::uint32_t>(text::ascii::count('\n', text));
  expect_end_of_field();
  if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
  return has_quotes ? without_double_quotes(text) : text;
}

void SeparatedValues::expect_end_of_field() const {
  if (at_ == bytes_.size() || bytes_[at_] == dialect_.separator || bytes_[at_] == '\n') return;
  const auto rest = rest_of_line();
  if (rest.empty()) return;  // a carriage return before the end
  refuse(
      source_, line_,
      fmt::format("text behind a closing quote: \"{}\"; write a quote inside a field twice (\"\")",
                  text::clean(rest, 40)));
}

std::string_view SeparatedValues::rest_of_line() const {
  auto rest = bytes_.substr(at_, bytes_.find('\n', at_) - at_);
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

/// Of a field that begins with a quote.
std::string_view SeparatedValues::without_whole_quotes(std::string_view field) {
  if (field.size() < 2 || field.back() != '"') return field;
  const auto inner = field.substr(1, field.size() - 2);
  const auto quotes = std::count(inner.begin(), inner.end(), '"');
  if (quotes == 0) return inner;
  std::ptrdiff_t twice = 0;
  for (auto at = inner.find("\"\""); at != std::string_view::npos; at = inner.find("\"\"", at + 2))
    ++twice;
  return 2 * twice == quotes ? without_double_quotes(inner) : field;
}

std::string_view SeparatedValues::without_double_quotes(std::string_view quoted) {
  std::string text;
  text.reserve(quoted.size());
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    text += quoted[i];
    if (quoted[i] == '"') ++i;
  }
  return unquoted_.emplace_back(std::move(text));
}

bool SeparatedValues::is_blank() const {
  return std::all_of(cells_.begin(), cells_.end(), [](const Cell& cell) {
    return std::all_of(cell.text.begin(), cell.text.end(), text::ascii::is_white_space);
  });
}

char separator_of(const Source& source, Dialect dialect) {
  bool in_quotes = false;
  bool has_comma = false;
  bool has_semicolon = false;
  for (const char c : first_line_with_text(source, dialect)) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\t') return c;
    has_comma = has_comma || c == ',';
    has_semicolon = has_semicolon || c == ';';
  }
  if (has_comma) return ',';
  return has_semicolon ? ';' : '\0';
}

}  // namespace facgraph::input
