#include "row_ranges.hpp"

#include <algorithm>

#include "../text/ascii.hpp"

namespace facgraph::input {
namespace {

constexpr std::size_t range_bytes = std::size_t{64} * 1024;

}  // namespace

bool RowRanges::next(RowRange& range) {
  if (rest_.bytes.empty()) return false;
  const auto end = end_of_range();
  range = {rest_.bytes.substr(0, end), rest_.lines_before, 0};
  range.lines = static_cast<std::uint32_t>(text::ascii::count('\n', range.bytes));
  rest_.bytes.remove_prefix(end);
  rest_.lines_before += range.lines;
  return true;
}

std::size_t RowRanges::end_of_range() const {
  auto end = behind_line(range_bytes);
  if (dialect_.separator == '\t' || dialect_.separator == '\0') return end;  // a row is a line
  for (auto quote = opening_quote(0, end); quote < end;) {
    const auto behind = behind_closing_quote(quote);
    if (behind > end) end = behind_line(behind);
    quote = opening_quote(behind, end);
  }
  return end;
}

/// The first quote at the start of a field; `to` when there is none before it. `from` is the start
/// of a row, or behind a field in quotes.
std::size_t RowRanges::opening_quote(std::size_t from, std::size_t to) const {
  const auto bytes = rest_.bytes.substr(0, to);
  for (auto at = from; (at = bytes.find('"', at)) != std::string_view::npos;) {
    const bool opens = at == 0 || bytes[at - 1] == dialect_.separator || bytes[at - 1] == '\n';
    if (opens && !is_in_comment(at, from)) return at;
    at = opens ? behind_line(at) : at + 1;
  }
  return to;
}

/// Whether the line of a position is a comment; no row with a field in quotes is one.
bool RowRanges::is_in_comment(std::size_t at, std::size_t from) const {
  if (!dialect_.has_comments) return false;
  const auto before = rest_.bytes.substr(from, at - from);
  const auto line_end = before.rfind('\n');
  if (line_end == std::string_view::npos && from > 0) return false;
  const auto start = line_end == std::string_view::npos ? 0 : from + line_end + 1;
  return dialect_.is_comment(rest_.bytes[start]);
}

/// The end when it does not close.
std::size_t RowRanges::behind_closing_quote(std::size_t opening) const {
  const auto bytes = rest_.bytes;
  for (auto at = bytes.find('"', opening + 1); at != std::string_view::npos;
       at = bytes.find('"', at + 2))
    if (at + 1 == bytes.size() || bytes[at + 1] != '"') return at + 1;
  return bytes.size();
}

std::size_t RowRanges::behind_line(std::size_t at) const {
  const auto line_end = rest_.bytes.find('\n', at);
  return line_end == std::string_view::npos ? rest_.bytes.size() : line_end + 1;
}

}  // namespace facgraph::input
