#include "key_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace facgraph::input {
namespace {

bool has_breaks(const Block& block) {
  return std::any_of(block.runs.begin(), block.runs.end(), [](const Run& run) {
    return run.text.find('\n') != std::string_view::npos ||
           run.text.find('\v') != std::string_view::npos;
  });
}

struct Line {
  std::vector<Run> runs;
  char before = '\n';              ///< the break before it
  std::uint32_t lines_before = 0;  ///< lines of the file before it
};

std::vector<Line> lines_of(Runs runs) {
  std::vector<Line> lines(1);
  for (const auto& run : runs) {
    auto rest = run.text;
    while (true) {
      const auto end = std::min(rest.find('\n'), rest.find('\v'));
      const auto part = rest.substr(0, end);
      if (!part.empty()) lines.back().runs.push_back({part, run.url, run.strong});
      if (end == std::string_view::npos) break;
      lines.push_back({{}, rest[end], lines.back().lines_before + (rest[end] == '\n' ? 1U : 0U)});
      rest.remove_prefix(end + 1);
    }
  }
  return lines;
}

bool begins_with_field(const Line& line, TextStore& texts) {
  const auto found = keyed(line.runs, texts);
  return found && (found->field || (found->strong && !found->value.empty()));
}

void join(std::vector<Run>& runs, const Line& line) {
  runs.push_back({line.before == '\n' ? "\n" : "\v", {}, false});
  runs.insert(runs.end(), line.runs.begin(), line.runs.end());
}

/// Appends the blocks that a block is divided into; it alone when none of its lines begins with a
/// key.
void append_divided(const Block& block, std::vector<Block>& blocks, TextStore& texts) {
  const auto lines = lines_of(block.runs);
  const bool first_is_key = begins_with_field(lines[0], texts);
  for (std::size_t i = 0; i < lines.size();) {
    auto runs = lines[i].runs;
    auto next = i + 1;
    for (; next < lines.size() && !begins_with_field(lines[next], texts); ++next)
      join(runs, lines[next]);
    auto& part = blocks.emplace_back(block);
    if (i == 0 && next == lines.size()) return;
    if (i > 0 && !first_is_key && block.kind == Block::Kind::item) ++part.level;
    part.line = part.last_line = block.line + lines[i].lines_before;
    part.runs = texts.keep(Runs(runs));
    i = next;
  }
}

}  // namespace

void divide_at_keys(std::vector<Block>& blocks, TextStore& texts, std::size_t first) {
  const auto needs_none = [](const Block& block) {
    return (block.kind != Block::Kind::item && block.kind != Block::Kind::paragraph) ||
           !has_breaks(block);
  };
  const auto start = blocks.begin() + static_cast<std::ptrdiff_t>(first);
  if (std::all_of(start, blocks.end(), needs_none)) return;
  const std::vector<Block> whole(start, blocks.end());
  blocks.erase(start, blocks.end());
  for (const auto& block : whole) {
    if (needs_none(block))
      blocks.push_back(block);
    else
      append_divided(block, blocks, texts);
  }
}

}  // namespace facgraph::input
