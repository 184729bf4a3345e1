#include "facgraph/topics/review.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "near_words.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

using Words = std::vector<std::string>;

std::string phrase_of(const Words& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// Topics by key, with how many people list them.
struct Uses {
  explicit Uses(const Roster& roster) : of_topic(roster.topics.size()) {
    for (const auto& person : roster.faculty)
      for (const auto& mention : person.mentions) ++of_topic[index(mention.topic)];
    for (const auto topic : ids<TopicId>(roster.topics.size())) by_key[roster[topic].key] = topic;
  }
  std::vector<std::size_t> of_topic;
  std::unordered_map<std::string, TopicId> by_key;
};

/// What a topic that one person lists was probably meant to be: a more used or a known topic that
/// differs in one letter of one word.
std::optional<std::string> meant(const Topic& topic, const Roster& roster, const Uses& uses,
                                 const NearWords& near_words, const Lexicon& lexicon) {
  auto words = words_of(topic.key);
  for (auto& word : words) {
    const auto written = word;
    for (const auto& near : near_words.near(written)) {
      word = near;
      const auto key = phrase_of(words);
      const auto used = uses.by_key.find(key);
      if (used != uses.by_key.end() && uses.of_topic[index(used->second)] > 1)
        return roster[used->second].name;
      if (lexicon.known.contains(key)) return key;
    }
    word = written;
  }
  return std::nullopt;
}

void find_typing_errors(const Roster& roster, const Lexicon& lexicon,
                        std::vector<Diagnostic>& found) {
  const Uses uses(roster);
  NearWords near_words;
  lexicon.known.for_each_key([&](std::string_view key) {
    for (const auto& word : words_of(key)) near_words.add(word);
  });
  for (const auto& topic : roster.topics)
    if (uses.of_topic[index(uses.by_key.at(topic.key))] > 1)
      for (const auto& word : words_of(topic.key)) near_words.add(word);
  for (const auto& person : roster.faculty)
    for (const auto& mention : person.mentions) {
      const auto& topic = roster[mention.topic];
      if (uses.of_topic[index(mention.topic)] > 1 || lexicon.known.contains(topic.key)) continue;
      if (const auto other = meant(topic, roster, uses, near_words, lexicon))
        found.push_back({Severity::warning, mention.where,
                         fmt::format("topic \"{}\" of {} looks like \"{}\"", mention.written,
                                     person.name, *other),
                         Concern::likely_typo});
    }
}

}  // namespace

std::vector<Diagnostic> review(const Roster& roster, const Lexicon& lexicon) {
  auto found = roster.diagnostics;
  const auto nobody_has_topics =
      std::all_of(roster.faculty.begin(), roster.faculty.end(),
                  [](const auto& person) { return person.mentions.empty(); });
  for (const auto& person : roster.faculty)
    if (person.mentions.empty() && !nobody_has_topics)
      found.push_back({Severity::warning, person.where,
                       fmt::format("{} has no topics", person.name), Concern::no_topics});
  std::vector<bool> has_members(roster.labs.size());
  for (const auto& membership : roster.memberships) has_members[index(membership.lab)] = true;
  for (const auto lab : ids<LabId>(roster.labs.size()))
    if (!has_members[index(lab)])
      found.push_back({Severity::note, roster[lab].where,
                       fmt::format("nobody in the list belongs to {}", roster[lab].name),
                       Concern::empty_lab});
  find_typing_errors(roster, lexicon, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.where < b.where; });
  return found;
}

}  // namespace facgraph::topics
