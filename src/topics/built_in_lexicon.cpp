#include <facgraph_embedded/lexicon_rows.hpp>

#include "facgraph/topics/lexicon.hpp"
#include "lexicon_parts.hpp"

namespace facgraph::topics {

const Lexicon& built_in_lexicon() {
  static const auto lexicon = lexicon_of(embedded::lexicon_rows());
  return lexicon;
}

}  // namespace facgraph::topics
