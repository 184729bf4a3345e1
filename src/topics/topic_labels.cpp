#include "topic_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "facgraph/topics/normal_form.hpp"
#include "stop_words.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

/// The words of a key as they stand in a text: without brackets and other marks around them.
std::vector<std::string> plain_words(std::string_view key) {
  auto words = words_of(key);
  for (auto& word : words) word = exact_key(word);
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

}  // namespace

TopicLabels::TopicLabels(const Roster& roster, const TopicForms& forms,
                         const ResolveOptions& options, const TextWords& text)
    : roster_(roster), forms_(forms), label_of_node_(1) {
  add_topics();
  if (forms.level() != Level::exact) {
    add_from_ledger();
    add_from_thesaurus(options.thesaurus.rows);
    add_from_thesaurus(options.thesaurus.taxonomy);
    add_from_lexicon(text);
  }
  index_ends();
}

void TopicLabels::add_topics() {
  for (const auto topic : ids<TopicId>(roster_.topics.size())) {
    const auto& key = roster_[topic].key;
    topic_of_key_.emplace(key, topic);
    add(key, {topic}, {});
    auto& words = topic_words_.emplace_back();
    for (const auto& word : plain_words(key)) words.push_back(intern(word));
  }
}

/// What counts as something else in the list does so in a text.
void TopicLabels::add_from_ledger() {
  std::set<std::string_view> seen;
  for (const auto& entry : roster_.ledger) {
    if (entry.rule != Rule::coordination && entry.rule != Rule::thesaurus &&
        entry.rule != Rule::taxonomy)
      continue;
    if (!seen.insert(entry.written).second) continue;
    const auto key = entry.rule == Rule::thesaurus
                         ? word_key(entry.written, forms_.lexicon())
                         : alias_form(entry.written, {}, forms_.lexicon()).key;
    auto evidence = entry.evidence.empty() ? Evidence{} : entry.evidence.front();
    add(key, entry.became, {entry.rule, std::move(evidence)}, entry.became.empty());
  }
}

/// Labels of the user's files that the list itself does not use.
void TopicLabels::add_from_thesaurus(const std::vector<ThesaurusRow>& rows) {
  for (const auto& row : rows) {
    if (row.relation == ThesaurusRow::Relation::broader) {
      if (forms_.level() != Level::broad) continue;
      for (const auto* text : {&row.label, &row.target})
        if (const auto key = forms_.form_of(*text).key; !topic_of_key_.contains(key))
          add(key, {}, {});
      continue;
    }
    const auto form = forms_.form_of(row.label);
    if (form.reasons.empty()) continue;
    const auto& [rule, evidence] = form.reasons.front();
    const auto topic = topic_of_key_.find(form.key);
    std::vector<TopicId> topics;
    if (topic != topic_of_key_.end()) topics.push_back(topic->second);
    for (const auto& key :
         {word_key(row.label, forms_.lexicon()), alias_form(row.label, {}, forms_.lexicon()).key})
      add(key, topics, {rule, *evidence}, form.key.empty());
  }
}

/// Known topics that nobody lists. The first label with some words stays, so that these come last.
/// Most share no word with the text.
void TopicLabels::add_from_lexicon(const TextWords& text) {
  std::unordered_set<std::string_view> words{"and"};  // as which other words are read
  for (const auto& word : text.words()) words.insert(word.word);
  forms_.lexicon().known.for_each_key([&](std::string_view key) {
    const auto first = exact_key(key.substr(0, key.find(' ')));
    if (first.empty() || words.contains(first)) add(key, {}, {});
  });
}

