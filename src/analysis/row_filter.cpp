#include "row_filter.hpp"

#include <array>
#include <bit>

namespace facgraph::similarity {

void RowFilter::keep(std::size_t first, Words& people) const {
  for (const auto* row : needed_)
    for (std::size_t i = 0; i < people.size(); ++i) people[i] &= row[first + i];
  if (of_others_ == 0) return;
  std::array<std::uint64_t, std::bit_width(most_rows) * PopularRows::step> room;
  const auto digits = std::span(room).first(std::bit_width(others_.size()) * PopularRows::step);
  count_bits(
      others_, [](const Topic& topic) { return topic.row; }, first, digits);
  const auto enough = with_at_least(digits, of_others_);
  for (std::size_t i = 0; i < people.size(); ++i) people[i] &= enough[i];
}

}  // namespace facgraph::similarity
