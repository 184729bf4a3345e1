#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "facgraph/input/markdown.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/topics/resolve.hpp"

/// The sample list, read from the repository.
namespace facgraph::testing {

inline const std::string sample = FACGRAPH_SOURCE_DIR "/data/berkeley-mlsys.md";

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Document document_of(const std::string& markdown, const std::string& name = "list.md") {
  const std::vector<input::Source> sources{{name, markdown}};
  return input::read_markdown(sources);
}

inline Document sample_document() {
  return document_of(read_file(sample), "data/berkeley-mlsys.md");
}

inline Roster roster_of(const std::string& markdown, Level level = Level::full) {
  return topics::resolve(document_of(markdown), topics::built_in_lexicon(), {.level = level});
}

inline Roster sample_roster(Level level) {
  return topics::resolve(sample_document(), topics::built_in_lexicon(), {.level = level});
}

}  // namespace facgraph::testing
