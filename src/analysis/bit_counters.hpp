#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "popular_rows.hpp"

namespace facgraph::similarity {

/// Of a block of people, 64 a word.
using Words = std::array<std::uint64_t, PopularRows::step>;

/// Calls take(person) for each bit that is set, of the people from word `first` on, until it says
/// no; false if it did.
template <class Take>
bool for_each_person(const Words& people, std::size_t first, Take take) {
  for (std::size_t i = 0; i < people.size(); ++i)
    for (auto word = people[i]; word != 0; word &= word - 1) {
      const auto at = (first + i) * 64 + static_cast<std::size_t>(std::countr_zero(word));
      if (!take(FacultyId{static_cast<std::uint32_t>(at)})) return false;
    }
  return true;
}

/// How many of some rows have each bit set: 64 counters at a time, a word a binary digit. `digits`
/// holds bit_width(rows) blocks, the lowest digit first. Cost: O(rows log rows) words.
template <class Rows, class RowOf>
void count_bits(const Rows& rows, RowOf row_of, std::size_t first,
                std::span<std::uint64_t> digits) {
  std::fill(digits.begin(), digits.end(), 0);
  std::size_t number = 0;
  for (const auto& one : rows) {
    Words carry;
    const std::uint64_t* row = row_of(one) + first;
    std::copy_n(row, carry.size(), carry.begin());
    const auto reached = static_cast<std::size_t>(std::bit_width(++number));
    for (std::size_t digit = 0; digit < reached; ++digit) {
      auto* count = digits.data() + digit * carry.size();
      for (std::size_t i = 0; i < carry.size(); ++i) {
        const auto next = count[i] & carry[i];
        count[i] ^= carry[i];
        carry[i] = next;
      }
    }
  }
}

/// Whose counter is `least` or more. Precondition: the digits can hold that number.
inline Words with_at_least(std::span<const std::uint64_t> digits, std::size_t least) {
  Words more{};
  Words equal;
  equal.fill(~std::uint64_t{0});
  for (auto digit = digits.size() / equal.size(); digit-- > 0;) {
    const auto* count = digits.data() + digit * equal.size();
    const auto set = ((least >> digit) & 1) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < equal.size(); ++i) {
      more[i] |= equal[i] & count[i] & ~set;
      equal[i] &= ~(count[i] ^ set);
    }
  }
  for (std::size_t i = 0; i < equal.size(); ++i) equal[i] |= more[i];
  return equal;
}

}  // namespace facgraph::similarity
