#include "facgraph/input/ties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "formats.hpp"
#include "refuse.hpp"
#include "separated_values.hpp"
#include "tie_parts.hpp"
#include "whole_number.hpp"

namespace facgraph::input {
namespace {

/// The separator of a table; '\0' for Markdown.
char table_separator(const Source& source) {
  const auto* format = format_by_extension(source.name);
  const auto separator = separator_of(source);
  if (format != nullptr && format->name == "TSV") return '\t';
  if (format != nullptr && format->name == "CSV") return separator == '\0' ? ',' : separator;
  if (separator == '\t' || separator == '\0') return separator;
  const std::string_view bytes = source.bytes;
  const auto start = std::min(bytes.find_first_not_of("\xEF\xBB\xBF \r\n"), bytes.size());
  const auto line = bytes.substr(start, bytes.find('\n', start) - start);
  const bool has_numbers_behind =
      std::count(line.begin(), line.end(), ',') >= 2 && line.find('(') == std::string_view::npos;
  const bool is_table =
      !is_list_item(line) && !line.starts_with('#') && (separator == ';' || has_numbers_behind);
  return is_table ? separator : '\0';
}

}  // namespace

std::optional<double> weight_in(std::string_view written) {
  written = text::trimmed(written);
  double weight = 0;
  const auto* end = written.data() + written.size();
  const auto result = std::from_chars(written.data(), end, weight);
  if (result.ec != std::errc{} || result.ptr != end || !std::isfinite(weight) || weight <= 0)
    return std::nullopt;
  return weight;
}

std::optional<int> year_in(std::string_view written) {
  const auto number = positive_whole_number(written);
  if (!number || *number < 1800 || *number > 2199) return std::nullopt;
  return static_cast<int>(*number);
}

void add_tie(std::vector<NamedTie>& ties, const Source& source, std::uint32_t line,
             std::string_view a, std::string_view b, double weight, std::optional<int> year) {
  const SourceLocation where{FileId{}, line};
  NamedTie tie{{text::clean(a), where}, {text::clean(b), where}, weight, year};
  if (tie.a.value.empty() || tie.b.value.empty())
    refuse(source, line,
           fmt::format("\"{}\" is tied to nobody; name two people",
                       text::clean(tie.a.value + tie.b.value, 60)));
  if (tie.a.value == tie.b.value)
    refuse(source, line,
           fmt::format("\"{}\" is tied to themself; name two people or leave the line out",
                       text::clean(tie.a.value, 60)));
  ties.push_back(std::move(tie));
}

std::vector<NamedTie> read_ties(const Source& source, const Limits& limits) {
  validate_encoding(source);
  const auto separator = table_separator(source);
  return separator == '\0' ? read_tie_lines(source) : read_tie_table(source, separator, limits);
}

}  // namespace facgraph::input
