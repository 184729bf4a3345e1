#include "facgraph/input/markdown.hpp"

#include "block_stream.hpp"
#include "formats.hpp"
#include "list_reader.hpp"

namespace facgraph::input {

void read_markdown_list(Document& document, FileId file, Source& source, const Limits& limits) {
  validate(source, limits);
  ListReader(document, file).read(BlockStream(source, limits, PageRelease(source.bytes)));
}

Document read_markdown(std::vector<Source> sources, const Limits& limits) {
  Document document;
  for (auto& source : sources) {
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    read_markdown_list(document, file, source, limits);
  }
  finish_list(document, sources);
  return document;
}

}  // namespace facgraph::input
