#include "alike_people.hpp"

#include <algorithm>
#include <cstdint>

namespace facgraph::similarity {
namespace {

constexpr std::size_t places = 1024;

}  // namespace

AlikePeople::AlikePeople(const NearestPeople& nearest, PeopleRange range)
    : nearest_(nearest), repeated_(range.last - std::min(range.first, range.last)) {
  if (nearest.plain_ != nullptr) return;
  for (auto at = range.first; at < range.last; ++at)
    repeated_.add(hash(FacultyId{static_cast<std::uint32_t>(at)}));
}

/// FNV-1a of words instead of bytes, its high bits brought down.
std::size_t AlikePeople::hash(FacultyId person) const {
  std::uint64_t hash = 14695981039346656037U;
  for (const auto topic : nearest_.lists_.topics_of(person))
    hash = (hash ^ index(topic)) * 1099511628211U;
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

AlikeSearch::AlikeSearch(const AlikePeople& alike, const PopularRows* rows)
    : alike_(alike), workspace_(alike.nearest_, rows) {}

std::span<const Neighbor> AlikeSearch::top(FacultyId u, std::size_t count) {
  const auto& nearest = alike_.nearest_;
  if (nearest.plain_ != nullptr) return nearest.top(u, count, workspace_);
  const auto topics = nearest.lists_.topics_of(u);
  const auto hash = alike_.hash(u);
  if (count == 0 || topics.empty() || !alike_.repeated_.may_have(hash))
    return nearest.top(u, count, workspace_);
  if (places_.empty()) places_.resize(places);
  auto& known = places_[hash % places];
  const bool is_alike =
      known.count == count && std::ranges::equal(topics, nearest.lists_.topics_of(known.person));
  if (is_alike && known.person != u) return from(known, u, count);
  const auto found = nearest.top(u, count + 1, workspace_);
  known.count = count;
  known.person = u;
  known.nearest.assign(found.begin(), found.end());
  return std::span<const Neighbor>(known.nearest).first(std::min(count, found.size()));
}

/// Those of somebody with the same topics, who takes the place of u.
std::span<const Neighbor> AlikeSearch::from(const Known& known, FacultyId u, std::size_t count) {
  const auto& nearest = alike_.nearest_;
  const auto total = nearest.digests_[index(u)].total;
  const auto score =
      nearest.measure_.bounded_score({total, total, total, nearest.lists_.topic_count()});
  const Neighbor other{known.person, score, nearest.lists_.topics_of(u).size()};
  found_.clear();
  for (const auto& neighbor : known.nearest)
    if (neighbor.person != u) found_.push_back(neighbor);
  const auto place = std::upper_bound(
      found_.begin(), found_.end(), other,
      [&](const Neighbor& a, const Neighbor& b) { return nearest.is_nearer(a, b); });
  found_.insert(place, other);
  return std::span<const Neighbor>(found_).first(std::min(count, found_.size()));
}

}  // namespace facgraph::similarity
