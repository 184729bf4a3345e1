#include "facgraph/analysis/neighbors.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "../model/ordered_blocks.hpp"
#include "alike_people.hpp"
#include "nearest_search.hpp"
#include "popular_rows.hpp"
#include "signature.hpp"

namespace facgraph::similarity {
namespace {

constexpr std::size_t smallest_block = 128;
constexpr std::size_t found_in_a_block = 40'960;

/// So many that threads end at about the same time.
constexpr std::size_t blocks_wanted = 64;

/// A share so large is worth the time that making rows takes.
constexpr std::size_t people_worth_rows = 256;

/// Multiplicative hashing (Knuth): six bits.
std::uint8_t other_bit(TopicId topic) {
  const auto hash = static_cast<std::uint32_t>(topic) * std::uint32_t{2654435769};
  return static_cast<std::uint8_t>(most_popular + (hash >> 26));
}

}  // namespace

Digests make_digests(const TopicLists& lists, const Measure& measure) {
  std::vector<TopicId> popular;
  for (const auto topic : ids<TopicId>(lists.topic_count())) popular.push_back(topic);
  const auto is_more_popular = [&](TopicId a, TopicId b) {
    return std::tuple(lists.degree(a), a) > std::tuple(lists.degree(b), b);
  };
  const auto count = std::min(popular.size(), most_popular);
  const auto end = popular.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(popular.begin(), end, popular.end(), is_more_popular);
  Digests digests;
  for (const auto topic : ids<TopicId>(lists.topic_count()))
    digests.bits.push_back(other_bit(topic));
  for (std::size_t i = 0; i < count; ++i)
    digests.bits[index(popular[i])] = static_cast<std::uint8_t>(i);
  std::vector<double> weights;
  for (const auto topic : ids<TopicId>(lists.topic_count()))
    weights.push_back(measure.weight(lists.degree(topic), lists.people_count()));
  digests.people.resize(lists.people_count());
  for (const auto v : ids<FacultyId>(lists.people_count())) {
    auto& digest = digests.people[index(v)];
    for (const auto topic : lists.rarest_first_of(v)) {
      digest.total += weights[index(topic)];
      const auto bit = digests.bits[index(topic)];
      digest.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  return digests;
}

std::vector<Signature> make_signatures(const TopicLists& lists, std::span<const Digest> digests) {
  std::vector<Signature> of_person;
  of_person.reserve(digests.size());
  for (const auto v : ids<FacultyId>(digests.size())) {
    auto signature = signature_of_total(digests[index(v)].total);
    for (const auto topic : lists.topics_of(v)) signature |= Signature{1} << signature_bit(topic);
    of_person.push_back(signature);
  }
  std::vector<Signature> signatures;
  signatures.reserve(lists.people.size());
  for (const auto v : lists.people.all()) signatures.push_back(of_person[index(v)]);
  return signatures;
}

NearestPeople::Workspace::Workspace(const NearestPeople& nearest, const PopularRows* rows)
    : rows_(rows), known_(nearest.measure_), patience_(nearest.people_count()) {
  if (nearest.plain_ != nullptr)
    plain_.emplace(*nearest.plain_);
  else
    met_.resize(rows != nullptr ? rows->words() : nearest.people_count() / 64 + 1);
}

NearestPeople::NearestPeople(const Scorer& scorer, std::span<const std::uint32_t> rank)
    : measure_(scorer.measure()), rank_(rank) {
  const auto& network = scorer.network();
  starts_.push_back(0);
  for (const auto v : ids<FacultyId>(network.faculty_count()))
    starts_.push_back(starts_.back() + static_cast<std::uint32_t>(network.topics_of(v).size()));
  topic_starts_.push_back(0);
  for (const auto topic : ids<TopicId>(network.topic_count()))
    topic_starts_.push_back(topic_starts_.back() +
                            static_cast<std::uint32_t>(network.faculty_of(topic).size()));
  lists_.starts = starts_;
  lists_.topic_starts = topic_starts_;
  // The lists of a network lie one behind the other.
  const std::size_t edges = starts_.back();
  if (edges > 0) {
    lists_.topics = std::span(network.topics_of(FacultyId{0}).data(), edges);
    lists_.rarest_first = std::span(scorer.rarest_first(FacultyId{0}).data(), edges);
    lists_.people = std::span(network.faculty_of(TopicId{0}).data(), edges);
  }
  own_ = make_digests(lists_, measure_);
  bits_ = own_.bits;
  digests_ = own_.people;
  if (!scorer.is_plain() || !can_search(lists_, measure_, bits_)) plain_ = &scorer;
  std::vector<double> weights;
  for (const auto topic : ids<TopicId>(lists_.topic_count())) weights.push_back(weight(topic));
  weights_ = std::move(weights);
}

NearestPeople::NearestPeople(const TopicLists& lists, const Measure& measure,
                             std::span<const std::uint8_t> bits, CheckedArray<Digest> digests,
                             CheckedArray<Signature> signatures)
    : measure_(measure), lists_(lists), bits_(bits), digests_(digests), signatures_(signatures) {}

/// A topic without weight leaves no trace in a sum; it must have a bit of its own. Weights do not
/// grow with the people, so the most popular of the others decides.
bool NearestPeople::can_search(const TopicLists& lists, const Measure& measure,
                               std::span<const std::uint8_t> bits) {
  std::uint32_t most = 0;
  const auto starts = lists.topic_starts.all();
  for (std::size_t topic = 0; topic < lists.topic_count(); ++topic)
    if (bits[topic] >= most_popular) most = std::max(most, starts[topic + 1] - starts[topic]);
  return most < 2 || measure.weight(most, lists.people_count()) > 0;
}

std::shared_ptr<const PopularRows> NearestPeople::rows() const {
  if (plain_ != nullptr) return nullptr;
  return std::make_shared<const PopularRows>(lists_, bits_, digests_.all(), rank_);
}

bool NearestPeople::is_nearer(const Neighbor& a, const Neighbor& b) const {
  return std::tuple(-a.score, b.shared, place(a.person)) <
         std::tuple(-b.score, a.shared, place(b.person));
}

std::span<const Signature> NearestPeople::signatures_of(TopicId topic) const {
  return signatures_.empty() ? std::span<const Signature>()
                             : lists_.beside_people(signatures_, topic);
}

void NearestPeople::put_like_side_by_side(std::span<FacultyId> people) const {
  if (plain_ != nullptr) return;
  std::ranges::sort(people, [this](FacultyId a, FacultyId b) {
    const Digest& of_a = digests_[index(a)];
    const Digest& of_b = digests_[index(b)];
    for (std::size_t i = 0; i < of_a.words.size(); ++i)
      if (const auto differ = of_a.words[i] ^ of_b.words[i]; differ != 0)
        return (of_a.words[i] & differ & (~differ + 1)) != 0;
    return a < b;
  });
}

std::span<const Neighbor> NearestPeople::top(FacultyId u, std::size_t count,
                                             Workspace& workspace) const {
  auto& best = workspace.best_;
  best.clear();
  if (count == 0) return best;
  if (plain_ == nullptr) {
    NearestSearch(*this, u, count, workspace).run();
    return best;
  }
  const auto found = plain_->sharing(u, *workspace.plain_);
  best.assign(found.begin(), found.end());
  const auto kept = best.begin() + static_cast<std::ptrdiff_t>(std::min(count, best.size()));
  std::partial_sort(best.begin(), kept, best.end(),
                    [this](const Neighbor& a, const Neighbor& b) { return is_nearer(a, b); });
  best.erase(kept, best.end());
  return best;
}

void nearest_of_all(
    const NearestPeople& nearest, PeopleRange range, std::size_t count, std::size_t threads,
    const std::function<void(FacultyId person, std::span<const Neighbor> neighbors)>& take) {
  const auto people = range.last - std::min(range.first, range.last);
  const auto rows = people < people_worth_rows ? nullptr : nearest.rows();
  const AlikePeople alike(nearest, range);
  struct Part {
    std::size_t first = 0;
    std::size_t size = 0;
  };
  struct State {
    AlikeSearch search;
    std::vector<FacultyId> order;
    std::vector<Neighbor> found;
    std::vector<Part> of_person;  ///< of found
  };
  const auto most = std::max(smallest_block, found_in_a_block / std::max<std::size_t>(count, 1));
  const BlocksOf part(people, std::clamp(people / blocks_wanted, smallest_block, most));
  const auto person_at = [&](std::size_t at) {
    return FacultyId{static_cast<std::uint32_t>(range.first + at)};
  };
  const auto work = [&](State& state, std::size_t block) {
    const auto first = part.first(block);
    state.order.clear();
    for (auto at = first; at < part.end(block); ++at) state.order.push_back(person_at(at));
    nearest.put_like_side_by_side(state.order);
    state.found.clear();
    state.of_person.resize(state.order.size());
    for (const auto person : state.order) {
      const auto best = state.search.top(person, count);
      state.of_person[index(person) - index(person_at(first))] = {state.found.size(), best.size()};
      state.found.insert(state.found.end(), best.begin(), best.end());
    }
  };
  const auto merge = [&](State& state, std::size_t block) {
    for (std::size_t i = 0; i < state.of_person.size(); ++i) {
      const auto [first, size] = state.of_person[i];
      take(person_at(part.first(block) + i), std::span(state.found).subspan(first, size));
    }
  };
  OrderedBlocks blocks(
      part.count(),
      [&] {
        return State{AlikeSearch(alike, rows.get()), {}, {}, {}};
      },
      work, merge);
  blocks.run(std::max<std::size_t>(threads, 1));
}

}  // namespace facgraph::similarity
