#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace facgraph::input {

/// What the value behind a key of a list says about a person.
enum class Field : std::uint8_t { title, research, website };

/// The field that a key stands for; nullopt when the key is not known. Case and a colon at the end
/// do not matter.
std::optional<Field> field_of_key(std::string_view key);

/// Whether the items below a heading are labs, groups or centers.
bool speaks_of_labs(std::string_view heading);

}  // namespace facgraph::input