void TopicLabels::add(std::string_view key, std::vector<TopicId> topics, TextReason reason,
                      bool is_left_out) {
  const auto words = plain_words(key);
  if (words.empty() || words.size() > longest) return;
  auto node = root;
  for (const auto& word : words) {
    const auto edge = (std::uint64_t{node} << 32U) | static_cast<std::uint32_t>(intern(word));
    const auto [entry, is_new] =
        children_.try_emplace(edge, static_cast<Node>(label_of_node_.size()));
    if (is_new) label_of_node_.push_back(0);
    node = entry->second;
  }
  if (label_of_node_[node] != 0) return;
  const auto& lexicon = forms_.lexicon();
  const auto is_single = words.size() == 1;
  const auto& first = words.front();
  labels_.push_back(
      {std::string(key), std::move(topics), is_left_out,
       is_single && (lexicon.generic.contains(word_key(first, lexicon)) || is_stop_word(first)),
       is_single && (lexicon.proper.contains(first) || first.size() == 1), std::move(reason)});
  label_of_node_[node] = static_cast<std::uint32_t>(labels_.size());
}

WordId TopicLabels::intern(const std::string& word) {
  const auto [entry, is_new] = ids_.try_emplace(word, static_cast<WordId>(words_.size()));
  if (is_new) words_.push_back(word);
  return entry->second;
}

void TopicLabels::index_ends() {
  topics_with_.resize(words_.size());
  for (const auto topic : ids<TopicId>(topic_words_.size())) {
    const auto& words = topic_words_[index(topic)];
    if (words.size() > 2 && words.size() <= longest) by_end_.push_back(topic);
    for (const auto word : words) {
      auto& topics = topics_with_[static_cast<std::size_t>(word)];
      if (topics.empty() || topics.back() != topic) topics.push_back(topic);
    }
  }
  std::sort(by_end_.begin(), by_end_.end(), [&](TopicId a, TopicId b) {
    const auto& x = topic_words_[index(a)];
    const auto& y = topic_words_[index(b)];
    return std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend());
  });
}

WordId TopicLabels::id_of(const std::string& word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? no_word : found->second;
}

std::optional<TopicLabels::Node> TopicLabels::child(Node node, WordId word) const {
  if (word == no_word) return std::nullopt;
  const auto found =
      children_.find((std::uint64_t{node} << 32U) | static_cast<std::uint32_t>(word));
  if (found == children_.end()) return std::nullopt;
  return found->second;
}

const Label* TopicLabels::label_at(Node node) const {
  return label_of_node_[node] == 0 ? nullptr : &labels_[label_of_node_[node] - 1];
}

const Label* TopicLabels::find(std::span<const WordId> words) const { return find(words, {}); }

const Label* TopicLabels::find(std::span<const WordId> first,
                               std::span<const WordId> second) const {
  std::optional<Node> node = root;
  for (const auto words : {first, second})
    for (const auto word : words)
      if (node) node = child(*node, word);
  return node ? label_at(*node) : nullptr;
}

TopicLabels::Endings TopicLabels::topics_ending_in(std::span<const WordId> phrase) const {
  auto low = by_end_.begin();
  auto high = by_end_.end();
  Endings result;
  std::pair found{low, low};
  for (std::size_t depth = 0; depth < phrase.size() && depth < longest; ++depth) {
    const auto wanted = phrase[phrase.size() - 1 - depth];
    // Topics that end before this word come first.
    const auto rank = [&](TopicId topic) {
      const auto& words = topic_words_[index(topic)];
      return depth < words.size()
                 ? std::uint64_t{static_cast<std::uint32_t>(words[words.size() - 1 - depth])} + 1
                 : 0;
    };
    const auto sought = std::uint64_t{static_cast<std::uint32_t>(wanted)} + 1;
    low = std::partition_point(low, high, [&](TopicId topic) { return rank(topic) < sought; });
    high = std::partition_point(low, high, [&](TopicId topic) { return rank(topic) == sought; });
    if (low == high) break;
    // Those that have only the words of the phrase come first.
    if (depth > 0 && topic_words_[index(*(high - 1))].size() > depth + 1) {
      found = {low, high};
      result.length = depth + 1;
    }
  }
  found.first = std::partition_point(found.first, found.second, [&](TopicId topic) {
    return topic_words_[index(topic)].size() <= result.length;
  });
  result.topics = {found.first, found.second};
  return result;
}

std::span<const TopicId> TopicLabels::topics_with(WordId word) const {
  return word == no_word ? std::span<const TopicId>()
                         : topics_with_[static_cast<std::size_t>(word)];
}

}  // namespace facgraph::topics
