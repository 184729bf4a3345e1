#pragma once

#include <span>
#include <string_view>

#include "field_keys.hpp"

namespace facgraph::input {

struct Key {
  std::string_view written;  ///< folded
  Field field;
};

std::span<const Key> field_keys();
std::span<const Key> column_keys();  ///< words that are clear only above a column

}  // namespace facgraph::input
