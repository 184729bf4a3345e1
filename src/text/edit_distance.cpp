#include "facgraph/text/edit_distance.hpp"

#include <algorithm>
#include <utility>

#include "code_points.hpp"

namespace facgraph::text {
namespace {

using Row = std::vector<std::size_t>;

/// Rows i - 2, i - 1 and i of the table of distances between prefixes. Only the band of 2·limit + 1
/// cells around the diagonal is computed; every other cell is beyond the limit.
struct Rows {
  Row before_last;
  Row last;
  Row current;
};

/// Fills the band of row i; the smallest value in it.
std::size_t fill_row(Rows& rows, const CodePoints& a, const CodePoints& b, std::size_t i,
                     std::size_t limit) {
  const auto beyond = limit + 1;
  const auto first = i > limit ? i - limit : std::size_t{1};
  const auto last = std::min(b.size(), i + limit);
  rows.current[first - 1] = first == 1 ? std::min(i, beyond) : beyond;
  if (last < b.size()) {
    rows.current[last + 1] = beyond;  // read by the next row, whose band reaches one cell further
  }
  auto smallest = rows.current[first - 1];
  for (auto j = first; j <= last; ++j) {
    const std::size_t substitution = a[i - 1] == b[j - 1] ? 0 : 1;
    auto cost =
        std::min({rows.last[j] + 1, rows.current[j - 1] + 1, rows.last[j - 1] + substitution});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
      cost = std::min(cost, rows.before_last[j - 2] + 1);
    }
    rows.current[j] = std::min(cost, beyond);
    smallest = std::min(smallest, rows.current[j]);
  }
  return smallest;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const auto from = decoded(a);
  const auto to = decoded(b);
  limit = std::min(limit, std::max(from.size(), to.size()));
  const auto beyond = limit + 1;
  if (std::max(from.size(), to.size()) - std::min(from.size(), to.size()) > limit) {
    return beyond;
  }
  Rows rows{Row(to.size() + 1, beyond), Row(to.size() + 1), Row(to.size() + 1)};
  for (std::size_t j = 0; j <= to.size(); ++j) {
    rows.last[j] = std::min(j, beyond);
  }
  std::size_t smallest_before = 0;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    const auto smallest = fill_row(rows, from, to, i, limit);
    // A transposition reaches back two rows.
    if (smallest > limit && smallest_before > limit) {
      return beyond;
    }
    smallest_before = smallest;
    std::swap(rows.before_last, rows.last);
    std::swap(rows.last, rows.current);
  }
  return rows.last[to.size()];
}

}  // namespace facgraph::text
