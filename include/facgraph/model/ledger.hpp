#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/source_location.hpp"

namespace facgraph {

/// How alike two topic strings must be to be one topic; each level adds to the ones before it.
enum class Level : std::uint8_t { exact, alias, full };

/// Why a topic as written became the topic it counts as; the strongest rule that was needed.
enum class Rule : std::uint8_t {
  letter_case,   ///< level exact: NFKC, case, white space, surrounding punctuation
  spelling,      ///< level alias: plural, hyphen, British/American
  lexicon,       ///< level alias: a row of the lexicon
  document,      ///< level alias: an abbreviation that the document defines itself
  coordination,  ///< level full: "A and B H" read as "A H" and "B H"
};

std::string_view name(Level level);
std::string_view name(Rule rule);

/// Why a row of the ledger is believed: in words, and where it stands when it stands in the input.
struct Evidence {
  std::string text;
  std::optional<SourceLocation> where;
};

/// One row of the ledger: a topic as written that counts as one or more other topics.
struct LedgerEntry {
  Rule rule = Rule::letter_case;
  std::string written;
  std::vector<TopicId> became;
  FacultyId person{};    ///< who wrote it
  SourceLocation where;  ///< of the topic as written
  std::vector<Evidence> evidence;
};

using Ledger = std::vector<LedgerEntry>;

}  // namespace facgraph
