#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "facgraph/topics/lexicon.hpp"
#include "near_words.hpp"
#include "topic_labels.hpp"

namespace facgraph::topics {

/// Topics of a list that have a telling word in common with a phrase, also when one letter of the
/// word is wrong. Generic heads and words of over 200 topics do not tell.
class NearTopics {
 public:
  /// Both must outlive it.
  NearTopics(const TopicLabels& labels, const Lexicon& lexicon)
      : labels_(labels), lexicon_(lexicon) {}

  /// At most three, those with most words in common first, then the shortest, then by id.
  std::vector<TopicId> to(std::span<const std::string> phrase);

 private:
  std::vector<std::string> meant(const std::string& word);

  const TopicLabels& labels_;
  const Lexicon& lexicon_;
  std::optional<NearWords> near_words_;  ///< made when a word is met that no topic has
};

}  // namespace facgraph::topics
