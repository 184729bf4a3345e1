#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/ledger.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/resolve.hpp"

/// What a running text (a call for proposals, an abstract, a few words) names of a list's topics.
namespace facgraph::topics {

/// A topic of the list that answers a phrase of a text.
struct TextAnswer {
  TopicId topic{};
  bool is_whole = true;  ///< the text names this topic; else one that is broader or narrower
  Rule rule = Rule::letter_case;  ///< why it is linked; only where it is not whole
  Evidence evidence;
};

/// Why what stands in a text is read as a topic.
struct TextReason {
  Rule rule = Rule::letter_case;  ///< `letter_case`: it stands there as the list shows it
  Evidence evidence;              ///< may be empty
};

/// One thing that a text names and the list answers.
struct TextFinding {
  std::vector<std::string> written;  ///< the first few ways to write it, as in the text
  std::size_t count = 0;             ///< how often it is named; >= 1
  std::vector<TextReason> reasons;   ///< each once
  std::vector<TextAnswer> answers;   ///< at least one, each topic once; a whole one first
};

/// A phrase of a text that no topic of the list answers.
struct TextGap {
  std::string written;
  std::size_t count = 0;
  bool is_known = false;      ///< a topic that the lexicon knows
  std::vector<TopicId> near;  ///< topics that share a telling word with it; at most three
};

/// A topic that says nothing within a sentence ("systems"); found there and not counted.
struct TextHead {
  TopicId topic{};
  std::size_t count = 0;
};

struct TextTopics {
  std::size_t words = 0;
  std::vector<TextFinding> findings;  ///< in the order of the text
  std::vector<TextGap> gaps;          ///< known topics first, then the most frequent
  std::vector<TextHead> heads;        ///< by topic
};

/// Finds topics of a roster in a text, which must be UTF-8. `options` are those that made the
/// roster.
///
/// - Whole topics: the words of the topic follow each other in the text, compared as the roster's
///   level compares topics: abbreviations that the text or the list defines, the user's thesaurus
///   and the lexicon count, also "H of A" for "A H" and, from level `full`, "A and B H". Of topics
///   that overlap, the one that begins first counts, then the longest.
/// - Parts, but at `exact`: two or more words of the text that end a longer topic of the list, such
///   as "model serving" of "real-time model serving", with rule `containment`; only where no whole
///   topic stands, and only if the words are more than generic heads.
/// - At `broad`: topics that are linked to what the text names, or that the user, the lexicon or a
///   taxonomy says are broader or narrower.
///
/// A generic head ("systems") or a common English word counts only where it stands alone between
/// commas; a proper name of one word ("Ray") where it has its capital. Gaps are topics of the
/// lexicon, and phrases that a text of up to 30 words names at all, a longer one twice.
///
/// Cost: O(topics + bytes of the text) look-ups; the answers of each distinct phrase once. Topics
/// of over 16 words are not looked for.
TextTopics topics_of_text(std::string_view text, const Roster& roster, const Lexicon& lexicon,
                          const ResolveOptions& options);

}  // namespace facgraph::topics
