#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/report/graph_data.hpp"

namespace facgraph::cli {

/// One row a graph of a list. To add one: a function and a row; --graph and its help read the
/// table.
struct GraphKind {
  std::string_view name;
  std::string_view summary;
  bool has_measure;  ///< weights are scores of similarity
  /// Says on the session what had to be left out.
  report::GraphData (*make)(Session& session, const similarity::Measure& measure);
};

/// The default one first.
std::span<const GraphKind> graph_kinds();

const GraphKind* find_graph_kind(std::string_view name);

}  // namespace facgraph::cli
