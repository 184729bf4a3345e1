#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {

/// "3" as 3; nullopt for what is no whole number from 1 to 4,294,967,295. Blanks around it do not
/// matter.
inline std::optional<std::uint32_t> positive_whole_number(std::string_view written) {
  written = text::trimmed(written);
  std::uint32_t number = 0;
  const auto* end = written.data() + written.size();
  const auto result = std::from_chars(written.data(), end, number);
  if (result.ec != std::errc{} || result.ptr != end || number == 0) return std::nullopt;
  return number;
}

/// Whether a value only numbers a row, as "12." or "#3", and so is no title.
inline bool is_row_number(std::string_view value) {
  return value.find_first_not_of("0123456789.# ") == std::string_view::npos;
}

}  // namespace facgraph::input
