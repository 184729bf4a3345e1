#include "text_collector.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "near_topics.hpp"
#include "stop_words.hpp"

namespace facgraph::topics {
namespace {

constexpr std::size_t written_kept = 4;    ///< ways to write one thing
constexpr std::size_t short_text = 30;     ///< words; every phrase of it was meant
constexpr std::size_t longest_phrase = 6;  ///< words; what is longer is no topic
constexpr std::size_t gaps_kept = 50;

bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return text::ascii::is_lower(c) || !text::ascii::is_ascii(c); });
}

/// Notes a way to write something, unless it is there or there are enough. False: known already.
bool note_written(std::vector<std::string>& all, std::string written) {
  if (std::find(all.begin(), all.end(), written) != all.end()) return false;
  if (all.size() < written_kept) all.push_back(std::move(written));
  return true;
}

void add_answer(TextFinding& finding, TextAnswer answer) {
  const auto same = [&](const TextAnswer& other) { return other.topic == answer.topic; };
  if (std::none_of(finding.answers.begin(), finding.answers.end(), same))
    finding.answers.push_back(std::move(answer));
}

}  // namespace

TextCollector::TextCollector(const Roster& roster, const TopicForms& forms,
                             const TopicLabels& labels, const TextWords& words)
    : roster_(roster),
      forms_(forms),
      labels_(labels),
      words_(words),
      text_{words, {}},
      is_used_(words.words().size()) {
  text_.ids.reserve(words.words().size());
  for (const auto& word : words.words()) text_.ids.push_back(labels.id_of(word.word));
  result_.words = words.count();
  if (forms.level() == Level::broad) learn_broader();
}

TextTopics TextCollector::collected() {
  const auto found = candidates(text_, labels_, forms_.level());
  take_topics(found);
  if (forms_.level() != Level::exact) {
    take_ends();
    take_known(found);
  }
  take_heads();
  take_rest();
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Found& a, const Found& b) { return a.first < b.first; });
  for (auto& one : found_) result_.findings.push_back(std::move(one.finding));
  note_gaps();
  return std::move(result_);
}

bool TextCollector::is_free(std::size_t first, std::size_t end) const {
  return std::none_of(is_used_.begin() + static_cast<std::ptrdiff_t>(first),
                      is_used_.begin() + static_cast<std::ptrdiff_t>(end),
                      [](char used) { return used != 0; });
}

void TextCollector::use(std::size_t first, std::size_t end) {
  std::fill(is_used_.begin() + static_cast<std::ptrdiff_t>(first),
            is_used_.begin() + static_cast<std::ptrdiff_t>(end), 1);
}

std::string TextCollector::phrase(std::size_t first, std::size_t end) const {
  std::string words;
  for (auto i = first; i < end; ++i) {
    if (i > first) words += ' ';
    words += words_.words()[i].word;
  }
  return words;
}

/// Whether a word can be part of a topic, and was read as none yet.
bool TextCollector::is_content(std::size_t at) const {
  const auto& word = words_.words()[at].word;
  return is_used_[at] == 0 && !is_stop_word(word) && has_letter(word);
}

bool TextCollector::is_generic(const std::string& word) const {
  return forms_.lexicon().generic.contains(singular(word, forms_.lexicon()));
}

void TextCollector::take_topics(const std::vector<TextCandidate>& found) {
  const auto counts = [](const Label& label) { return !label.topics.empty() || label.is_left_out; };
  std::size_t free_from = 0;
  for (const auto& [first, end, label, other] : found) {
    if (first < free_from || !counts(*label) || (other != nullptr && !counts(*other))) continue;
    free_from = end;
    use(first, end);
    name_topic(*label, first, end, other != nullptr);
    if (other != nullptr) name_topic(*other, first, end, true);
  }
}

TextFinding& TextCollector::finding(const std::string& key, std::size_t first, std::size_t end,
                                    bool& is_new) {
  const auto [entry, is_first] = finding_of_.try_emplace(key, found_.size());
  if (is_first) found_.push_back({{}, first});
  auto& finding = found_[entry->second].finding;
  ++finding.count;
  is_new = note_written(finding.written, words_.written(first, end - 1));
  return finding;
}

