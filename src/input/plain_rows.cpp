#include "plain_rows.hpp"

#include <algorithm>

#include "facgraph/text/utf8.hpp"
#include "refuse.hpp"

namespace facgraph::input {

Dialect PlainRows::dialect_of(const Source& source) {
  return {separator_of(source, {'\0', true}), true};
}

PlainRows::PlainRows(const Source& source, RowRange range, Dialect dialect, const Limits& limits)
    : source_(source), dialect_(dialect), rest_(range.bytes), line_(range.lines_before) {
  if (dialect.separator != '\0') separated_.emplace(source, range, dialect, limits.line_bytes);
}

bool PlainRows::next_words() {
  words_.clear();
  while (!rest_.empty() && words_.empty()) {
    const auto line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
    ++line_;
    if (line.empty() || !dialect_.is_comment(line.front())) split_words(text::trimmed(line));
  }
  return !words_.empty();
}

void PlainRows::split_words(std::string_view line) {
  while (!line.empty()) {
    const bool is_quoted = line.front() == '"';
    if (is_quoted) line.remove_prefix(1);
    const auto end = is_quoted ? line.find('"') : std::min(line.find_first_of(" \t"), line.size());
    if (end == std::string_view::npos)
      refuse(source_, line_,
             "a quote does not close; add a quote (\") behind the name or topic it opens");
    words_.push_back({line.substr(0, end), line_});
    line.remove_prefix(std::min(end + 1, line.size()));
    if (is_quoted && !line.empty() && line.front() != ' ' && line.front() != '\t')
      refuse(source_, line_, "text behind a closing quote; put a blank between the fields");
    line = text::trimmed(line);
  }
}

}  // namespace facgraph::input
