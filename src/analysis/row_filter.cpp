#include "row_filter.hpp"

#include <bit>

namespace facgraph::similarity {

void RowFilter::keep(std::size_t first, Words& people) const {
  for (const auto* row : needed_)
    for (std::size_t i = 0; i < people.size(); ++i) people[i] &= row[first + i];
  if (of_others_ == 0) return;
  const auto enough = with_others(first);
  for (std::size_t i = 0; i < people.size(); ++i) people[i] &= enough[i];
}

/// Who has of_others_ or more: 64 counters at a time, a word a binary digit.
RowFilter::Words RowFilter::with_others(std::size_t first) const {
  constexpr std::size_t most_digits = std::bit_width(most_popular);
  const auto count = static_cast<std::size_t>(std::bit_width(others_.size()));
  std::array<Words, most_digits> digits;
  for (std::size_t digit = 0; digit < count; ++digit) digits[digit].fill(0);
  for (std::size_t number = 0; number < others_.size(); ++number) {
    Words carry;
    for (std::size_t i = 0; i < carry.size(); ++i) carry[i] = others_[number].row[first + i];
    const auto reached = static_cast<std::size_t>(std::bit_width(number + 1));
    for (std::size_t digit = 0; digit < reached; ++digit)
      for (std::size_t i = 0; i < carry.size(); ++i) {
        const auto next = digits[digit][i] & carry[i];
        digits[digit][i] ^= carry[i];
        carry[i] = next;
      }
  }
  Words more{};
  Words equal;
  equal.fill(~std::uint64_t{0});
  for (auto digit = count; digit-- > 0;) {
    const auto set = ((of_others_ >> digit) & 1) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < equal.size(); ++i) {
      more[i] |= equal[i] & digits[digit][i] & ~set;
      equal[i] &= ~(digits[digit][i] ^ set);
    }
  }
  for (std::size_t i = 0; i < equal.size(); ++i) equal[i] |= more[i];
  return equal;
}

}  // namespace facgraph::similarity