void TextCollector::name_topic(const Label& label, std::size_t first, std::size_t end,
                               bool is_part) {
  for (const auto topic : label.topics) {
    bool is_new = false;
    auto& named = finding(fmt::format("topic {}", index(topic)), first, end, is_new);
    if (named.answers.empty()) {
      named.answers.push_back({topic, true, Rule::letter_case, {}});
      add_links(named, topic);
    }
    if (!is_new) continue;
    auto reason = reason_of(roster_[topic], label, first, end, is_part);
    const auto same = [&](const TextReason& other) {
      return other.rule == reason.rule && other.evidence.text == reason.evidence.text;
    };
    if (std::none_of(named.reasons.begin(), named.reasons.end(), same))
      named.reasons.push_back(std::move(reason));
  }
}

TextReason TextCollector::reason_of(const Topic& topic, const Label& label, std::size_t first,
                                    std::size_t end, bool is_part) const {
  if (is_part) return {Rule::coordination, {"\"A and B H\" is read as \"A H\" and \"B H\"", {}}};
  const auto written = words_.written(first, end - 1);
  if (forms_.level() == Level::exact || exact_key(written) == exact_key(topic.name)) return {};
  if (label.reason.rule != Rule::letter_case) return label.reason;
  const Alias* strongest = nullptr;
  const auto consider = [&](const Alias* alias) {
    if (alias != nullptr && (strongest == nullptr || strongest->rule < alias->rule))
      strongest = alias;
  };
  for (auto i = first; i < end; ++i) consider(words_.words()[i].alias);
  const auto shown = alias_form(topic.name, forms_.abbreviations(), forms_.lexicon());
  if (strongest == nullptr)
    for (const auto* alias : shown.used) consider(alias);
  if (strongest != nullptr) return {strongest->rule, strongest->evidence};
  return {Rule::spelling, {}};
}

/// Topics that are broader or narrower than one that the text names.
void TextCollector::add_links(TextFinding& finding, TopicId topic) const {
  const auto links = links_of_.find(topic);
  if (links == links_of_.end()) return;
  for (const auto* link : links->second)
    add_answer(finding, {link->narrower == topic ? link->broader : link->narrower, false,
                         link->rule, link->evidence});
}

/// Ends of longer topics, in what is left between words that can be part of no topic.
void TextCollector::take_ends() {
  const auto& words = words_.words();
  for (std::size_t start = 0; start < words.size();) {
    if (!is_content(start)) {
      ++start;
      continue;
    }
    auto end = start + 1;
    while (end < words.size() && words[end].before == Break::none && is_content(end)) ++end;
    take_ends_of_run(start, end);
    start = end;
  }
}

void TextCollector::take_ends_of_run(std::size_t first, std::size_t end) {
  for (auto last = first + 1; last < end; ++last) {
    const auto ending = labels_.topics_ending_in(
        std::span<const WordId>(text_.ids).subspan(first, last + 1 - first));
    if (ending.length == 0) continue;
    const auto start = last + 1 - ending.length;
    const auto key = phrase(start, last + 1);
    const auto& words = words_.words();
    const auto tells = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(start),
                                   words.begin() + static_cast<std::ptrdiff_t>(last + 1),
                                   [&](const TextWord& word) { return !is_generic(word.word); });
    if (!tells && !forms_.lexicon().known.contains(key)) continue;
    bool is_new = false;
    auto& found = finding("end " + key, start, last + 1, is_new);
    if (found.answers.empty()) {
      found.reasons.push_back(
          {Rule::containment, {fmt::format("topics end in \"{}\"", found.written.front()), {}}});
      for (const auto topic : ending.topics)
        found.answers.push_back({topic, false, Rule::containment, found.reasons[0].evidence});
      std::sort(found.answers.begin(), found.answers.end(),
                [](const TextAnswer& a, const TextAnswer& b) { return a.topic < b.topic; });
    }
    use(start, last + 1);
    first = last + 1;
  }
}

/// Which topics of the list are broader or narrower than which keys.
void TextCollector::learn_broader() {
  for (const auto& link : roster_.links)
    for (const auto topic : {link.narrower, link.broader}) links_of_[topic].push_back(&link);
  for (const auto topic : ids<TopicId>(roster_.topics.size())) {
    topic_of_key_.emplace(roster_[topic].key, topic);
    for (const auto& [key, rule, evidence] : forms_.broader_than(roster_[topic].key))
      narrower_[std::string(key)].push_back({topic, false, rule, evidence});
  }
}

