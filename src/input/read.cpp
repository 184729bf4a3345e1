#include "facgraph/input/read.hpp"

#include <fmt/format.h>

#include "formats.hpp"

namespace facgraph::input {

Document read(std::vector<Source> sources, const Limits& limits, std::size_t threads) {
  Document document;
  for (auto& source : sources) {
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    format_of(source).read(document, file, source, {limits, threads});
  }
  finish_list(document, sources);
  return document;
}

}  // namespace facgraph::input
