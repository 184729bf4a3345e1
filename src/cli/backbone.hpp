#pragma once

#include <string>

#include "cli/session.hpp"
#include "facgraph/analysis/significance.hpp"

namespace facgraph::cli {

/// Tests every pair of a list. Throws UsageError where too many pairs could share a topic.
significance::Tests tests_for_backbone(const List& list);

/// A list whose people list only what makes a significant pair: the topics that the two share. All
/// else, labs and ties among it, stays.
struct Backbone {
  List list;
  std::string note;  ///< how many pairs are left, in a sentence
};
Backbone backbone_of(const List& list);

}  // namespace facgraph::cli
