#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

/// Groups of people by their topics: the table of clusterings.
namespace facgraph::clustering {

struct Options {
  double resolution = 1;   ///< γ > 0; more gives more and smaller clusters
  std::uint64_t seed = 1;  ///< of the visiting order
  /// A position for each person, for instance that of their name in alphabetical order; what
  /// Leiden finds then does not depend on the order of the list. Empty: the order of the list.
  /// Which of several exact optima is shown always goes by the order of the list (see
  /// exact_clusters.hpp).
  std::span<const std::uint32_t> rank{};
  ProjectionOptions projection{};  ///< above it only the 10 nearest of each person are kept
};

/// What a clustering found. People without a neighbor are clusters of one.
struct Clusters {
  Partition partition;
  double modularity = 0;     ///< of the projection, whatever was made large
  double quality = 0;        ///< what was made large; see the row of the table
  bool exact = false;        ///< proved, not approximated
  std::uint64_t optima = 0;  ///< equally good partitions, this one included; 0 when not known
  std::vector<FacultyId> isolated;                ///< those who share no topic with anyone
  std::vector<FacultyId> swing_members;           ///< those who move between equal optima
  std::vector<std::vector<ClusterId>> also_fits;  ///< where to, one list a swing member
  /// With each topic that two people or more list, for a clustering of topics and people together;
  /// empty for the others.
  std::vector<std::optional<ClusterId>> cluster_of_topic;
  std::uint64_t visits = 0;        ///< of edges: what finding them again costs; 0: little
  std::size_t neighbors_kept = 0;  ///< of each person, for a list too dense to keep all; 0: all
};

/// One row of the table.
struct Clustering {
  std::string_view name;     ///< on the command line
  std::string_view summary;  ///< one line for --help
  std::string_view quality;  ///< name of what is made large
  /// All but the modularity and who is isolated; call cluster() or find_clusters() instead. One of
  /// the two is null: a clustering works on the projection or on the bipartite graph.
  Clusters (*of_projection)(const SimilarityGraph& graph, const Options& options);
  Clusters (*of_network)(const Network& network, const Options& options);
};

/// All clusterings, the default one first.
std::span<const Clustering> clusterings();

const Clustering& default_clustering();

/// The row of that name; null when there is none.
const Clustering* find_clustering(std::string_view name);

/// Clusters of a graph. Preconditions: the clustering works on projections; resolution > 0; rank is
/// empty or a permutation.
Clusters cluster(const SimilarityGraph& graph, const Clustering& clustering,
                 const Options& options = {});

/// Clusters of a network; those that work on projections, of the resource-allocation projection of
/// a network (Zhou et al. 2007: a topic passes one unit on to those who list it, so that a popular
/// topic ties each pair less). Whether it kept all pairs is in `neighbors_kept`.
Clusters find_clusters(const Network& network, const Clustering& clustering,
                       const Options& options = {});

}  // namespace facgraph::clustering
