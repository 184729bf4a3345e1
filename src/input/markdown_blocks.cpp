#include "markdown_blocks.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include "cmark_arena.hpp"
#include "facgraph/text/clean.hpp"
#include "key_lines.hpp"

namespace facgraph::input {
namespace {

using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

/// Collects the blocks of one parsed section by walking its tree without recursion.
class BlockCollector {
 public:
  BlockCollector(std::vector<Block>& blocks, TextStore& texts, std::uint32_t lines_before)
      : blocks_(blocks), texts_(texts), lines_before_(lines_before) {}

  void walk(cmark_node* root) {
    const Iterator iterator(cmark_iter_new(root), &cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get()))
      visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    finish_block();
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
    append(cmark_node_get_literal(node));
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
        url_ = entering ? texts_.keep(text::clean(cmark_node_get_url(node))) : "";
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
    finish_block();
    const auto line = lines_before_ + static_cast<std::uint32_t>(cmark_node_get_start_line(node));
    blocks_.push_back({kind, level, line, line, {}, {}, {}});
  }

  void append(std::string_view text) {
    if (images_ > 0) return;
    const bool strong = strong_ > 0;
    if (runs_.empty() || runs_.back().strong != strong || runs_.back().url != url_) {
      finish_run();
      runs_.push_back({{}, url_, strong});
    }
    text_ += text;
  }

  /// Breaks that came out of entities, or stand in the text as characters, are none.
  void append_text(std::string_view text) {
    append(text);
    if (text.find('\n') == std::string_view::npos && text.find('\v') == std::string_view::npos)
      return;
    if (images_ > 0) return;
    std::replace_if(
        text_.end() - static_cast<std::ptrdiff_t>(text.size()), text_.end(),
        [](char c) { return c == '\n' || c == '\v'; }, ' ');
  }

  void finish_run() {
    if (!runs_.empty()) runs_.back().text = texts_.keep(text_);
    text_.clear();
  }

  void finish_block() {
    finish_run();
    if (!runs_.empty()) blocks_.back().runs = texts_.keep(Runs(runs_));
    runs_.clear();
  }

  std::vector<Block>& blocks_;
  TextStore& texts_;
  std::uint32_t lines_before_;
  std::uint8_t depth_ = 0;
  int strong_ = 0;
  int images_ = 0;
  std::string_view url_;
  std::vector<Run> runs_;  ///< of the block that is open
  std::string text_;       ///< of its last run
};

}  // namespace

void read_blocks(std::vector<Block>& blocks, TextStore& texts, std::string_view markdown,
                 std::uint32_t lines_before) {
  const auto first = blocks.size();
  CmarkArena arena;
  BlockCollector(blocks, texts, lines_before).walk(arena.parse(markdown));
  divide_at_keys(blocks, texts, first);
  for (auto i = first; i < blocks.size(); ++i)
    if (blocks[i].kind == Block::Kind::item || blocks[i].kind == Block::Kind::paragraph)
      blocks[i].key = keyed(blocks[i].runs, texts);
}

}  // namespace facgraph::input
