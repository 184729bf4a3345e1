#pragma once

#include <optional>
#include <string>

#include "field_keys.hpp"
#include "runs.hpp"

namespace facgraph::input {

/// `**Key**: value`, `**Key:** value` or `Key: value`, with the first link of the value.
struct Keyed {
  std::string key;
  std::string value;
  std::string url;
  std::optional<Field> field;  ///< nullopt: the key is not known
  bool strong = false;
};

/// A key in bold may be any; a plain key must be known.
std::optional<Keyed> keyed(const Runs& runs);

}  // namespace facgraph::input
