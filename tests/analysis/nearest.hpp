#pragma once

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <span>
#include <tuple>

#include "facgraph/analysis/neighbors.hpp"

/// What tests of the nearest compare.
namespace facgraph::testing {

inline const auto every_measure = boost::unit_test::data::xrange(similarity::measures().size());

inline bool equal(std::span<const similarity::Neighbor> a,
                  std::span<const similarity::Neighbor> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return std::tie(x.person, x.score, x.shared) == std::tie(y.person, y.score, y.shared);
  });
}

}  // namespace facgraph::testing
