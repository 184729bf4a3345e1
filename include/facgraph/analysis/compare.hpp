#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "facgraph/analysis/pairs.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"
#include "facgraph/model/roster.hpp"

/// What came, went or moved between two versions of a list. Ids of what went are those of the list
/// before, ids of what came those of the list after.
namespace facgraph::comparison {

/// Who and what is the same in both lists.
template <class Id>
struct Same {
  std::vector<std::optional<Id>> after;   ///< of each one before
  std::vector<std::optional<Id>> before;  ///< of each one after

  std::vector<Id> went() const { return without(after); }
  std::vector<Id> came() const { return without(before); }

 private:
  static std::vector<Id> without(const std::vector<std::optional<Id>>& other) {
    std::vector<Id> result;
    for (const auto id : ids<Id>(other.size()))
      if (!other[index(id)]) result.push_back(id);
    return result;
  }
};

struct Identities {
  Same<FacultyId> people;
  Same<TopicId> topics;
};

/// People by name, topics by key. Of several people of one name the first is the first of the other
/// list, and so on. Both lists should be resolved at the same level. Cost: O((n + M) log (n + M)).
Identities identities(const Roster& before, const Roster& after);

/// Someone in both lists whose topics changed.
struct ChangedPerson {
  FacultyId before{};
  FacultyId after{};
  std::vector<TopicId> dropped;  ///< ids before
  std::vector<TopicId> gained;   ///< ids after
};

/// In the order of ids before. Cost: O(m).
std::vector<ChangedPerson> changed_people(const Network& before, const Network& after,
                                          const Identities& same);

using Ends = std::pair<FacultyId, FacultyId>;

/// Pairs of people, each once, in the order of ids.
struct TieChanges {
  std::vector<Ends> went;
  std::vector<Ends> came;
};

/// By pair of people, through whatever lab; ties of people who came or went count as well. Cost:
/// O(ties log ties).
TieChanges tie_changes(std::span<const Tie> before, std::span<const Tie> after,
                       const Identities& same);

/// The cluster after that has most in common with one before.
struct ClusterChange {
  ClusterId before{};
  std::optional<ClusterId> after;  ///< none when nobody of it is left
  double jaccard = 0;  ///< people in both over people in either; people who came or went
                       ///< are in one only
};

/// One for each cluster before, in order; equal overlaps by the lower cluster after. Cost: O(n log
/// n).
std::vector<ClusterChange> cluster_changes(const Partition& before, const Partition& after,
                                           const Identities& same);

/// A pair of either list; ranks from 1, 0 where it is not listed.
struct PairChange {
  std::optional<Ends> before;
  std::optional<Ends> after;
  double score_before = 0;
  double score_after = 0;
  std::size_t rank_before = 0;
  std::size_t rank_after = 0;
};

/// Every pair of two rankings (for instance the ten best of each): those that are in the one after
/// in its order, then those that went, in the order before. A pair of people who are in both lists
/// has ids for both, in a ranking or not. Cost: O(pairs log pairs).
std::vector<PairChange> pair_changes(std::span<const similarity::ScoredPair> before,
                                     std::span<const similarity::ScoredPair> after,
                                     const Identities& same);

}  // namespace facgraph::comparison
