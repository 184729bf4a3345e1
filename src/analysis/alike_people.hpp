#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "../model/repeated.hpp"
#include "facgraph/analysis/neighbors.hpp"

namespace facgraph::similarity {

/// People who may list just the topics of somebody else: nobody differs from them for a measure, so
/// one search is for all. Not installed.
class AlikePeople {
 public:
  /// Of a range of people. Cost: O(their topics).
  AlikePeople(const NearestPeople& nearest, PeopleRange range);

 private:
  friend class AlikeSearch;
  std::size_t hash(FacultyId person) const;

  const NearestPeople& nearest_;
  Repeated repeated_;
};

/// NearestPeople::top for many people, to whom it gives what was found for somebody alike. One for
/// each thread.
class AlikeSearch {
 public:
  /// Both must outlive it.
  AlikeSearch(const AlikePeople& alike, const PopularRows* rows);

  /// As NearestPeople::top, to the last bit.
  std::span<const Neighbor> top(FacultyId u, std::size_t count);

 private:
  struct Known {
    std::size_t count = 0;  ///< 0: nobody was asked about
    FacultyId person{};
    std::vector<Neighbor> nearest;  ///< one more than was asked for, where there is one
  };

  std::span<const Neighbor> from(const Known& known, FacultyId u, std::size_t count);

  const AlikePeople& alike_;
  NearestPeople::Workspace workspace_;
  std::vector<Known> places_;  ///< by hash; the latest of each stays
  std::vector<Neighbor> found_;
};

}  // namespace facgraph::similarity
