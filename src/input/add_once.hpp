#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// Rows of one person repeat the title or the website; only so many values are compared.
constexpr std::ptrdiff_t latest_compared = 16;

/// Adds a value unless one of the `latest` is the same.
inline void add_once(std::vector<Text>& values, Text value,
                     std::ptrdiff_t latest = latest_compared) {
  const auto compared = std::min(latest, std::ssize(values));
  const auto is_same = [&](const Text& known) { return known.value == value.value; };
  if (std::none_of(values.end() - compared, values.end(), is_same))
    values.push_back(std::move(value));
}

}  // namespace facgraph::input
