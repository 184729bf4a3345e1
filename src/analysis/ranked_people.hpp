#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "facgraph/model/ids.hpp"

namespace facgraph {

/// People by position in a rank given from outside, so that what is done in that order does not
/// depend on the order of the list. Not installed.
class RankedPeople {
 public:
  /// `rank` is a permutation of 0 … count-1, or empty: the order of ids.
  RankedPeople(std::size_t count, std::span<const std::uint32_t> rank)
      : position_(rank.begin(), rank.end()), person_at_(count) {
    if (rank.empty()) {
      position_.resize(count);
      std::iota(position_.begin(), position_.end(), std::uint32_t{0});
    }
    for (const auto person : ids<FacultyId>(count)) person_at_[position_[index(person)]] = person;
  }

  std::size_t size() const { return person_at_.size(); }
  std::uint32_t position(FacultyId person) const { return position_[index(person)]; }
  FacultyId at(std::size_t position) const { return person_at_[position]; }

 private:
  std::vector<std::uint32_t> position_;
  std::vector<FacultyId> person_at_;
};

}  // namespace facgraph
