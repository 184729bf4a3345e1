#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "cli/similar_pairs.hpp"
#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::cli {

/// Everybody whose nearest are wanted, and what they are called.
struct Everybody {
  const similarity::NearestPeople& nearest;
  /// Not cleaned; the texts outlive the call.
  std::function<std::string_view(FacultyId)> name_as_read;
};

/// Prints the nearest of everybody, person after person, while they are found: nothing is kept.
/// `csv` and `lines` as listings, `json` one object a line; `table` and `markdown` as a whole.
/// With --shard i/n only the i-th of n shares, without a header from the second on: joined, they
/// are the whole. Throws UsageError for a share of a form that cannot be joined.
void print_similar_each(Session& session, const Everybody& everybody,
                        const SimilarOptions& options);

/// The same for a list that was read.
void print_similar_each(Session& session, const List& list, const SimilarOptions& options);

}  // namespace facgraph::cli
