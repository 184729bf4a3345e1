#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "facgraph/model/thesaurus.hpp"

namespace facgraph::topics {

/// What a label counts as, and why.
struct Replacement {
  std::string target;  ///< as written; empty: the label is no topic
  Evidence evidence;
};

struct BroaderTopic {
  std::string key;
  Evidence evidence;
};

/// The rows of a thesaurus, by keys.
struct ThesaurusTerms {
  std::unordered_map<std::string, Replacement> replacements;           ///< by key of the label
  std::unordered_map<std::string, std::vector<BroaderTopic>> broader;  ///< by key of the narrower
};

using KeyOf = std::function<std::string(std::string_view)>;

/// The first row for a label stays. A target that is a label itself is followed to its end; in a
/// circle, to where the circle was entered. `label_key` makes the keys of replacements, `topic_key`
/// those of broader and narrower topics. Files are counted from `first_file`. Cost: O(rows) keys,
/// each distinct text once.
ThesaurusTerms terms_of(std::span<const ThesaurusRow> rows, std::uint32_t first_file,
                        const KeyOf& label_key, const KeyOf& topic_key);

}  // namespace facgraph::topics