std::vector<TextAnswer> TextCollector::answers_of_known(const std::string& key) {
  TextFinding found;
  if (forms_.level() != Level::broad) return {};
  for (auto& [broader, rule, evidence] : forms_.broader_than(key))
    if (const auto topic = topic_of_key_.find(std::string(broader)); topic != topic_of_key_.end())
      add_answer(found, {topic->second, false, rule, std::move(evidence)});
  if (const auto narrower = narrower_.find(key); narrower != narrower_.end())
    for (const auto& answer : narrower->second) add_answer(found, answer);
  return std::move(found.answers);
}

void TextCollector::take_known(const std::vector<TextCandidate>& found) {
  for (const auto& [first, end, label, other] : found) {
    if (!label->topics.empty() || other != nullptr || !is_free(first, end)) continue;
    use(first, end);
    auto answers = answers_of_known(label->key);
    if (answers.empty()) {
      add_gap(label->key, first, end, true);
      continue;
    }
    bool is_new = false;
    auto& named = finding("known " + label->key, first, end, is_new);
    if (named.answers.empty()) {
      named.reasons.push_back({answers.front().rule, answers.front().evidence});
      named.answers = std::move(answers);
    }
  }
}

/// Topics of one word that stand in a sentence and say nothing there.
void TextCollector::take_heads() {
  std::unordered_map<std::uint32_t, std::size_t> counts;
  for (std::size_t i = 0; i < is_used_.size(); ++i) {
    if (is_used_[i] != 0) continue;
    const auto node = labels_.child(TopicLabels::root, text_.ids[i]);
    const auto* label = node ? labels_.label_at(*node) : nullptr;
    if (label == nullptr || !label->is_generic || is_stop_word(label->key)) continue;
    for (const auto topic : label->topics) ++counts[static_cast<std::uint32_t>(topic)];
  }
  for (const auto& [topic, count] : counts) result_.heads.push_back({TopicId{topic}, count});
  std::sort(result_.heads.begin(), result_.heads.end(),
            [](const TextHead& a, const TextHead& b) { return a.topic < b.topic; });
}

void TextCollector::add_gap(const std::string& key, std::size_t first, std::size_t end,
                            bool is_known) {
  const auto [entry, is_first] = gap_of_.try_emplace(key, gaps_.size());
  if (is_first) {
    Gap gap{{words_.written(first, end - 1), 0, is_known, {}}, {}};
    for (auto i = first; i < end; ++i) gap.words.push_back(words_.words()[i].word);
    gaps_.push_back(std::move(gap));
  }
  ++gaps_[entry->second].gap.count;
}

/// Runs of words that could be a topic, and are none that is known.
void TextCollector::take_rest() {
  const auto& words = words_.words();
  for (std::size_t start = 0; start < words.size();) {
    auto end = start;
    bool tells = false;
    while (end < words.size() && (end == start || words[end].before == Break::none) &&
           is_content(end)) {
      tells = tells || !is_generic(words[end].word);
      ++end;
    }
    if (tells && end - start <= longest_phrase) add_gap(phrase(start, end), start, end, false);
    start = std::max(end, start + 1);
  }
}

void TextCollector::note_gaps() {
  const auto is_short = result_.words <= short_text;
  std::erase_if(gaps_, [&](const Gap& gap) {
    return !gap.gap.is_known && !is_short && (gap.gap.count < 2 || gap.words.size() < 2);
  });
  std::stable_sort(gaps_.begin(), gaps_.end(), [](const Gap& a, const Gap& b) {
    return std::tuple(!a.gap.is_known, b.gap.count) < std::tuple(!b.gap.is_known, a.gap.count);
  });
  gaps_.resize(std::min(gaps_.size(), gaps_kept));
  NearTopics near(labels_, forms_.lexicon());
  for (auto& [gap, words] : gaps_) {
    gap.near = near.to(words);
    result_.gaps.push_back(std::move(gap));
  }
}

}  // namespace facgraph::topics
