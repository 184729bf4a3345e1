#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/source_location.hpp"

namespace facgraph {

/// How alike two topic strings must be to be one topic; each level adds to the ones before it. At
/// `broad`, topics that are not the same are linked where one is broader.
enum class Level : std::uint8_t { exact, alias, full, broad };

/// Why a topic as written became the topic it counts as, or why two topics are linked; of several
/// rules the strongest, which is the last of them here.
enum class Rule : std::uint8_t {
  letter_case,   ///< level exact: NFKC, case, white space, surrounding punctuation
  spelling,      ///< level alias: plural, hyphen, British/American
  taxonomy,      ///< level alias: equal in a taxonomy given by the user; broad: broader there
  lexicon,       ///< level alias: a row of the lexicon; broad: broader there
  document,      ///< level alias: an abbreviation that the document defines itself
  thesaurus,     ///< level alias: a row of the user's thesaurus; broad: broader there
  separation,    ///< every level: one written value is several topics ("A / B", a sentence)
  coordination,  ///< level full: "A and B H" read as "A H" and "B H"
  containment,   ///< level broad: the broader one's words stand in the narrower in order
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
  std::vector<TopicId> became;  ///< empty: the thesaurus leaves it out
  FacultyId person{};           ///< who wrote it
  SourceLocation where;         ///< of the topic as written
  std::vector<Evidence> evidence;
};

using Ledger = std::vector<LedgerEntry>;

/// Two topics of a roster of which one is broader, at level `broad`.
struct TopicLink {
  TopicId narrower{};
  TopicId broader{};
  Rule rule = Rule::containment;
  Evidence evidence;
};

/// What a shared topic counts where it is only linked: the off-diagonal of the soft cosine's M.
constexpr double link_weight = 0.5;

}  // namespace facgraph
