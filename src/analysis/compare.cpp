#include "facgraph/analysis/compare.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace facgraph::comparison {
namespace {

template <class Id, class Row, class Name>
Same<Id> same(const std::vector<Row>& before, const std::vector<Row>& after, Name name) {
  // By name and how many of that name came before.
  std::map<std::pair<std::string_view, std::size_t>, Id> known;
  std::map<std::string_view, std::size_t> seen;
  for (const auto id : ids<Id>(before.size())) {
    const auto key = name(before[index(id)]);
    known[{key, seen[key]++}] = id;
  }
  seen.clear();
  Same<Id> result{std::vector<std::optional<Id>>(before.size()),
                  std::vector<std::optional<Id>>(after.size())};
  for (const auto id : ids<Id>(after.size())) {
    const auto key = name(after[index(id)]);
    const auto found = known.find({key, seen[key]++});
    if (found == known.end()) continue;
    result.after[index(found->second)] = id;
    result.before[index(id)] = found->second;
  }
  return result;
}

std::optional<Ends> translated(const Ends& ends, const std::vector<std::optional<FacultyId>>& to) {
  const auto a = to[index(ends.first)];
  const auto b = to[index(ends.second)];
  if (!a || !b) return std::nullopt;
  return std::minmax(*a, *b);
}

std::set<Ends> pairs_of(std::span<const Tie> ties) {
  std::set<Ends> pairs;
  for (const auto& tie : ties) pairs.insert(std::minmax(tie.a, tie.b));
  return pairs;
}

/// Those of `pairs` that are not among `others`, whose ids are different ones.
std::vector<Ends> missing(const std::set<Ends>& pairs, const std::set<Ends>& others,
                          const std::vector<std::optional<FacultyId>>& to) {
  std::vector<Ends> result;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(result), [&](const Ends& ends) {
    const auto there = translated(ends, to);
    return !there || !others.contains(*there);
  });
  return result;
}

/// Topics of one list that the same person's other list does not have.
std::vector<TopicId> missing_topics(std::span<const TopicId> topics,
                                    std::span<const TopicId> others,
                                    const std::vector<std::optional<TopicId>>& to) {
  std::vector<TopicId> result;
  for (const auto topic : topics) {
    const auto there = to[index(topic)];
    if (!there || !std::binary_search(others.begin(), others.end(), *there))
      result.push_back(topic);
  }
  return result;
}

}  // namespace

Identities identities(const Roster& before, const Roster& after) {
  return {same<FacultyId>(before.faculty, after.faculty,
                          [](const Faculty& person) { return std::string_view(person.name); }),
          same<TopicId>(before.topics, after.topics,
                        [](const Topic& topic) { return std::string_view(topic.key); })};
}

std::vector<ChangedPerson> changed_people(const Network& before, const Network& after,
                                          const Identities& same) {
  std::vector<ChangedPerson> result;
  for (const auto person : ids<FacultyId>(before.faculty_count())) {
    const auto now = same.people.after[index(person)];
    if (!now) continue;
    const auto old_topics = before.topics_of(person);
    const auto new_topics = after.topics_of(*now);
    ChangedPerson change{person, *now, missing_topics(old_topics, new_topics, same.topics.after),
                         missing_topics(new_topics, old_topics, same.topics.before)};
    if (!change.dropped.empty() || !change.gained.empty()) result.push_back(std::move(change));
  }
  return result;
}

TieChanges tie_changes(std::span<const Tie> before, std::span<const Tie> after,
                       const Identities& same) {
  const auto old_pairs = pairs_of(before);
  const auto new_pairs = pairs_of(after);
  return {missing(old_pairs, new_pairs, same.people.after),
          missing(new_pairs, old_pairs, same.people.before)};
}

std::vector<ClusterChange> cluster_changes(const Partition& before, const Partition& after,
                                           const Identities& same) {
  assert(before.cluster_of.size() == same.people.after.size());
  assert(after.cluster_of.size() == same.people.before.size());
  const auto new_groups = members(after);
  std::vector<ClusterChange> result;
  for (const auto& group : members(before)) {
    std::map<ClusterId, std::size_t> overlaps;
    for (const auto person : group)
      if (const auto now = same.people.after[index(person)])
        ++overlaps[after.cluster_of[index(*now)]];
    ClusterChange change{static_cast<ClusterId>(result.size()), std::nullopt, 0};
    for (const auto& [cluster, overlap] : overlaps) {
      const auto either = group.size() + new_groups[index(cluster)].size() - overlap;
      const auto jaccard = static_cast<double>(overlap) / static_cast<double>(either);
      if (jaccard <= change.jaccard) continue;
      change.after = cluster;
      change.jaccard = jaccard;
    }
    result.push_back(change);
  }
  return result;
}

std::vector<PairChange> pair_changes(std::span<const similarity::ScoredPair> before,
                                     std::span<const similarity::ScoredPair> after,
                                     const Identities& same) {
  std::map<Ends, std::size_t> old_rank;
  for (std::size_t i = 0; i < before.size(); ++i) old_rank[{before[i].a, before[i].b}] = i + 1;
  std::vector<char> stays(before.size());
  std::vector<PairChange> result;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Ends ends{after[i].a, after[i].b};
    PairChange change{translated(ends, same.people.before), ends, 0, after[i].score, 0, i + 1};
    const auto old = change.before ? old_rank.find(*change.before) : old_rank.end();
    if (old != old_rank.end()) {
      change.rank_before = old->second;
      change.score_before = before[old->second - 1].score;
      stays[old->second - 1] = 1;
    }
    result.push_back(change);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (stays[i] != 0) continue;
    const Ends ends{before[i].a, before[i].b};
    result.push_back({ends, translated(ends, same.people.after), before[i].score, 0, i + 1, 0});
  }
  return result;
}

}  // namespace facgraph::comparison
