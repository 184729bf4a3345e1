#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bit_counters.hpp"

namespace facgraph::similarity {

/// Who can share enough of some popular topics, as far as rows of bits can say: those who list each
/// topic that is needed, and so many of the others. 64 people at a time.
class RowFilter {
 public:
  struct Topic {
    const std::uint64_t* row = nullptr;
    double weight = 0;
  };

  /// Of topics, rarest first, the first `sure` of which everybody lists who is asked about. Without
  /// one of them the others may not be enough: then it is needed; and where those that are needed
  /// are not enough, some of the others are. False: all of them are not enough. Cost: O(topics).
  template <class IsEnough>
  bool choose(std::span<const Topic> topics, std::size_t sure, double all, IsEnough is_enough) {
    if (!is_enough(all)) return false;
    needed_.clear();
    others_.clear();
    of_others_ = 0;
    double sum = 0;
    for (std::size_t at = 0; at < topics.size(); ++at) {
      if (at >= sure && is_enough(all - topics[at].weight)) {
        others_.push_back(topics[at]);
      } else {
        needed_.push_back(topics[at].row);
        sum += topics[at].weight;
      }
    }
    // Rarer topics weigh more, so the first of the others are the most that so many can add.
    while (of_others_ < others_.size() && !is_enough(sum)) sum += others_[of_others_++].weight;
    return true;
  }

  /// How many rows are looked at.
  std::size_t size() const { return needed_.size() + others_.size(); }

  /// Keeps of the people from word `first` on those who list enough. Cost: O(rows log rows) words.
  void keep(std::size_t first, Words& people) const;

 private:
  std::vector<const std::uint64_t*> needed_;
  std::vector<Topic> others_;
  std::size_t of_others_ = 0;  ///< so many of them are needed, or more
};

}  // namespace facgraph::similarity
