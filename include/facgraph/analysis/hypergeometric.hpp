#pragma once

#include <cstddef>

namespace facgraph::similarity {

/// ln P(|S| >= shared) when lists of lengths a and b are drawn blindly from `topics` topics: how
/// surprising an overlap is under the fixed-row null model (Tumminello et al. 2011). In (-inf, 0];
/// 0 where at least so many must be shared; -inf where so many cannot be. Symmetric in a and b.
/// Preconditions: a, b <= topics. Cost: O(min(a, b)).
double log_hypergeometric_tail(std::size_t shared, std::size_t a, std::size_t b,
                               std::size_t topics);

}  // namespace facgraph::similarity
