#include "markdown_blocks.hpp"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::input {
namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

/// Collects the blocks of one parsed section by walking its tree without recursion.
class BlockCollector {
 public:
  BlockCollector(std::vector<Block>& blocks, std::uint32_t lines_before)
      : blocks_(blocks), lines_before_(lines_before) {}

  void walk(cmark_node* root) {
    const Iterator iterator(cmark_iter_new(root), &cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get()))
      visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
  }

 private:
  void visit(cmark_node* node, bool entering) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        if (entering)
          open(node, Block::Kind::heading,
               static_cast<std::uint8_t>(cmark_node_get_heading_level(node)));
        break;
      case CMARK_NODE_PARAGRAPH:
        if (entering) open(node, depth_ > 0 ? Block::Kind::item : Block::Kind::paragraph, depth_);
        break;
      case CMARK_NODE_ITEM:
        depth_ = static_cast<std::uint8_t>(std::clamp(depth_ + (entering ? 1 : -1), 0, 255));
        break;
      case CMARK_NODE_STRONG:
        strong_ += entering ? 1 : -1;
        break;
      case CMARK_NODE_LINK:
        url_ = entering ? cmark_node_get_url(node) : "";
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        append(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        append("\n");
        break;
      default:
        break;
    }
  }

  void open(cmark_node* node, Block::Kind kind, std::uint8_t level) {
    const auto line = lines_before_ + static_cast<std::uint32_t>(cmark_node_get_start_line(node));
    blocks_.push_back({kind, level, line, {}});
  }

  void append(const char* text) {
    if (blocks_.empty()) return;
    auto& runs = blocks_.back().runs;
    if (runs.empty() || runs.back().strong != (strong_ > 0) || runs.back().url != url_)
      runs.push_back({{}, url_, strong_ > 0});
    runs.back().text += text;
  }

  std::vector<Block>& blocks_;
  std::uint32_t lines_before_;
  std::uint8_t depth_ = 0;
  int strong_ = 0;
  std::string url_;
};

bool opens_section(std::string_view line) {
  const auto hashes = line.find_first_not_of('#');
  return hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && line[hashes] == ' ';
}

bool is_fence(std::string_view line) {
  const auto start = line.find_first_not_of(' ');
  return start != std::string_view::npos && start < 4 &&
         (line.substr(start).starts_with("```") || line.substr(start).starts_with("~~~"));
}

/// Where the section that begins at `start` ends: before the next heading line that is not fenced
/// code.
struct Section {
  std::size_t end;
  std::uint32_t lines;
};
Section section_from(std::string_view bytes, std::size_t start) {
  bool fenced = false;
  std::uint32_t lines = 0;
  for (auto at = start; at < bytes.size();) {
    const auto line_end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, line_end - at);
    if (is_fence(line)) fenced = !fenced;
    if (at != start && !fenced && opens_section(line)) return {at, lines};
    ++lines;
    at = line_end + 1;
  }
  return {bytes.size(), lines};
}

}  // namespace

std::string plain_text(const std::vector<Run>& runs, std::size_t first) {
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  return text::clean(joined);
}

std::vector<Block> read_blocks(const Source& source, const Limits& limits) {
  std::vector<Block> blocks;
  std::string_view bytes = source.bytes;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::uint32_t lines_before = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const auto section = section_from(bytes, start);
    const auto size = section.end - start;
    if (size > limits.section_bytes)
      throw InputError(
          InputError::Kind::not_a_list,
          fmt::format("{}:{}: section of {} bytes, over the limit of {}; divide it with headings",
                      source.name, lines_before + 1, size, limits.section_bytes));
    const Node root(cmark_parse_document(bytes.data() + start, size, CMARK_OPT_DEFAULT),
                    &cmark_node_free);
    BlockCollector(blocks, lines_before).walk(root.get());
    start = section.end;
    lines_before += section.lines;
  }
  return blocks;
}

}  // namespace facgraph::input
