#include "topic_links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "words.hpp"

namespace facgraph::topics {
namespace {

using Words = std::vector<std::string>;
using Ends = std::pair<std::string, std::string>;  ///< first and last word

class Links {
 public:
  Links(const std::vector<std::string>& keys, const TopicForms& forms, const Roster& roster)
      : keys_(keys), forms_(forms), roster_(roster) {
    for (const auto topic : ids<TopicId>(keys.size()))
      topic_of_key_.emplace(keys[index(topic)], topic);
  }

  void keep_apart(const Vetoes::Pair& pair) {
    const auto a = topic_of_key_.find(forms_.form_of(pair.a).key);
    const auto b = topic_of_key_.find(forms_.form_of(pair.b).key);
    if (a != topic_of_key_.end() && b != topic_of_key_.end())
      linked_.insert(std::minmax(a->second, b->second));
  }

  std::vector<TopicLink> links() {
    for (const auto topic : ids<TopicId>(keys_.size()))
      for (auto& [key, rule, evidence] : forms_.broader_than(keys_[index(topic)]))
        if (const auto broader = topic_of_key_.find(std::string(key));
            broader != topic_of_key_.end())
          add({topic, broader->second, rule, std::move(evidence)});
    add_contained();
    std::sort(links_.begin(), links_.end(), [](const TopicLink& x, const TopicLink& y) {
      return std::tie(x.narrower, x.broader) < std::tie(y.narrower, y.broader);
    });
    return std::move(links_);
  }

 private:
  /// The first rule that links two topics stays.
  void add(TopicLink link) {
    if (link.narrower != link.broader &&
        linked_.insert(std::minmax(link.narrower, link.broader)).second)
      links_.push_back(std::move(link));
  }

  void add_contained() {
    std::vector<Words> words;
    std::map<Ends, std::vector<TopicId>> by_ends;
    for (const auto& key : keys_) words.push_back(words_of(key));
    for (const auto topic : ids<TopicId>(keys_.size())) {
      const auto& own = words[index(topic)];
      if (own.size() > 1 && !forms_.lexicon().generic.contains(keys_[index(topic)]))
        by_ends[{own.front(), own.back()}].push_back(topic);
    }
    for (const auto narrower : ids<TopicId>(keys_.size())) {
      const auto& own = words[index(narrower)];
      const std::set<std::string_view> firsts(own.begin(), own.end());
      for (const auto first : firsts) {
        const auto bucket = by_ends.find({std::string(first), own.back()});
        if (bucket == by_ends.end()) continue;
        for (const auto broader : bucket->second)
          if (is_contained(words[index(broader)], own))
            add({narrower,
                 broader,
                 Rule::containment,
                 {fmt::format("the words of \"{}\" stand in it in order", roster_[broader].name),
                  {}}});
      }
    }
  }

  const std::vector<std::string>& keys_;
  const TopicForms& forms_;
  const Roster& roster_;
  std::unordered_map<std::string, TopicId> topic_of_key_;
  std::set<std::pair<TopicId, TopicId>> linked_;
  std::vector<TopicLink> links_;
};

}  // namespace

bool is_contained(std::span<const std::string> broader, std::span<const std::string> narrower) {
  if (broader.size() < 2 || broader.size() >= narrower.size() || broader.back() != narrower.back())
    return false;
  auto wanted = broader.begin();
  for (const auto& word : narrower)
    if (wanted != broader.end() && word == *wanted) ++wanted;
  return wanted == broader.end();
}

std::vector<TopicLink> topic_links(const std::vector<std::string>& keys, const TopicForms& forms,
                                   const Roster& roster, std::span<const Vetoes::Pair> apart) {
  Links between(keys, forms, roster);
  for (const auto& pair : apart) between.keep_apart(pair);
  return between.links();
}

}  // namespace facgraph::topics
