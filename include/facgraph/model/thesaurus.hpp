#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facgraph/model/source_location.hpp"

namespace facgraph {

/// One statement of a thesaurus or a taxonomy about topics, as written.
struct ThesaurusRow {
  enum class Relation : std::uint8_t {
    same,     ///< `label` counts as `target`
    broader,  ///< `label` is a narrower topic of `target`
    left_out  ///< `label` is no topic; `target` is empty
  };
  Relation relation = Relation::same;
  std::string label;
  std::string target;
  SourceLocation where;  ///< the file is a position in `Thesaurus::files`
};

/// What the user says about topics. Rows of a thesaurus go before everything else that is known;
/// those of a taxonomy, which is made for a whole field, come last.
struct Thesaurus {
  std::vector<std::string> files;
  std::vector<ThesaurusRow> rows;      ///< in the order of the files
  std::vector<ThesaurusRow> taxonomy;  ///< in the order of the files
};

}  // namespace facgraph
