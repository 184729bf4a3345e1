#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// A JSON value that knows its line.
struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::uint32_t line = 0;
  std::string text;                    ///< of a string, cleaned
  std::optional<std::uint64_t> whole;  ///< of a number without sign and fraction
  std::vector<JsonValue> elements;     ///< of an array, and of an object by `keys`
  std::vector<std::string> keys;       ///< of an object, cleaned, in the order written

  bool is(Kind wanted) const { return kind == wanted; }

  /// The value under a key of an object; nullptr without it.
  const JsonValue* find(std::string_view key) const;
};

/// "a string": for messages.
std::string_view described(JsonValue::Kind kind);

/// Reads a file. The elements of an array at the top, and of the one that is the value of
/// `streamed` in an object at the top, are given to `take` one by one, with their positions, and
/// then forgotten, so that the file need not fit into memory as a tree.
///
/// Throws InputError with the line: no JSON, more than 32 levels, a key that stands twice in an
/// object, a string over the limit. No recursion on what is read. Cost: O(bytes).
JsonValue read_json(
    const Source& source, const Limits& limits, std::string_view streamed,
    const std::function<void(const JsonValue& element, std::size_t position)>& take);

}  // namespace facgraph::input
