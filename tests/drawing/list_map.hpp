#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>
#include <vector>

#include "facgraph/analysis/cluster_names.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/potential.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "support/sample.hpp"

namespace facgraph::drawing::looks {

/// Everything that maps of a list in Markdown are made from, as `facgraph map` makes it.
class ListMap {
 public:
  explicit ListMap(const std::string& markdown)
      : roster_(testing::roster_of(markdown)), network_(build_network(roster_)) {
    const auto found = clustering::find_clusters(network_, clustering::default_clustering(), {});
    partition_ = found.partition;
    swing_members_ = found.swing_members;
    for (const auto& topics : clustering::naming_topics(network_, partition_)) {
      std::vector<std::string> names;
      for (const auto topic : topics) names.push_back(roster_[topic].name);
      cluster_names_.push_back(fmt::format("{}", fmt::join(names, ", ")));
    }
    auto ranking = potential::Potential(network_, roster_.ties).ranked_pairs();
    pairs_ = ranking.pairs;
    for (auto& pair : ranking.strongest) {
      potential_.push_back({pair.a, pair.b, pair.score, std::move(pair.shared)});
    }
  }
  ListMap(const ListMap&) = delete;
  ListMap& operator=(const ListMap&) = delete;

  MapInput input() const {
    return {roster_, network_, partition_, cluster_names_, swing_members_, potential_, pairs_};
  }

 private:
  Roster roster_;
  Network network_;
  Partition partition_;
  std::vector<std::string> cluster_names_;
  std::vector<FacultyId> swing_members_;
  std::vector<PotentialPair> potential_;
  std::size_t pairs_ = 0;
};

}  // namespace facgraph::drawing::looks
