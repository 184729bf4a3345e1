#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/edit_distance.hpp"
#include "facgraph/topics/review.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_topics_of_a_word = 200;
constexpr double weakest = 0.6;
constexpr double least_likeness = 0.8;     ///< of letters
constexpr std::size_t most_letters = 200;  ///< of which some are compared with some
constexpr double share_of_people = 0.2;

/// Words that a topic may have or not have without becoming another one.
constexpr auto light_words = std::to_array<std::string_view>(
    {"and", "application", "approach", "area", "field", "issue", "method", "problem", "research",
     "study", "technique", "technology", "tool", "topic"});

bool is_light(std::string_view word) {
  return std::find(light_words.begin(), light_words.end(), word) != light_words.end();
}

/// What a topic is compared by.
struct Candidate {
  std::string key;
  std::string first_letters;
  std::set<std::string> words;  ///< without light ones
  std::vector<FacultyId> people;
};

struct Likeness {
  double strength = 0;
  std::string why;
};

template <class Values>
double jaccard(const Values& a, const Values& b) {
  std::vector<typename Values::value_type> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  const auto all = a.size() + b.size() - shared.size();
  return all == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

double likeness_of_letters(const std::string& a, const std::string& b) {
  const auto longer = std::max(a.size(), b.size());
  const auto shorter = std::min(a.size(), b.size());
  if (longer > most_letters) return 0;
  if (static_cast<double>(shorter) < least_likeness * static_cast<double>(longer)) return 0;
  const auto apart = text::edit_distance(a, b, longer / 4);
  const auto like = 1 - static_cast<double>(apart) / static_cast<double>(longer);
  return like >= least_likeness ? like : 0;
}

bool differ_in_digits(const std::string& a, const std::string& b) {
  const auto digits = [](const std::string& text) {
    std::string found;
    std::copy_if(text.begin(), text.end(), std::back_inserter(found), text::ascii::is_digit);
    return found;
  };
  return digits(a) != digits(b);
}

Likeness likeness(const Candidate& a, const Candidate& b) {
  if (differ_in_digits(a.key, b.key)) return {};
  Likeness best;
  const auto take = [&](double strength, const char* why) {
    if (strength > best.strength) best = {strength, why};
  };
  take(likeness_of_letters(a.key, b.key), "nearly the same letters");
  if (a.first_letters == b.key || b.first_letters == a.key) take(0.85, "the initials of the other");
  if (a.words == b.words && !a.words.empty())
    take(0.8, "the same words but for their order and light ones");
  if (best.strength == 0) return best;
  const auto people = jaccard(a.people, b.people);
  best.strength = std::min(1.0, best.strength * (1 - share_of_people) + share_of_people * people);
  if (people > 0) best.why += ", listed by the same people";
  return best;
}

std::vector<Candidate> candidates_of(const Roster& roster) {
  std::vector<Candidate> candidates(roster.topics.size());
  for (const auto topic : ids<TopicId>(roster.topics.size())) {
    auto& candidate = candidates[index(topic)];
    candidate.key = roster[topic].key;
    for (const auto& word : words_of(candidate.key)) {
      candidate.first_letters += word.front();
      if (!is_light(word)) candidate.words.insert(word);
    }
    if (candidate.first_letters.size() < 2) candidate.first_letters.clear();
  }
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    for (const auto& mention : roster[person].mentions)
      candidates[index(mention.topic)].people.push_back(person);
  return candidates;
}

/// Pairs that have a word, initials, or the first or last letters in common.
std::set<std::pair<TopicId, TopicId>> pairs_to_compare(const std::vector<Candidate>& candidates) {
  std::map<std::string, std::vector<TopicId>> buckets;
  for (const auto topic : ids<TopicId>(candidates.size())) {
    const auto& candidate = candidates[index(topic)];
    std::set<std::string> marks{"i " + candidate.first_letters, "i " + candidate.key,
                                "b " + candidate.key.substr(0, 5)};
    if (candidate.key.size() > 5)
      marks.insert("e " + candidate.key.substr(candidate.key.size() - 5));
    for (const auto& word : candidate.words) marks.insert("w " + word);
    for (const auto& mark : marks) buckets[mark].push_back(topic);
  }
  std::set<std::pair<TopicId, TopicId>> pairs;
  for (const auto& [mark, topics] : buckets) {
    if (topics.size() > most_topics_of_a_word) continue;
    for (std::size_t i = 0; i < topics.size(); ++i)
      for (auto j = i + 1; j < topics.size(); ++j) pairs.emplace(topics[i], topics[j]);
  }
  return pairs;
}

}  // namespace

std::vector<SynonymProposal> propose_synonyms(const Roster& roster, const Lexicon& lexicon) {
  const auto candidates = candidates_of(roster);
  std::set<std::pair<TopicId, TopicId>> linked;
  for (const auto& link : roster.links) linked.insert(std::minmax(link.narrower, link.broader));
  std::vector<SynonymProposal> proposals;
  for (const auto& [a, b] : pairs_to_compare(candidates)) {
    const auto& one = candidates[index(a)];
    const auto& other = candidates[index(b)];
    if (linked.contains({a, b}) ||
        (lexicon.known.contains(one.key) && lexicon.known.contains(other.key)))
      continue;
    auto [strength, why] = likeness(one, other);
    if (strength < weakest) continue;
    const bool keeps_a = std::tuple(one.people.size(), lexicon.known.contains(one.key)) >=
                         std::tuple(other.people.size(), lexicon.known.contains(other.key));
    proposals.push_back({keeps_a ? b : a, keeps_a ? a : b, strength, std::move(why)});
  }
  std::sort(proposals.begin(), proposals.end(), [&](const auto& x, const auto& y) {
    return std::tuple(-x.strength, std::string_view(roster[x.label].name),
                      std::string_view(roster[x.replacement].name)) <
           std::tuple(-y.strength, std::string_view(roster[y.label].name),
                      std::string_view(roster[y.replacement].name));
  });
  return proposals;
}

}  // namespace facgraph::topics
