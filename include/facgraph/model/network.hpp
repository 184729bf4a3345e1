#pragma once

#include <cstddef>
#include <cstdint>
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
  /// `counts`: how often each person mentions each topic, by person and then by topic, all >= 1;
  /// empty when the list does not say so.
  Network(BipartiteGraph<TopicId> topics, BipartiteGraph<LabId> labs,
          std::span<const TopicLink> links = {}, std::vector<std::uint32_t> counts = {});

  /// The same labs and links, with other topics of people, all mentioned once. Precondition: the
  /// same numbers of people and topics.
  Network with_topics(BipartiteGraph<TopicId> topics) const;

  std::size_t faculty_count() const { return topics_.row_count(); }
  std::size_t topic_count() const { return topics_.column_count(); }
  std::size_t lab_count() const { return labs_.column_count(); }

  /// Γ(person): sorted.
  std::span<const TopicId> topics_of(FacultyId person) const { return topics_.columns_of(person); }
  /// How often the person mentions each of topics_of(), in the same order; empty: 1 each.
  std::span<const std::uint32_t> counts_of(FacultyId person) const;
  bool has_counts() const { return !counts_.empty(); }
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
  std::vector<std::uint32_t> counts_;
};

/// Mentions become faculty–topic edges, memberships faculty–lab edges. Counts of mentions that
/// became the same topic add up, in a list that has any count above 1. Cost: O(m log m).
Network build_network(const Roster& roster);

}  // namespace facgraph
