#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "text_words.hpp"
#include "topic_labels.hpp"

namespace facgraph::topics {

/// Words first … end - 1 of a text that stand for a label; a coordination for two.
struct TextCandidate {
  std::size_t first = 0;
  std::size_t end = 0;
  const Label* label = nullptr;
  const Label* other = nullptr;  ///< the second topic of "A and B H"
};

/// A text with the ids of its words.
struct IndexedText {
  const TextWords& text;
  std::vector<WordId> ids;

  /// One past the last word of the phrase that `at` stands in: where the next break is.
  std::size_t end_of_phrase(std::size_t at) const;
  /// Where the phrase begins that `at` stands in.
  std::size_t start_of_phrase(std::size_t at) const;
  /// Whether the word is a whole item of a list: breaks on both sides, or "and" before it.
  bool stands_alone(std::size_t at) const;
};

/// Whether a label of one word counts where it stands: a head that says nothing only alone, a name
/// only in its letter case.
bool counts_there(const Label& label, const IndexedText& text, std::size_t at);

/// All places where labels stand, by first word, the longest first: word by word; turned around a
/// preposition or "and" ("theory of computation", "privacy and security"), not at `exact`; and from
/// `full` on "A and B H". Cost: O(words) look-ups, for each at most `TopicLabels::longest`.
std::vector<TextCandidate> candidates(const IndexedText& text, const TopicLabels& labels,
                                      Level level);

}  // namespace facgraph::topics
