#pragma once

#include <string>
#include <vector>

#include "facgraph/model/roster.hpp"
#include "written_topics.hpp"

namespace facgraph::topics {

/// How a written topic came to the topic that it counts as.
struct ResolvedMention {
  FacultyId person{};
  TopicId topic{};
  TextId written{};  ///< as it stands in the list
  TextId shown{};    ///< without the capital of the list; for a part of a coordination, the part
  TextId separated_from{};
  std::uint32_t count = 1;
  SourceLocation where;
  bool is_part = false;      ///< of a coordination
  bool is_left_out = false;  ///< by the thesaurus; has no topic
};

/// Every mention in the order of the list, and the topics' keys by TopicId.
struct Resolution {
  std::vector<ResolvedMention> mentions;
  std::vector<std::string> keys;
};

}  // namespace facgraph::topics
