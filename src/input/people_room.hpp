#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// Makes room for the people of a large file while it is read. A vector that grows by itself moves
/// everybody several times and holds most of them twice at its peak.
class PeopleRoom {
 public:
  /// `bytes` of the file hold people who are not there yet.
  PeopleRoom(std::vector<PersonEntry>& people, std::string_view bytes)
      : people_(people), before_(people.size()), bytes_(bytes) {}

  /// For `more` people, who stand in front of `end`, and for those behind, if the file goes on as
  /// it began. Cost: in all O(people), once in a while that of moving them.
  void make(std::size_t more, const char* end) {
    if (people_.size() + more <= people_.capacity()) return;
    const auto now = people_.size() - before_ + more;
    const auto passed = std::max<std::ptrdiff_t>(end - bytes_.data(), 1);
    const auto all =
        static_cast<std::size_t>(1.05 * static_cast<double>(now) *
                                 static_cast<double>(bytes_.size()) / static_cast<double>(passed));
    people_.reserve(before_ + std::clamp(all, now + now / 4, 8 * now));
  }

 private:
  std::vector<PersonEntry>& people_;
  std::size_t before_;
  std::string_view bytes_;
};

}  // namespace facgraph::input
