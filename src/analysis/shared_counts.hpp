#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bit_counters.hpp"
#include "row_filter.hpp"

namespace facgraph::similarity {

/// How many of some popular topics each person lists, for everybody at once.
class SharedCounts {
 public:
  /// `room` for the counters, a bit for each person and binary digit.
  SharedCounts(std::span<const RowFilter::Topic> topics, std::size_t words,
               std::vector<std::uint64_t>& room);

  /// The most topics of which at least `wanted` people list so many, or 1. Those whose bit is set
  /// in `without` do not count. Cost: O(people / 64 · log² topics).
  std::size_t most_for(std::size_t wanted, const std::uint64_t* without) const;

  /// Whether so many people list at least `least`.
  bool has_people(std::size_t wanted, std::size_t least, const std::uint64_t* without) const;

  /// Finds who shares the most topics, as few people as are `wanted` or more, but two topics at
  /// least, and nobody where one is all; gives how many topics as many as wanted share. `usual`
  /// is what was enough for somebody before, and is tried first: up to `most` people will do.
  std::size_t collect(std::size_t wanted, std::size_t most, const std::uint64_t* without,
                      std::size_t& usual, std::vector<FacultyId>& found) const;

  template <class Take>
  void for_each_with(std::size_t least, const std::uint64_t* without, Take take) const {
    for (std::size_t block = 0; block < blocks_; ++block)
      for_each_person(people_of(block, least, without), block * PopularRows::step,
                      [&](FacultyId v) {
                        take(v);
                        return true;
                      });
  }

 private:
  Words people_of(std::size_t block, std::size_t least, const std::uint64_t* without) const;

  std::size_t topics_;
  std::size_t blocks_;
  std::size_t block_size_;  ///< words of the counters of a block
  std::span<const std::uint64_t> counters_;
};

}  // namespace facgraph::similarity
