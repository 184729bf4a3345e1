#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace facgraph::input {

/// Where a value stands in a JSON file, "people[3].name"; written out only for messages.
class JsonPath {
 public:
  JsonPath() = default;  ///< the top: an empty text

  /// What is below stands as long as this path.
  JsonPath key(std::string_view name) const { return {this, name, 0}; }
  JsonPath element(std::size_t position) const { return {this, {}, position}; }

  std::string text() const;

 private:
  JsonPath(const JsonPath* above, std::string_view name, std::size_t position)
      : above_(above), name_(name), position_(position) {}

  const JsonPath* above_ = nullptr;
  std::string_view name_;     ///< of a key; null for an element
  std::size_t position_ = 0;  ///< of an element
};

}  // namespace facgraph::input
