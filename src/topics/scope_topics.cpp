#include "scope_topics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "topic_links.hpp"
#include "value_topics.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_phrase_words = 6;
constexpr std::size_t most_phrases = 200;
constexpr std::size_t most_nearest = 5;

// A sentence that has none of them says nothing about research.
constexpr auto subjects = std::to_array<std::string_view>(
    {"research", "topic", "area", "interest", "field", "focus", "expertise", "works on"});

// What comes before an enumeration.
constexpr auto markers = std::to_array<std::string_view>(
    {" including ", " such as ", " including: ", " such as: ", " topics: ", " areas: ",
     " focuses on ", " focus on ", " focused on ", " focusing on ", " works on ", " work on ",
     " interested in ", " interests in ", " topics like ", " areas like ", " areas of "});

std::vector<std::string_view> sentences_of(std::string_view paragraph) {
  std::vector<std::string_view> sentences;
  for (std::size_t start = 0; start < paragraph.size();) {
    const auto end = paragraph.find_first_of(".!?\n", start);
    // A period inside of a word, as in "Node.js", ends nothing.
    auto stop = end;
    while (stop != std::string_view::npos && stop + 1 < paragraph.size() &&
           paragraph[stop] != '\n' && paragraph[stop + 1] != ' ' && paragraph[stop + 1] != '\n')
      stop = paragraph.find_first_of(".!?\n", stop + 1);
    sentences.push_back(paragraph.substr(start, stop - start));
    if (stop == std::string_view::npos) break;
    start = stop + 1;
  }
  return sentences;
}

/// What a sentence enumerates; empty where it does not.
std::string_view enumeration(std::string_view sentence) {
  const auto low = text::ascii::lowered(sentence);  // positions stay as they are
  std::size_t at = std::string::npos;
  std::size_t length = 0;
  for (const auto marker : markers) {
    const auto found = low.rfind(marker);
    if (found == std::string::npos || (at != std::string::npos && found < at)) continue;
    at = found;
    length = marker.size();
  }
  if (at == std::string::npos) return {};
  const auto before = std::string_view(low).substr(0, at + length);
  if (std::none_of(subjects.begin(), subjects.end(), [&](std::string_view word) {
        return before.find(word) != std::string_view::npos;
      }))
    return {};
  return sentence.substr(at + length);
}

/// What the phrases of an introduction are compared with.
class Listed {
 public:
  Listed(const std::vector<std::string>& keys, const TopicForms& forms)
      : keys_(keys), forms_(forms) {
    for (const auto& key : keys) words_.push_back(words_of(key));
  }

  void cover(ScopeTopic& topic) const {
    const auto key = forms_.form_of(topic.written).key;
    const auto words = words_of(key);
    const auto broader = forms_.broader_than(key);
    const auto is_broader = [&](std::size_t i) {
      return (is_phrase(i) && is_contained(words_[i], words)) ||
             std::any_of(broader.begin(), broader.end(),
                         [&](const auto& above) { return above.key == keys_[i]; });
    };
    const auto is_narrower = [&](std::size_t i) {
      const auto above = forms_.broader_than(keys_[i]);
      return (words.size() > 1 && !forms_.lexicon().generic.contains(key) &&
              is_contained(words, words_[i])) ||
             std::any_of(above.begin(), above.end(),
                         [&](const auto& entry) { return entry.key == key; });
    };
    const auto has_last_word = [&](std::size_t i) {
      return !words.empty() &&
             std::find(words_[i].begin(), words_[i].end(), words.back()) != words_[i].end();
    };
    if (find(topic, Coverage::listed, [&](std::size_t i) { return keys_[i] == key; })) return;
    if (forms_.level() == Level::exact) return;
    if (find(topic, Coverage::broader, is_broader)) return;
    if (find(topic, Coverage::narrower, is_narrower)) return;
    // A last word that many topics have, such as "systems", says nothing.
    if (find(topic, Coverage::nearest, has_last_word) && topic.topics.size() > most_nearest)
      topic = {std::move(topic.written), topic.where, Coverage::nobody, {}};
  }

 private:
  bool is_phrase(std::size_t i) const {
    return words_[i].size() > 1 && !forms_.lexicon().generic.contains(keys_[i]);
  }

  template <class Matches>
  bool find(ScopeTopic& topic, Coverage coverage, const Matches& matches) const {
    for (std::size_t i = 0; i < keys_.size(); ++i)
      if (matches(i)) topic.topics.push_back(static_cast<TopicId>(i));
    if (!topic.topics.empty()) topic.coverage = coverage;
    return !topic.topics.empty();
  }

  const std::vector<std::string>& keys_;
  const TopicForms& forms_;
  std::vector<Words> words_;
};

}  // namespace

std::vector<std::string> scope_phrases(std::string_view paragraph, const Unsplit& unsplit) {
  std::vector<std::string> phrases;
  for (const auto sentence : sentences_of(paragraph)) {
    const auto series = text::trimmed(enumeration(sentence));
    if (series.empty()) continue;
    for (auto& topic : topics_of_value("such as " + std::string(series), unsplit))
      if (words_of(topic.text).size() <= most_phrase_words)
        phrases.push_back(std::move(topic.text));
  }
  return phrases;
}

std::vector<ScopeTopic> scope_topics(std::span<const Text> scope, const Unsplit& unsplit,
                                     const std::vector<std::string>& keys,
                                     const TopicForms& forms) {
  std::vector<ScopeTopic> result;
  std::unordered_set<std::string> seen;
  for (const auto& paragraph : scope)
    for (auto& phrase : scope_phrases(paragraph.value, unsplit))
      if (result.size() < most_phrases && seen.insert(forms.form_of(phrase).key).second)
        result.push_back({std::move(phrase), paragraph.where, Coverage::nobody, {}});
  if (result.empty()) return result;
  const Listed listed(keys, forms);
  for (auto& topic : result) listed.cover(topic);
  return result;
}

}  // namespace facgraph::topics
