#pragma once

namespace facgraph::testing {

/// How often a random or exhaustive check is repeated: a sanitized build takes ten times as long
/// for each and does a fifth of them. The release suite does them all.
template <typename Number>
constexpr Number repetitions(Number all) {
#ifdef FACGRAPH_IS_SANITIZED
  return (all + 4) / 5;
#else
  return all;
#endif
}

}  // namespace facgraph::testing
