#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace facgraph::input {

/// What the value behind a key of a list, or in a column of a table, says about a person.
enum class Field : std::uint8_t {
  name,
  first_name,
  last_name,
  title,
  research,
  website,
  affiliation,
  lab,
};

/// The field that a key stands for; nullopt when the key is not known. Case and a colon at the end
/// do not matter.
std::optional<Field> field_of_key(std::string_view key);

/// The same for the header of a table, where more words are clear.
std::optional<Field> field_of_column(std::string_view header);

}  // namespace facgraph::input
