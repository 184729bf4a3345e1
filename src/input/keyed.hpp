#pragma once

#include <optional>
#include <string_view>

#include "field_keys.hpp"
#include "runs.hpp"

namespace facgraph::input {

/// `**Key**: value`, `**Key:** value` or `Key: value`, with the first link of the value.
struct Keyed {
  std::string_view key;
  std::string_view value;
  std::string_view url;
  std::optional<Field> field;  ///< nullopt: the key is not known
  bool strong = false;
};

/// A key in bold may be any; a plain key must be known. Refers to the runs and the store.
std::optional<Keyed> keyed(Runs runs, TextStore& texts);

}  // namespace facgraph::input
