#include "fuzz/read_back.hpp"

namespace facgraph::fuzz {
namespace {

/// Takes a field off the front; false when its quotes are wrong.
bool take_field(std::string_view& rest, char separator, std::string& field) {
  if (!rest.starts_with('"')) {
    const char ends[] = {separator, '\n', '\0'};
    const auto size = std::min(rest.find_first_of(ends), rest.size());
    field = rest.substr(0, size);
    rest.remove_prefix(size);
    return field.find_first_of("\"\r") == std::string::npos;
  }
  rest.remove_prefix(1);
  while (true) {
    const auto quote = rest.find('"');
    if (quote == std::string_view::npos) return false;
    field += rest.substr(0, quote);
    rest.remove_prefix(quote + 1);
    if (!rest.starts_with('"')) break;
    field += '"';
    rest.remove_prefix(1);
  }
  return rest.empty() || rest.front() == separator || rest.front() == '\n';
}

}  // namespace

std::optional<std::vector<Texts>> read_csv(std::string_view csv, char separator) {
  std::vector<Texts> records;
  while (!csv.empty()) {
    records.emplace_back();
    while (true) {
      if (!take_field(csv, separator, records.back().emplace_back())) return std::nullopt;
      if (csv.empty()) return std::nullopt;  // no line break at the end
      const bool is_end = csv.front() == '\n';
      csv.remove_prefix(1);
      if (is_end) break;
    }
  }
  return records;
}

}  // namespace facgraph::fuzz
