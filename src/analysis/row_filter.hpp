#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "popular_rows.hpp"

namespace facgraph::similarity {

/// Who can share enough of some popular topics, as far as rows of bits can say: those who list each
/// topic that is needed, and so many of the others. 64 people at a time.
class RowFilter {
 public:
  using Words = std::array<std::uint64_t, PopularRows::step>;

  struct Topic {
    const std::uint64_t* row = nullptr;
    double weight = 0;
  };

  /// Of topics, rarest first, the first of which everybody lists who is asked about. Without one of
  /// them the others may not be enough: then it is needed; and where those that are needed are not
  /// enough, some of the others are. False: all of them are not enough. Cost: O(topics).
  template <class IsEnough>
  bool choose(std::span<const Topic> topics, double all, IsEnough is_enough) {
    if (!is_enough(all)) return false;
    needed_.assign(1, topics.front().row);
    others_.clear();
    of_others_ = 0;
    auto sure = topics.front().weight;
    for (const auto& topic : topics.subspan(1)) {
      if (is_enough(all - topic.weight)) {
        others_.push_back(topic);
      } else {
        needed_.push_back(topic.row);
        sure += topic.weight;
      }
    }
    // Rarer topics weigh more, so the first of the others are the most that so many can add.
    while (of_others_ < others_.size() && !is_enough(sure)) sure += others_[of_others_++].weight;
    return true;
  }

  /// How many rows are looked at.
  std::size_t size() const { return needed_.size() + others_.size(); }

  /// Keeps of the people from word `first` on those who list enough. Cost: O(rows log rows) words.
  void keep(std::size_t first, Words& people) const;

 private:
  Words with_others(std::size_t first) const;

  std::vector<const std::uint64_t*> needed_;
  std::vector<Topic> others_;
  std::size_t of_others_ = 0;  ///< so many of them are needed, or more
};

}  // namespace facgraph::similarity
