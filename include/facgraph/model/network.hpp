#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "facgraph/model/bipartite_graph.hpp"
#include "facgraph/model/ids.hpp"
#include "facgraph/model/roster.hpp"

namespace facgraph {

/// The bipartite graph of a roster: faculty on one side, topics and labs on the other.
class Network {
 public:
  Network() = default;
  Network(BipartiteGraph<TopicId> topics, BipartiteGraph<LabId> labs,
          std::span<const TopicLink> links = {});

  std::size_t faculty_count() const { return topics_.row_count(); }
  std::size_t topic_count() const { return topics_.column_count(); }
  std::size_t lab_count() const { return labs_.column_count(); }

  /// Γ(person): sorted.
  std::span<const TopicId> topics_of(FacultyId person) const { return topics_.columns_of(person); }
  std::span<const FacultyId> faculty_of(TopicId topic) const { return topics_.rows_of(topic); }
  std::span<const LabId> labs_of(FacultyId person) const { return labs_.columns_of(person); }
  std::span<const FacultyId> faculty_of(LabId lab) const { return labs_.rows_of(lab); }

  /// The topics that are broader or narrower than `topic`, sorted; none below level `broad`. Each
  /// counts `link_weight` of a shared topic.
  std::span<const TopicId> linked_to(TopicId topic) const;
  bool has_links() const { return !links_.empty(); }

  const BipartiteGraph<TopicId>& topics() const { return topics_; }
  const BipartiteGraph<LabId>& labs() const { return labs_; }

 private:
  BipartiteGraph<TopicId> topics_;
  BipartiteGraph<LabId> labs_;
  std::vector<std::size_t> link_starts_;  ///< by topic; empty without links
  std::vector<TopicId> links_;
};

/// Mentions become faculty–topic edges, memberships faculty–lab edges. Cost: O(m log m).
Network build_network(const Roster& roster);

}  // namespace facgraph
