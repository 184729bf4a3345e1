#include "facgraph/input/markdown.hpp"

#include <string>

#include "block_stream.hpp"
#include "formats.hpp"
#include "list_reader.hpp"

namespace facgraph::input {
namespace {

/// A CR alone ends a line, as CommonMark has it; then all who count lines see the same ones.
void break_lines_at_returns(std::string& bytes) {
  for (auto at = bytes.find('\r'); at != std::string::npos; at = bytes.find('\r', at + 1))
    if (at + 1 == bytes.size() || bytes[at + 1] != '\n') bytes[at] = '\n';
}

}  // namespace

void read_markdown_list(Document& document, FileId file, Source& source,
                        const ReadOptions& options) {
  break_lines_at_returns(source.bytes);
  validate(source, options.limits);
  BlockStream blocks(source, options.limits, PageRelease(source.bytes), options.threads);
  ListReader(document, file).read(blocks);
}

Document read_markdown(std::vector<Source> sources, const Limits& limits) {
  Document document;
  for (auto& source : sources) {
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    read_markdown_list(document, file, source, {limits});
  }
  finish_list(document, sources);
  return document;
}

}  // namespace facgraph::input
