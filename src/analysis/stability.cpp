#include "facgraph/analysis/stability.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "../model/ordered_blocks.hpp"
#include "random.hpp"
#include "ranked_people.hpp"

namespace facgraph::clustering {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  return Random(a ^ Random(b).next()).next();
}

/// A number for each topic that does not depend on the order of the list: from who lists it. Topics
/// of the same people may be numbered either way round, for they are alike.
std::vector<std::uint64_t> topic_numbers(const Network& network, const RankedPeople& ranked) {
  std::vector<std::uint64_t> numbers;
  std::map<std::uint64_t, std::uint64_t> seen;
  for (const auto topic : ids<TopicId>(network.topic_count())) {
    std::uint64_t number = 0;
    for (const auto person : network.faculty_of(topic)) number += mixed(1, ranked.position(person));
    numbers.push_back(mixed(number, seen[number]++));
  }
  return numbers;
}

/// A projection of the same kind as that of the network: where it is bounded, those of the runs
/// are, however few pairs are left.
ProjectionOptions like_that_of(const Network& network, ProjectionOptions options) {
  const bool is_bounded = is_long(network, options);
  options.most_people = is_bounded ? 0 : exact_projection.most_people;
  options.most_pairs = is_bounded ? 0 : exact_projection.most_pairs;
  return options;
}

/// The network without the mentions that chance leaves out.
class Thinning {
 public:
  Thinning(const Network& network, const Options& options, const StabilityOptions& runs)
      : network_(network),
        ranked_(network.faculty_count(), options.rank),
        numbers_(topic_numbers(network, ranked_)),
        projection_(like_that_of(network, options.projection)),
        seed_(runs.seed),
        dropped_(runs.dropped) {}

  /// The clusters of a run. People are numbered by rank there, so that which of several exact
  /// optima is found does not depend on the order of the list.
  Partition clusters(std::size_t run, const Clustering& clustering, Options options) const {
    options.rank = {};
    options.projection = projection_;
    const auto by_rank = find_clusters(network(run), clustering, options).partition;
    Partition result{{}, by_rank.cluster_count};
    for (const auto person : ids<FacultyId>(network_.faculty_count()))
      result.cluster_of.push_back(by_rank.cluster_of[ranked_.position(person)]);
    return result;
  }

 private:
  /// Its labs stay with the numbers of before; clusters do not ask for labs.
  Network network(std::size_t run) const {
    std::vector<BipartiteGraph<TopicId>::Edge> kept;
    for (const auto person : ids<FacultyId>(network_.faculty_count()))
      for (const auto topic : network_.topics_of(person))
        if (is_kept(run, person, topic))
          kept.emplace_back(FacultyId{ranked_.position(person)}, topic);
    return network_.with_topics(
        BipartiteGraph<TopicId>(network_.faculty_count(), network_.topic_count(), kept));
  }

  bool is_kept(std::size_t run, FacultyId person, TopicId topic) const {
    const auto number =
        mixed(mixed(seed_, run), mixed(numbers_[index(topic)], ranked_.position(person)));
    return static_cast<double>(number >> 11) * 0x1p-53 >= dropped_;
  }

  const Network& network_;
  RankedPeople ranked_;
  std::vector<std::uint64_t> numbers_;
  ProjectionOptions projection_;
  std::uint64_t seed_;
  double dropped_;
};

double pairs(double count) { return count * (count - 1) / 2; }

/// Adds what one run kept together.
void compare(const std::vector<std::vector<FacultyId>>& groups, const Partition& run,
             Stability& sums) {
  std::vector<double> sizes(run.cluster_count);
  for (const auto cluster : run.cluster_of) ++sizes[index(cluster)];
  for (std::size_t c = 0; c < groups.size(); ++c) {
    const auto size = static_cast<double>(groups[c].size());
    std::map<ClusterId, double> overlaps;
    for (const auto person : groups[c]) ++overlaps[run.cluster_of[index(person)]];
    double together = 0;
    double jaccard = 0;
    for (const auto& [cluster, overlap] : overlaps) {
      together += pairs(overlap);
      jaccard = std::max(jaccard, overlap / (size + sizes[index(cluster)] - overlap));
    }
    sums.jaccard[c] += jaccard;
    sums.clusters[c] += size > 1 ? together / pairs(size) : 1;
    for (const auto person : groups[c])
      sums.people[index(person)] +=
          size > 1 ? (overlaps[run.cluster_of[index(person)]] - 1) / (size - 1) : 1;
  }
}

/// Mentions in all runs from which on a second thread saves more than its start takes.
constexpr std::size_t worth_threads = 10'000;

}  // namespace

Stability stability(const Network& network, const Partition& partition,
                    const Clustering& clustering, const Options& options,
                    const StabilityOptions& runs) {
  assert(runs.runs > 0 && runs.dropped >= 0 && runs.dropped < 1);
  assert(partition.cluster_of.size() == network.faculty_count());
  const Thinning thinning(network, options, runs);
  const auto groups = members(partition);
  Stability result;
  result.people.resize(network.faculty_count());
  result.clusters.resize(groups.size());
  result.jaccard.resize(groups.size());
  OrderedBlocks blocks(
      runs.runs, [] { return Partition{}; },
      [&](Partition& found, std::size_t run) {
        found = thinning.clusters(run, clustering, options);
      },
      [&](const Partition& found, std::size_t) { compare(groups, found, result); });
  const auto is_small = runs.runs * network.topics().edge_count() < worth_threads;
  blocks.run(is_small ? 1 : runs.threads);
  for (auto* means : {&result.people, &result.clusters, &result.jaccard})
    for (auto& mean : *means) mean /= static_cast<double>(runs.runs);
  return result;
}

}  // namespace facgraph::clustering
