#include <algorithm>
#include <array>

#include "ascii.hpp"
#include "facgraph/text/escape.hpp"

namespace facgraph::escape {
namespace {

/// Digits at the start of `value` are taken off; false when there are none.
bool take_digits(std::string_view& value) {
  const auto digits = static_cast<std::size_t>(
      std::find_if_not(value.begin(), value.end(), text::ascii::is_digit) - value.begin());
  value.remove_prefix(digits);
  return digits > 0;
}

bool take_one_of(std::string_view& value, std::string_view characters) {
  const bool found = !value.empty() && characters.find(value.front()) != std::string_view::npos;
  value.remove_prefix(found ? 1 : 0);
  return found;
}

bool is_plain_number(std::string_view value) {
  take_one_of(value, "+-");
  if (!take_digits(value)) {
    return false;
  }
  if (take_one_of(value, ".") && !take_digits(value)) {
    return false;
  }
  if (take_one_of(value, "eE")) {
    take_one_of(value, "+-");
    return take_digits(value) && value.empty();
  }
  return value.empty();
}

bool could_be_formula(std::string_view value) {
  constexpr std::string_view starts = "=+-@\t\r\n";
  // Spreadsheets set to Chinese, Japanese or Korean read the full-width signs = + - @ as well.
  constexpr auto wide_starts =
      std::to_array<std::string_view>({"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"});
  const bool starts_wide =
      std::any_of(wide_starts.begin(), wide_starts.end(),
                  [value](std::string_view start) { return value.starts_with(start); });
  const bool starts_narrow = !value.empty() && starts.find(value.front()) != std::string_view::npos;
  return starts_wide || (starts_narrow && !is_plain_number(value));
}

}  // namespace

std::string csv(std::string_view text) {
  std::string field(could_be_formula(text) ? "'" : "");
  field += text;
  if (field.find_first_of("\",\r\n") == std::string::npos) {
    return field;
  }
  std::string quoted = "\"";
  for (const char c : field) {
    quoted += c;
    if (c == '"') {
      quoted += '"';
    }
  }
  return quoted + '"';
}

}  // namespace facgraph::escape
