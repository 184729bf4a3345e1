#include "facgraph/input/markdown.hpp"

#include "formats.hpp"
#include "list_reader.hpp"
#include "markdown_blocks.hpp"

namespace facgraph::input {

void read_markdown_list(Document& document, FileId file, const Source& source,
                        const Limits& limits) {
  validate(source, limits);
  ListReader(document, file).read(read_blocks(source, limits));
}

Document read_markdown(std::span<const Source> sources, const Limits& limits) {
  Document document;
  for (const auto& source : sources) {
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    read_markdown_list(document, file, source, limits);
  }
  finish_list(document, sources);
  return document;
}

}  // namespace facgraph::input
