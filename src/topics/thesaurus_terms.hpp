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
  const std::string* target = nullptr;  ///< as written; empty: the label is no topic
  const ThesaurusRow* row = nullptr;
};

struct BroaderTopic {
  std::string_view key;
  const ThesaurusRow* row = nullptr;
};

/// The rows of a thesaurus, by keys. A taxonomy has a hundred thousand of them, of which a list
/// needs few: so rows are pointed to, and become words when they are used.
struct ThesaurusTerms {
  std::unordered_map<std::string, std::string> keys;          ///< of each text about broader topics
  std::unordered_map<std::string, Replacement> replacements;  ///< by key of the label
  std::unordered_map<std::string_view, std::vector<BroaderTopic>>
      broader;  ///< by key of the narrower
};

/// Why a row is believed: what it says, and where. Files are counted from `first_file`.
Evidence evidence_of(const ThesaurusRow& row, std::uint32_t first_file);

using KeyOf = std::function<std::string(std::string_view)>;

/// The first row for a label stays. A target that is a label itself is followed to its end; in a
/// circle, to where the circle was entered. The rows must outlive the terms. `label_key` makes the
/// keys of replacements, `topic_key` those of broader and narrower topics. Without `with_broader`
/// only replacements. Cost: O(rows) keys, each distinct text once.
ThesaurusTerms terms_of(std::span<const ThesaurusRow> rows, const KeyOf& label_key,
                        const KeyOf& topic_key, bool with_broader);

}  // namespace facgraph::topics
