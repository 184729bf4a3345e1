#include "segment_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"
#include "table_lines.hpp"

namespace facgraph::input {
namespace {

/// The inline text of a cell; most cells need no parser.
Runs runs_of(std::string_view cell, TextStore& texts) {
  std::vector<Run> runs;
  if (cell.find_first_of("*_[]<`&!\\") == std::string_view::npos) {
    if (!cell.empty()) runs.push_back({texts.keep(cell), {}, false});
  } else {
    std::vector<Block> blocks;
    read_blocks(blocks, texts, cell, 0);
    for (const auto& block : blocks) runs.insert(runs.end(), block.runs.begin(), block.runs.end());
  }
  return texts.keep(Runs(runs));
}

template <typename Use>
void for_each_line(const Segment& segment, Use use) {
  auto number = segment.lines_before;
  for (std::size_t start = 0; start < segment.bytes.size();) {
    const auto end = std::min(segment.bytes.find('\n', start), segment.bytes.size());
    use(segment.bytes.substr(start, end - start), ++number);
    start = end + 1;
  }
}

/// Whether a character stands in a text more than `count` times.
bool holds_more(char c, std::size_t count, std::string_view text) {
  auto at = text.find(c);
  for (; count > 0 && at != std::string_view::npos; --count) at = text.find(c, at + 1);
  return at != std::string_view::npos;
}

/// An empty line, an item or a row of a table: what was open before is text.
bool begins_paragraph(std::string_view trimmed_line) {
  const bool is_item = trimmed_line.size() > 1 && trimmed_line[1] == ' ' &&
                       std::string_view("-*+").find(trimmed_line[0]) != std::string_view::npos;
  return trimmed_line.empty() || trimmed_line.front() == '|' || is_item;
}

void read_table(std::vector<Block>& blocks, TextStore& texts, const Segment& segment) {
  for_each_line(segment, [&](std::string_view line, std::uint32_t number) {
    if (number == segment.lines_before + 2) return;  // the delimiter row
    const auto kind = number == segment.lines_before + 1 ? Block::Kind::header : Block::Kind::row;
    std::vector<Runs> cells;
    for (const auto& cell : cells_of(line)) cells.push_back(runs_of(cell, texts));
    blocks.push_back({kind, 0, number, number, {}, texts.keep(std::span<const Runs>(cells)), {}});
  });
}

void read_front_matter(std::vector<Block>& blocks, TextStore& texts, const Segment& segment) {
  for_each_line(segment, [&](std::string_view line, std::uint32_t number) {
    const auto text = text::trimmed(line);
    if (text == "---" || text == "...") return;
    const Run run{texts.keep(text), {}, false};
    blocks.push_back(
        {Block::Kind::front_matter, 0, number, number, texts.keep(Runs(&run, 1)), {}, {}});
  });
}

void refuse_large(const Segment& section, std::string_view name, const Limits& limits) {
  if (section.bytes.size() > limits.section_bytes)
    throw InputError(
        InputError::Kind::not_a_list,
        fmt::format("{}:{}: section of {} bytes, over the limit of {}; divide it with headings, or "
                    "raise the limit with --max-section",
                    name, section.lines_before + 1, section.bytes.size(), limits.section_bytes));
}

/// cmark 0.30 goes through all open brackets for every link that it finds among them.
void refuse_open_brackets(const Segment& segment, std::string_view name, const Limits& limits) {
  if (!holds_more('[', limits.open_brackets, segment.bytes)) return;
  std::size_t open = 0;
  for_each_line(segment, [&](std::string_view line, std::uint32_t number) {
    if (begins_paragraph(text::trimmed(line))) open = 0;
    char before = ' ';
    for (const char c : line) {
      if (c == '[' && before != '\\') ++open;
      if (c == ']' && open > 0) --open;
      before = c;
    }
    if (open > limits.open_brackets)
      throw InputError(
          InputError::Kind::not_a_list,
          fmt::format("{}:{}: {} brackets [ are open, over the limit of {}; close them with ], or "
                      "raise the limit with --max-brackets",
                      name, number, open, limits.open_brackets));
  });
}

}  // namespace

void read_segment(std::vector<Block>& blocks, TextStore& texts, const Segment& segment,
                  std::string_view name, const Limits& limits) {
  if (segment.kind != Segment::Kind::front_matter) refuse_open_brackets(segment, name, limits);
  switch (segment.kind) {
    case Segment::Kind::section:
      refuse_large(segment, name, limits);
      read_blocks(blocks, texts, segment.bytes, segment.lines_before);
      break;
    case Segment::Kind::table:
      read_table(blocks, texts, segment);
      break;
    case Segment::Kind::front_matter:
      read_front_matter(blocks, texts, segment);
      break;
  }
}

}  // namespace facgraph::input
