#include "markdown_blocks.hpp"

#include <algorithm>
#include <memory>

#include "cmark_arena.hpp"
#include "facgraph/text/clean.hpp"
#include "key_lines.hpp"

namespace facgraph::input {
namespace {

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
        // "- 7. Name" is an item in an item: the outer one holds no text.
        if (cmark_node_get_type(cmark_node_first_child(node)) == CMARK_NODE_PARAGRAPH)
          depth_ = static_cast<std::uint8_t>(std::clamp(depth_ + (entering ? 1 : -1), 0, 255));
        break;
      case CMARK_NODE_HTML_BLOCK:
        open_whole(node, Block::Kind::html);
        break;
      case CMARK_NODE_CODE_BLOCK:
        open_whole(node, Block::Kind::code);
        break;
      default:
        visit_inline(node, entering);
    }
  }

  void open_whole(cmark_node* node, Block::Kind kind) {
    open(node, kind, depth_);
    blocks_.back().last_line =
        lines_before_ + static_cast<std::uint32_t>(cmark_node_get_end_line(node));
    blocks_.back().runs.push_back({cmark_node_get_literal(node), {}, false});
  }

  void visit_inline(cmark_node* node, bool entering) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_STRONG:
        strong_ += entering ? 1 : -1;
        break;
      case CMARK_NODE_IMAGE:
        images_ += entering ? 1 : -1;
        break;
      case CMARK_NODE_LINK:
        url_ = entering ? text::clean(cmark_node_get_url(node)) : "";
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        append_text(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        append("\n");
        break;
      case CMARK_NODE_LINEBREAK:
        append("\v\n");
        break;
      case CMARK_NODE_HTML_INLINE:
        if (std::string_view(cmark_node_get_literal(node)).starts_with("<br")) append("\v");
        break;
      default:
        break;
    }
  }

  void open(cmark_node* node, Block::Kind kind, std::uint8_t level) {
    const auto line = lines_before_ + static_cast<std::uint32_t>(cmark_node_get_start_line(node));
    blocks_.push_back({kind, level, line, line, {}, {}, {}});
  }

  void append(std::string_view text) {
    if (blocks_.empty() || images_ > 0) return;
    auto& runs = blocks_.back().runs;
    if (runs.empty()) runs.reserve(2);
    if (runs.empty() || runs.back().strong != (strong_ > 0) || runs.back().url != url_)
      runs.push_back({{}, url_, strong_ > 0});
    runs.back().text += text;
  }

  /// Breaks that came out of entities, or stand in the text as characters, are none.
  void append_text(std::string_view text) {
    append(text);
    if (text.find('\n') == std::string_view::npos && text.find('\v') == std::string_view::npos)
      return;
    if (blocks_.empty() || images_ > 0) return;
    auto& appended = blocks_.back().runs.back().text;
    std::replace_if(
        appended.end() - static_cast<std::ptrdiff_t>(text.size()), appended.end(),
        [](char c) { return c == '\n' || c == '\v'; }, ' ');
  }

  std::vector<Block>& blocks_;
  std::uint32_t lines_before_;
  std::uint8_t depth_ = 0;
  int strong_ = 0;
  int images_ = 0;
  std::string url_;
};

}  // namespace

void read_blocks(std::vector<Block>& blocks, std::string_view markdown,
                 std::uint32_t lines_before) {
  const auto first = blocks.size();
  CmarkArena arena;
  BlockCollector(blocks, lines_before).walk(arena.parse(markdown));
  divide_at_keys(blocks, first);
  for (auto i = first; i < blocks.size(); ++i)
    if (blocks[i].kind == Block::Kind::item || blocks[i].kind == Block::Kind::paragraph)
      blocks[i].key = keyed(blocks[i].runs);
}

}  // namespace facgraph::input
