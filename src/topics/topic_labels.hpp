#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facgraph/model/roster.hpp"
#include "facgraph/topics/resolve.hpp"
#include "facgraph/topics/text_topics.hpp"
#include "text_words.hpp"
#include "topic_forms.hpp"

namespace facgraph::topics {

/// A word that stands in some label.
enum class WordId : std::uint32_t {};
constexpr auto no_word = static_cast<WordId>(0xFFFFFFFF);

/// A phrase that stands for topics.
struct Label {
  std::string key;              ///< its words
  std::vector<TopicId> topics;  ///< empty: a known topic that nobody lists, or no topic
  bool is_left_out = false;     ///< no topic, the user says
  bool is_generic = false;      ///< one word that says nothing by itself
  bool is_name = false;         ///< one word that keeps its capital
  TextReason reason;            ///< beyond the words
};

/// Every phrase that stands for a topic of the list, or for one of the lexicon that a text can
/// speak of, as a trie of words; and the topics by their ends.
class TopicLabels {
 public:
  static constexpr std::size_t longest = 16;  ///< words of a label
  using Node = std::uint32_t;
  static constexpr Node root = 0;

  /// For one text. The roster and the forms must outlive it. Cost: O(labels + words).
  TopicLabels(const Roster& roster, const TopicForms& forms, const ResolveOptions& options,
              const TextWords& text);

  WordId id_of(const std::string& word) const;
  const std::vector<std::string>& words() const { return words_; }

  std::optional<Node> child(Node node, WordId word) const;
  const Label* label_at(Node node) const;
  /// The label with exactly these words; nullptr when there is none.
  const Label* find(std::span<const WordId> words) const;
  const Label* find(std::span<const WordId> first, std::span<const WordId> second) const;

  struct Endings {
    std::size_t length = 0;           ///< of the phrase, in words
    std::span<const TopicId> topics;  ///< longer ones that end in it, in no particular order
  };
  /// The longest end of a phrase, of two words or more, in which a longer topic ends; length 0 when
  /// there is none. Cost: O(words × log topics).
  Endings topics_ending_in(std::span<const WordId> phrase) const;

  /// Words of a topic.
  std::size_t length(TopicId topic) const { return topic_words_[index(topic)].size(); }

  /// Topics with a word, by id.
  std::span<const TopicId> topics_with(WordId word) const;

 private:
  void add_topics();
  void add_from_ledger();
  void add_from_thesaurus(const std::vector<ThesaurusRow>& rows);
  void add_from_lexicon(const TextWords& text);
  void add(std::string_view key, std::vector<TopicId> topics, TextReason reason,
           bool is_left_out = false);
  WordId intern(const std::string& word);
  void index_ends();

  const Roster& roster_;
  const TopicForms& forms_;
  std::unordered_map<std::string, TopicId> topic_of_key_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::string> words_;
  std::unordered_map<std::uint64_t, Node> children_;
  std::vector<std::uint32_t> label_of_node_;  ///< position + 1; 0: none
  std::vector<Label> labels_;
  std::vector<std::vector<WordId>> topic_words_;
  std::vector<TopicId> by_end_;  ///< in the order of their words, read backwards
  std::vector<std::vector<TopicId>> topics_with_;
};

}  // namespace facgraph::topics
