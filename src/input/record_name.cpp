#include "record_name.hpp"

#include <algorithm>

#include "../text/ascii.hpp"

namespace facgraph::input {
namespace {

/// One word of lower-case letters, with a digit, hyphen or underscore in it.
bool is_identifier(std::string_view remark) {
  const auto belongs = [](char c) {
    return text::ascii::is_lower(c) || text::ascii::is_digit(c) || c == '-' || c == '_';
  };
  const auto is_mark = [](char c) { return text::ascii::is_digit(c) || c == '-' || c == '_'; };
  return std::all_of(remark.begin(), remark.end(), belongs) &&
         std::any_of(remark.begin(), remark.end(), is_mark);
}

}  // namespace

PersonEntry person_of_record(Reading& reading, const std::string& written, SourceLocation where) {
  const auto opening = written.rfind(" (");
  if (opening != std::string::npos && written.ends_with(')') &&
      is_identifier(std::string_view(written).substr(opening + 2, written.size() - opening - 3))) {
    PersonEntry person;
    person.name = {written, where};
    return person;
  }
  return reading.person_named(parse_clean_name(written), written, where);
}

}  // namespace facgraph::input
