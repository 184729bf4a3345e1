#include "key_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>

namespace facgraph::input {
namespace {

bool has_breaks(const Block& block) {
  return std::any_of(block.runs.begin(), block.runs.end(), [](const Run& run) {
    return run.text.find('\n') != std::string::npos || run.text.find('\v') != std::string::npos;
  });
}

struct Line {
  Runs runs;
  char before = '\n';              ///< the break before it
  std::uint32_t lines_before = 0;  ///< lines of the file before it
};

std::vector<Line> lines_of(const Runs& runs) {
  std::vector<Line> lines(1);
  for (const auto& run : runs) {
    std::string_view rest = run.text;
    while (true) {
      const auto end = std::min(rest.find('\n'), rest.find('\v'));
      const auto part = rest.substr(0, end);
      if (!part.empty()) lines.back().runs.push_back({std::string(part), run.url, run.strong});
      if (end == std::string_view::npos) break;
      lines.push_back({{}, rest[end], lines.back().lines_before + (rest[end] == '\n' ? 1U : 0U)});
      rest.remove_prefix(end + 1);
    }
  }
  return lines;
}

bool begins_with_field(const Line& line) {
  const auto found = keyed(line.runs);
  return found && (found->field || (found->strong && !found->value.empty()));
}

void join(Runs& runs, const Line& line) {
  runs.push_back({std::string(1, line.before), {}, false});
  runs.insert(runs.end(), line.runs.begin(), line.runs.end());
}

/// The blocks that a block is divided into; it alone when none of its lines begins with a key.
std::vector<Block> divided(Block block) {
  const auto lines = lines_of(block.runs);
  std::vector<Block> parts;
  const bool first_is_key = begins_with_field(lines[0]);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && !begins_with_field(lines[i])) {
      join(parts.back().runs, lines[i]);
      continue;
    }
    auto& part = parts.emplace_back();
    part.kind = block.kind;
    part.level = static_cast<std::uint8_t>(
        i > 0 && !first_is_key && block.kind == Block::Kind::item ? block.level + 1 : block.level);
    part.line = part.last_line = block.line + lines[i].lines_before;
    part.runs = lines[i].runs;
  }
  if (parts.size() == 1) parts[0] = std::move(block);
  return parts;
}

}  // namespace

void divide_at_keys(std::vector<Block>& blocks, std::size_t first) {
  const auto needs_none = [](const Block& block) {
    return (block.kind != Block::Kind::item && block.kind != Block::Kind::paragraph) ||
           !has_breaks(block);
  };
  const auto start = blocks.begin() + static_cast<std::ptrdiff_t>(first);
  if (std::all_of(start, blocks.end(), needs_none)) return;
  std::vector<Block> result;
  for (auto block = start; block != blocks.end(); ++block) {
    auto parts = needs_none(*block) ? std::vector<Block>{} : divided(std::move(*block));
    if (parts.empty()) parts.push_back(std::move(*block));
    std::move(parts.begin(), parts.end(), std::back_inserter(result));
  }
  blocks.erase(start, blocks.end());
  std::move(result.begin(), result.end(), std::back_inserter(blocks));
}

}  // namespace facgraph::input
