#pragma once

namespace facgraph {

/// What is better by less than this is no better: the difference is rounding.
inline constexpr double least_gain = 1e-12;

}  // namespace facgraph
