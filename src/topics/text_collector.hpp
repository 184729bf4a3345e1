#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facgraph/topics/text_topics.hpp"
#include "text_candidates.hpp"
#include "text_words.hpp"
#include "topic_forms.hpp"
#include "topic_labels.hpp"

namespace facgraph::topics {

/// Chooses among what could stand in a text, from the strongest reading to the weakest: whole
/// topics, ends of topics, topics of the lexicon, other phrases. A word is read once.
class TextCollector {
 public:
  /// All must outlive it.
  TextCollector(const Roster& roster, const TopicForms& forms, const TopicLabels& labels,
                const TextWords& words);

  TextTopics collected();

 private:
  struct Found {
    TextFinding finding;
    std::size_t first = 0;
  };
  struct Gap {
    TextGap gap;
    std::vector<std::string> words;
  };

  bool is_free(std::size_t first, std::size_t end) const;
  void use(std::size_t first, std::size_t end);
  std::string phrase(std::size_t first, std::size_t end) const;
  bool is_content(std::size_t at) const;
  bool is_generic(const std::string& word) const;

  void take_topics(const std::vector<TextCandidate>& found);
  void take_heads();
  void take_ends();
  void take_ends_of_run(std::size_t first, std::size_t end);
  void take_known(const std::vector<TextCandidate>& found);
  void take_rest();

  TextFinding& finding(const std::string& key, std::size_t first, std::size_t end, bool& is_new);
  void name_topic(const Label& label, std::size_t first, std::size_t end, bool is_part);
  TextReason reason_of(const Topic& topic, const Label& label, std::size_t first, std::size_t end,
                       bool is_part) const;
  void add_links(TextFinding& finding, TopicId topic) const;
  void learn_broader();
  std::vector<TextAnswer> answers_of_known(const std::string& key);
  void add_gap(const std::string& key, std::size_t first, std::size_t end, bool is_known);
  void note_gaps();

  const Roster& roster_;
  const TopicForms& forms_;
  const TopicLabels& labels_;
  const TextWords& words_;
  IndexedText text_;
  std::vector<char> is_used_;
  TextTopics result_;
  std::vector<Found> found_;
  std::unordered_map<std::string, std::size_t> finding_of_;
  std::unordered_map<std::string, std::size_t> gap_of_;
  std::vector<Gap> gaps_;
  std::unordered_map<std::string, TopicId> topic_of_key_;  ///< at `broad`
  std::unordered_map<TopicId, std::vector<const TopicLink*>> links_of_;
  std::unordered_map<std::string, std::vector<TextAnswer>> narrower_;  ///< by key of the broader
};

}  // namespace facgraph::topics
