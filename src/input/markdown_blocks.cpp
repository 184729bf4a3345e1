#include "markdown_blocks.hpp"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "segments.hpp"
#include "table_lines.hpp"

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
        url_ = entering ? cmark_node_get_url(node) : "";
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        append(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        append("\n");
        break;
      case CMARK_NODE_LINEBREAK:
        append("\v");
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
    blocks_.push_back({kind, level, line, line, {}, {}});
  }

  void append(const char* text) {
    if (blocks_.empty() || images_ > 0) return;
    auto& runs = blocks_.back().runs;
    if (runs.empty() || runs.back().strong != (strong_ > 0) || runs.back().url != url_)
      runs.push_back({{}, url_, strong_ > 0});
    runs.back().text += text;
  }

  std::vector<Block>& blocks_;
  std::uint32_t lines_before_;
  std::uint8_t depth_ = 0;
  int strong_ = 0;
  int images_ = 0;
  std::string url_;
};

void parse_into(std::vector<Block>& blocks, std::string_view bytes, std::uint32_t lines_before) {
  const Node root(cmark_parse_document(bytes.data(), bytes.size(), CMARK_OPT_DEFAULT),
                  &cmark_node_free);
  BlockCollector(blocks, lines_before).walk(root.get());
}

/// The inline text of a cell; most cells need no parser.
Runs runs_of(std::string cell) {
  if (cell.empty()) return {};
  if (cell.find_first_of("*_[]<`&!\\") == std::string::npos) return {{std::move(cell), {}, false}};
  std::vector<Block> blocks;
  parse_into(blocks, cell, 0);
  Runs runs;
  for (auto& block : blocks)
    for (auto& run : block.runs) runs.push_back(std::move(run));
  return runs;
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

void read_table(std::vector<Block>& blocks, const Segment& segment) {
  for_each_line(segment, [&](std::string_view line, std::uint32_t number) {
    if (number == segment.lines_before + 2) return;  // the delimiter row
    const auto kind = number == segment.lines_before + 1 ? Block::Kind::header : Block::Kind::row;
    Block block{kind, 0, number, number, {}, {}};
    for (auto& cell : cells_of(line)) block.cells.push_back(runs_of(std::move(cell)));
    blocks.push_back(std::move(block));
  });
}

void read_front_matter(std::vector<Block>& blocks, const Segment& segment) {
  for_each_line(segment, [&](std::string_view line, std::uint32_t number) {
    if (const auto text = text::trimmed(line); text != "---" && text != "...")
      blocks.push_back(
          {Block::Kind::front_matter, 0, number, number, {{std::string(text), {}, false}}, {}});
  });
}

void read_section(std::vector<Block>& blocks, const Segment& segment, const Source& source,
                  const Limits& limits) {
  if (segment.bytes.size() > limits.section_bytes)
    throw InputError(
        InputError::Kind::not_a_list,
        fmt::format("{}:{}: section of {} bytes, over the limit of {}; divide it with headings",
                    source.name, segment.lines_before + 1, segment.bytes.size(),
                    limits.section_bytes));
  parse_into(blocks, segment.bytes, segment.lines_before);
}

}  // namespace

std::string plain_text(const Runs& runs, std::size_t first) {
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  std::replace(joined.begin(), joined.end(), '\v', ' ');
  return text::clean(joined);
}

std::string listed_text(const Runs& runs, std::size_t first) {
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  std::string listed;
  for (std::size_t start = 0; start <= joined.size();) {
    const auto end = std::min(joined.find('\v', start), joined.size());
    const auto part = text::trimmed(std::string_view(joined).substr(start, end - start));
    if (!listed.empty() && !part.empty()) listed += listed.back() == ',' ? " " : ", ";
    listed += part;
    start = end + 1;
  }
  return text::clean(listed);
}

std::string first_url(const Runs& runs, std::size_t first) {
  for (auto i = first; i < runs.size(); ++i)
    if (!runs[i].url.empty()) return runs[i].url;
  return {};
}

std::vector<Block> read_blocks(const Source& source, const Limits& limits) {
  std::vector<Block> blocks;
  Segments segments(source.bytes);
  for (Segment segment; segments.next(segment);) {
    switch (segment.kind) {
      case Segment::Kind::section:
        read_section(blocks, segment, source, limits);
        break;
      case Segment::Kind::table:
        read_table(blocks, segment);
        break;
      case Segment::Kind::front_matter:
        read_front_matter(blocks, segment);
        break;
    }
  }
  return blocks;
}

}  // namespace facgraph::input
