#pragma once

#include <optional>

#include "facgraph/model/document.hpp"

namespace facgraph {

/// Two people who are known to work together, by the names that a file of ties gives them.
struct NamedTie {
  Text a;
  Text b;
  double weight = 1;        ///< how much, such as papers together; > 0
  std::optional<int> year;  ///< of what the tie stands for, where the file says so
};

}  // namespace facgraph
