#include "unread_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "facgraph/text/clean.hpp"

namespace facgraph::input {
namespace {

/// The text of HTML without its tags and comments.
std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
    } else if (html.substr(at).starts_with("<!--")) {
      const auto end = html.find("-->", at);
      at = end == std::string_view::npos ? html.size() : end + 3;
    } else {
      at = std::min(html.find('>', at), html.size() - 1) + 1;
    }
  }
  return text::clean(text, 60);
}

void pass_over(Reading& reading, const Block& block) {
  const auto written = block.runs.front().text;
  if (block.kind == Block::Kind::code) {
    reading.note(reading.at(block), Concern::unread_line,
                 fmt::format("code is not read, lines {}-{}", block.line, block.last_line));
  } else if (written.find("<table") != std::string_view::npos) {
    reading.warn(reading.at(block), Concern::unread_line,
                 fmt::format("table in HTML is not read, lines {}-{}; write it with |", block.line,
                             block.last_line));
  } else if (const auto text = text_of_html(written); !text.empty()) {
    reading.warn(
        reading.at(block), Concern::unread_line,
        fmt::format("HTML is not read, lines {}-{}: \"{}\"", block.line, block.last_line, text));
  }
}

}  // namespace

void pass_over_unread(Reading& reading, std::vector<Block>& blocks, std::size_t first) {
  const auto start = blocks.begin() + static_cast<std::ptrdiff_t>(first);
  const auto is_unread = [](const Block& block) {
    return block.kind == Block::Kind::html || block.kind == Block::Kind::code;
  };
  for (auto block = start; block != blocks.end(); ++block)
    if (is_unread(*block)) pass_over(reading, *block);
  blocks.erase(std::remove_if(start, blocks.end(), is_unread), blocks.end());
}

}  // namespace facgraph::input
