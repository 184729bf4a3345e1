#include "near_topics.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "facgraph/topics/normal_form.hpp"
#include "stop_words.hpp"

namespace facgraph::topics {
namespace {

constexpr std::size_t most_near = 3;
constexpr std::size_t too_common = 200;

}  // namespace

/// The word itself, or those one letter apart when no topic has it.
std::vector<std::string> NearTopics::meant(const std::string& word) {
  if (!labels_.topics_with(labels_.id_of(word)).empty()) return {word};
  if (!near_words_) {
    near_words_.emplace();
    for (const auto& one : labels_.words())
      if (!labels_.topics_with(labels_.id_of(one)).empty()) near_words_->add(one);
  }
  return near_words_->near(word);
}

std::vector<TopicId> NearTopics::to(std::span<const std::string> phrase) {
  std::map<TopicId, std::size_t> shared;
  for (const auto& word : phrase) {
    if (is_stop_word(word) || lexicon_.generic.contains(singular(word, lexicon_))) continue;
    for (const auto& one : meant(word)) {
      const auto topics = labels_.topics_with(labels_.id_of(one));
      if (topics.size() <= too_common)
        for (const auto topic : topics) ++shared[topic];
    }
  }
  std::vector<std::pair<TopicId, std::size_t>> ranked(shared.begin(), shared.end());
  std::stable_sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
    return std::tuple(b.second, labels_.length(a.first)) <
           std::tuple(a.second, labels_.length(b.first));
  });
  std::vector<TopicId> result;
  for (const auto& [topic, count] : ranked)
    if (result.size() < most_near) result.push_back(topic);
  return result;
}

}  // namespace facgraph::topics
