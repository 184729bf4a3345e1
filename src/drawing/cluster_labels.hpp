#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/drawing/drawing.hpp"
#include "wrap.hpp"

namespace facgraph::drawing {

struct NamedCluster {
  std::string name;
  Paint paint = Paint::cluster_1;
  std::vector<std::size_t> boxes;  ///< of its people
};

/// A cluster's name in lines, broken after commas where possible: it is a list of topics.
std::vector<std::string> name_lines(std::string_view name, double widest, Type type);

/// Adds each cluster's name near its people where it touches nothing and no person of another
/// cluster stands nearer; a name without such a place is left to the legend. `people` are the boxes
/// of all people, `area` where names may stand.
void add_cluster_labels(Drawing& drawing, const std::vector<NamedCluster>& clusters,
                        const std::vector<std::size_t>& people, const Rect& area);

}  // namespace facgraph::drawing
