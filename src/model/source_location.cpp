#include "facgraph/model/source_location.hpp"

#include <fmt/format.h>

namespace facgraph {

std::string describe(SourceLocation where, std::span<const std::string> files) {
  const auto& file = files[index(where.file)];
  return where.line == 0 ? file : fmt::format("{}:{}", file, where.line);
}

}  // namespace facgraph
