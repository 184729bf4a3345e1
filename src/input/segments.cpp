#include "segments.hpp"

#include <algorithm>
#include <cassert>

#include "facgraph/text/utf8.hpp"
#include "table_lines.hpp"

namespace facgraph::input {
namespace {

bool opens_section(std::string_view line) {
  if (!line.starts_with('#')) return false;
  const auto hashes = line.find_first_not_of('#');
  return hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && line[hashes] == ' ';
}

bool is_fence(std::string_view line) {
  std::size_t start = 0;
  while (start < line.size() && line[start] == ' ') ++start;
  return start < 4 && start < line.size() &&
         (line.substr(start).starts_with("```") || line.substr(start).starts_with("~~~"));
}

bool is_row(std::string_view line) {
  return line.find('|') != std::string_view::npos && !opens_section(line) && !is_fence(line);
}

}  // namespace

Segments::Segments(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.starts_with("\xEF\xBB\xBF")) bom_ = 3;
  bytes_.remove_prefix(bom_);
}

bool Segments::next(Segment& segment) {
  if (start_ >= bytes_.size()) return false;
  std::uint32_t lines = 0;
  auto kind = Segment::Kind::section;
  std::size_t end = at_top_ ? end_of_front_matter() : 0;
  at_top_ = false;
  if (end > 0) {
    kind = Segment::Kind::front_matter;
    lines = static_cast<std::uint32_t>(
        std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
  } else if (begins_table(line_at(start_), start_)) {
    kind = Segment::Kind::table;
    end = end_of_table(start_, lines);
  } else {
    end = end_of_section(start_, lines);
  }
  assert(end > start_);
  segment = {kind, bytes_.substr(start_, end - start_), lines_};
  start_ = end;
  lines_ += lines;
  return true;
}

bool Segments::begins_table(std::string_view line, std::size_t start) const {
  return is_row(line) && opens_table(line, line_at(after_line(start)));
}

std::string_view Segments::line_at(std::size_t start) const {
  if (start >= bytes_.size()) return {};
  return bytes_.substr(start, bytes_.find('\n', start) - start);
}

std::size_t Segments::after_line(std::size_t start) const {
  return std::min(bytes_.find('\n', start), bytes_.size() - 1) + 1;
}

/// 0 when the file does not begin with `---` and lines `key: value` up to the next `---`.
std::size_t Segments::end_of_front_matter() const {
  if (text::trimmed(line_at(0)) != "---") return 0;
  bool has_key = false;
  for (auto at = after_line(0); at < bytes_.size(); at = after_line(at)) {
    const auto line = text::trimmed(line_at(at));
    if (line == "---" || line == "...") return has_key ? after_line(at) : 0;
    if (line.empty() || opens_section(line)) return 0;
    has_key = has_key || line.find(':') != std::string_view::npos;
  }
  return 0;
}

std::size_t Segments::end_of_table(std::size_t start, std::uint32_t& lines) const {
  auto at = start;
  while (at < bytes_.size() && is_row(line_at(at))) {
    ++lines;
    at = after_line(at);
  }
  return at;
}

std::size_t Segments::end_of_section(std::size_t start, std::uint32_t& lines) const {
  bool fenced = false;
  for (auto at = start; at < bytes_.size();) {
    const auto line = line_at(at);
    if (is_fence(line)) fenced = !fenced;
    if (at != start && !fenced && (opens_section(line) || begins_table(line, at))) return at;
    ++lines;
    at = std::min(at + line.size() + 1, bytes_.size());
  }
  return bytes_.size();
}

}  // namespace facgraph::input
