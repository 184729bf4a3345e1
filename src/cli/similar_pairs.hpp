#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/report/listing.hpp"

namespace facgraph::cli {

struct SimilarOptions {
  std::string name;
  std::string measure{similarity::default_measure().name};
  std::string format;
  std::size_t top = 10;
  double minimum = 0;
  bool all = false;
  bool each = false;
  std::string shard;
  bool significance = false;
  bool backbone = false;
  std::size_t max_rows = 100'000;  ///< of forms that are laid out as a whole
};

/// Shared topics of two people, marked where they explain a score of 0, and links.
std::vector<std::string> shared_names(const List& list, const similarity::Scorer& scorer,
                                      FacultyId u, FacultyId v);

/// All pairs that share a topic, or those of one person: by score, or with significance by p.
report::Listing similar_pairs_listing(const List& list, std::optional<FacultyId> person,
                                      const SimilarOptions& options);

}  // namespace facgraph::cli
