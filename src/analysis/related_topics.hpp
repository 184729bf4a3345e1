#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/scorer.hpp"
#include "facgraph/model/network.hpp"

namespace facgraph::evaluation {

/// Closeness by topics that are often listed together, whether two people share any or not.
///
/// u_it = w_it / |w_i|, w_it the weight (1 + ln count) idf; R_ij = Σ_ts u_it M_ts u_js with M_ts
/// the cosine of topics t and s over their people, M_tt = 1. In [0, |Γ(i)|·|Γ(j)|]. Cost: the edges
/// of the network, for each person. The network must outlive it. Not installed.
class RelatedTopics {
 public:
  explicit RelatedTopics(const Network& network);

  /// Room for one thread.
  struct Workspace {
    std::vector<double> people;
    std::vector<double> topics;
  };

  /// R of a person with everyone, by id; valid until the workspace is used again.
  std::span<const double> closeness(FacultyId person, Workspace& workspace) const;

 private:
  struct Edge {
    TopicId topic{};
    double share = 0;     ///< u_it
    double of_topic = 0;  ///< u_it / √Σ_p u_pt²
  };

  std::span<const Edge> edges(FacultyId person) const;

  std::size_t topic_count_ = 0;
  std::vector<std::size_t> starts_;
  std::vector<Edge> edges_;  ///< by person
};

}  // namespace facgraph::evaluation
