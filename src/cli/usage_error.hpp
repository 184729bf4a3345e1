#pragma once

#include <stdexcept>

namespace facgraph::cli {

/// A command line that cannot be run: exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace facgraph::cli
