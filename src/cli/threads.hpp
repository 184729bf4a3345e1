#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>

namespace facgraph::cli {

/// As many as the machine runs at once; results never depend on it.
inline std::size_t thread_count() {
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace facgraph::cli
