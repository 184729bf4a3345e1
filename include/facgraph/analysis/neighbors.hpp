#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/checked_array.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::similarity {

/// Who lists what, as plain arrays: those of a network, or of an index file, which throws
/// InputError where it is damaged.
struct TopicLists {
  CheckedArray<std::uint32_t> starts;  ///< where each person's topics begin, and their end
  CheckedArray<TopicId> topics;        ///< of each person, sorted
  CheckedArray<TopicId> rarest_first;  ///< the same by k_t, then by id
  CheckedArray<std::uint32_t> topic_starts;
  CheckedArray<FacultyId> people;  ///< of each topic, sorted

  std::size_t people_count() const { return starts.size() - 1; }
  std::size_t topic_count() const { return topic_starts.size() - 1; }
  std::span<const TopicId> topics_of(FacultyId v) const { return slice(topics, starts, index(v)); }
  std::span<const TopicId> rarest_first_of(FacultyId v) const {
    return slice(rarest_first, starts, index(v));
  }
  std::span<const FacultyId> faculty_of(TopicId t) const { return beside_people(people, t); }
  /// The part for the people of t, of values that stand in their order.
  template <class T>
  std::span<const T> beside_people(const CheckedArray<T>& values, TopicId t) const {
    return slice(values, topic_starts, index(t));
  }
  /// How many they are, without a look at them.
  std::size_t degree(TopicId t) const {
    const auto range = topic_starts.part(index(t), index(t) + 2);
    return range[1] - range[0];
  }

 private:
  template <class T>
  static std::span<const T> slice(const CheckedArray<T>& values,
                                  const CheckedArray<std::uint32_t>& from, std::size_t at) {
    const auto range = from.part(at, at + 2);
    return values.part(range[0], range[1]);
  }
};

/// What decides about most people without a look at their list; half a cache line.
struct alignas(32) Digest {
  std::array<std::uint64_t, 3> words{};  ///< bits of the topics
  double total = 0;                      ///< Σ of the topic weights
};

/// Of everybody, under one measure.
struct Digests {
  std::vector<std::uint8_t> bits;  ///< of each topic; below 128 it shares its own with no other
  std::vector<Digest> people;
};

/// Cost: O(people + edges).
Digests make_digests(const TopicLists& lists, const Measure& measure);

/// What decides about most of those who list a topic without a look at their digests, which lie far
/// from each other: some bits of all their topics, and about what these weigh together.
using Signature = std::uint32_t;

/// Of everybody in the lists of each topic, in the order of `people`; under the measure that the
/// digests are of. Cost: O(people + edges).
std::vector<Signature> make_signatures(const TopicLists& lists, std::span<const Digest> digests);

class PopularRows;

/// People first … last-1.
struct PeopleRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The exact nearest of many people, without a look at most of those who share a topic with them.
///
/// Topics are gone through from the rarest on. Whoever shares only the ones that are left shares no
/// more than their weights, and so scores no more than that allows; once this is below the score of
/// the k-th nearest, the popular topics, which nearly everybody shares, need no look (a suffix
/// bound, as of L2AP: Anastasiu & Karypis 2014; by Cauchy–Schwarz for the cosines). Who lists the
/// most popular topics of all is kept in bits, so that their part of a sum costs no walk through
/// long lists; and bits that the other topics share rule out most of the rest. For many searches
/// people are put in the order of what their topics weigh together, for only a range of it can be
/// near; the bits are also kept in rows, one a topic, which intersect 64 people at a time; and the
/// people of a topic that a crowd lists are gone through until nobody nearer comes, so that a topic
/// that all list costs no look at all pairs. Where the tests of one search cost more than a part of
/// the plain sum over all who share a topic, as in dense lists, it ends in that sum. Of people who
/// list the same topics one is searched for. Measures that give short lists the highest scores
/// (overlap, association strength) leave nobody out; where counts or links count, all is summed up
/// plainly.
///
/// Scores and order are those of Scorer::top to the last bit, ties included. Const calls may run in
/// several threads, each with its own workspace. Building: O(people + edges) time, 40 bytes a
/// person.
class NearestPeople {
  friend class AlikePeople;
  friend class AlikeSearch;
  friend class AskedTopics;
  friend class NearestSearch;
  friend void nearest_of_all(
      const NearestPeople& nearest, PeopleRange range, std::size_t count, std::size_t threads,
      const std::function<void(FacultyId person, std::span<const Neighbor> neighbors)>& take);
  struct BitTest {
    std::uint32_t word = 0;
    std::uint32_t shift = 0;
    std::array<double, 2> weight{};  ///< of a topic: where the bit is not set, and where it is
    std::uint32_t signature_bit = 0;
    const std::uint64_t* row = nullptr;  ///< of a popular topic, where there are rows
  };
  struct Promising {
    FacultyId person{};
    std::uint64_t others = 0;  ///< bits of the topics that are not popular
    double at_most = 0;        ///< the sum, if all bits are those of shared topics
    double excess = 0;
  };
  struct Sum {
    double shared = 0;  ///< weight of the shared topics
    std::uint32_t topics = 0;
  };

  /// How much of what the plain sum costs a search may take before the plain sum is made instead.
  /// People of one list are alike: after searches that did not end in time, the next get less.
  class Patience {
   public:
    explicit Patience(std::size_t people) : most_(people <= people_in_reach ? .25 : 1) {}

    double share() const { return is_trial() ? most_ : part_ * most_; }
    void learn(bool has_ended) {
      if (!has_ended)
        part_ = std::max(part_ / 2, least);
      else if (is_trial())
        part_ = 1;
      ++searches_;
    }

   private:
    /// The sums of so many stay in a core's second cache; of more they are dearer.
    static constexpr std::size_t people_in_reach = 65'536;
    static constexpr double least = 1. / 32;
    static constexpr std::size_t trial_each = 32;

    bool is_trial() const { return searches_ % trial_each == 0; }

    double most_;
    double part_ = 1;
    std::size_t searches_ = 0;
  };

 public:
  /// Room for top(): a bit a person; 16 bytes a person once a search summed up.
  class Workspace {
   public:
    /// `rows`: those of the same people, or null.
    explicit Workspace(const NearestPeople& nearest, const PopularRows* rows = nullptr);

   private:
    friend class NearestPeople;
    friend class NearestSearch;
    std::optional<Scorer::Workspace> plain_;
    const PopularRows* rows_;
    std::vector<std::uint64_t> met_;  ///< bits of people
    std::vector<Neighbor> best_;
    std::vector<BitTest> tests_;
    std::vector<Promising> promising_;
    std::vector<Promising> looked_at_;  ///< of a list that is gone through
    std::vector<double> left_;
    std::vector<Sum> sums_;  ///< by person, once a search had to sum up
    std::vector<FacultyId> few_;
    std::vector<FacultyId> counted_;
    std::vector<std::uint64_t> counters_;
    KnownScores known_;
    Patience patience_;
    std::array<std::size_t, 64> usual_counts_{};  ///< of shared topics, by how many somebody lists
  };

  /// `rank`: a position for each person, by which ties are broken; empty: the id. The scorer and
  /// the rank must outlive it.
  explicit NearestPeople(const Scorer& scorer, std::span<const std::uint32_t> rank = {});

  /// Of arrays that must outlive it; `digests` are those of make_digests(), `signatures` those of
  /// make_signatures() or empty. Precondition: can_search().
  NearestPeople(const TopicLists& lists, const Measure& measure, std::span<const std::uint8_t> bits,
                CheckedArray<Digest> digests, CheckedArray<Signature> signatures);

  /// Whether arrays can be searched without a scorer. False only where more than 128 topics are
  /// listed by everybody and have no weight. Cost: O(topics).
  static bool can_search(const TopicLists& lists, const Measure& measure,
                         std::span<const std::uint8_t> bits);

  std::size_t people_count() const { return lists_.people_count(); }

  /// What makes many searches cheaper; null where all is summed up plainly. Cost: O(edges +
  /// n log n), 110 bytes a person.
  std::shared_ptr<const PopularRows> rows() const;

  /// The first `count` neighbors of u: by score, then more shared topics, then rank. The span is
  /// valid until the workspace is used again. Cost: at most that of Scorer::top.
  std::span<const Neighbor> top(FacultyId u, std::size_t count, Workspace& workspace) const;

 private:
  std::uint32_t place(FacultyId person) const {
    return rank_.empty() ? static_cast<std::uint32_t>(person) : rank_[index(person)];
  }
  bool is_nearer(const Neighbor& a, const Neighbor& b) const;

  /// Of those who list the topic; empty where there are none.
  std::span<const Signature> signatures_of(TopicId topic) const;

  /// Sorts people so that those who list the same popular topics follow each other: a search then
  /// finds in a core's caches what the one before it has read.
  void put_like_side_by_side(std::span<FacultyId> people) const;
  double weight(TopicId topic) const {
    return weights_.empty() ? measure_.weight(lists_.degree(topic), lists_.people_count())
                            : weights_[index(topic)];
  }

  const Scorer* plain_ = nullptr;  ///< for sums without a search; null: search
  const Measure& measure_;
  std::span<const std::uint32_t> rank_;
  TopicLists lists_;
  std::vector<std::uint32_t> starts_;  ///< of lists_, where no file has them
  std::vector<std::uint32_t> topic_starts_;
  Digests own_;  ///< the same
  std::span<const std::uint8_t> bits_;
  CheckedArray<Digest> digests_;
  CheckedArray<Signature> signatures_;
  std::vector<double> weights_;  ///< of topics; empty for a file, of which one question uses a few
};

/// Hands over the `count` nearest of everybody in the range, in the order of ids, one person at a
/// time, whatever the number of threads. Memory a thread: a workspace, and what was found for some
/// thousands of people, 1 MB. What `take` throws ends the run and comes out of it.
void nearest_of_all(
    const NearestPeople& nearest, PeopleRange range, std::size_t count, std::size_t threads,
    const std::function<void(FacultyId person, std::span<const Neighbor> neighbors)>& take);

}  // namespace facgraph::similarity
