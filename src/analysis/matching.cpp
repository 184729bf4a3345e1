#include "facgraph/analysis/matching.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "facgraph/analysis/components.hpp"
#include "facgraph/analysis/projection.hpp"
#include "ranked_people.hpp"
#include "weighted_matching.hpp"

namespace facgraph::matching {
namespace {

using similarity::ScoredPair;
using Pairs = std::vector<ScoredPair>;
using Ends = std::pair<FacultyId, FacultyId>;

/// The pairs of each connected part: everything of one part, parts in the order of the partition.
struct Parts {
  Partition partition;
  std::vector<Pairs> pairs;
};

Parts parts_of(std::size_t people, const Pairs& pairs) {
  std::vector<WeightedPair> links;
  for (const auto& pair : pairs) links.push_back({pair.a, pair.b, 0});
  Parts parts{components(similarity_graph(people, links)), {}};
  parts.pairs.resize(parts.partition.cluster_count);
  for (const auto& pair : pairs)
    parts.pairs[index(parts.partition.cluster_of[index(pair.a)])].push_back(pair);
  return parts;
}

/// `pairs` are those of one connected part.
Pairs best_pairing(const Pairs& pairs, const RankedPeople& ranked, double highest) {
  std::vector<std::uint32_t> positions;
  for (const auto& pair : pairs)
    positions.insert(positions.end(), {ranked.position(pair.a), ranked.position(pair.b)});
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  const auto vertex = [&](FacultyId person) {
    const auto at = std::lower_bound(positions.begin(), positions.end(), ranked.position(person));
    return static_cast<std::uint32_t>(at - positions.begin());
  };
  const auto scale = highest > 0 ? std::ldexp(1.0, 40) / highest : 0;
  std::vector<MatchingEdge> edges;
  for (const auto& pair : pairs)
    edges.push_back({vertex(pair.a), vertex(pair.b), 1 + std::llround(pair.score * scale)});
  const auto partner = maximum_weight_matching(positions.size(), edges);
  Pairs result;
  for (const auto& pair : pairs)
    if (partner[vertex(pair.a)] == vertex(pair.b)) result.push_back(pair);
  return result;
}

Pairs greedy_pairing(Pairs pairs, const RankedPeople& ranked) {
  const auto ends = [&](const ScoredPair& pair) {
    return std::minmax({ranked.position(pair.a), ranked.position(pair.b)});
  };
  std::sort(pairs.begin(), pairs.end(), [&](const ScoredPair& x, const ScoredPair& y) {
    return std::tuple(-x.score, ends(x)) < std::tuple(-y.score, ends(y));
  });
  std::vector<char> is_taken(ranked.size());
  Pairs result;
  for (const auto& pair : pairs) {
    if (is_taken[index(pair.a)] != 0 || is_taken[index(pair.b)] != 0) continue;
    is_taken[index(pair.a)] = is_taken[index(pair.b)] = 1;
    result.push_back(pair);
  }
  return result;
}

/// Who could be paired with anybody at all, with anybody new, and with anybody left for this round.
struct Chances {
  std::vector<char> any, unknown, left;
};

void mark(const Pairs& pairs, std::vector<char>& people) {
  for (const auto& pair : pairs) people[index(pair.a)] = people[index(pair.b)] = 1;
}

std::vector<Unpaired> unpaired(const Round& round, const Partition& parts, const Chances& chances) {
  std::vector<char> is_paired(parts.cluster_of.size());
  mark(round.pairs, is_paired);
  std::vector<std::size_t> alone(parts.cluster_count);
  for (const auto person : ids<FacultyId>(is_paired.size()))
    if (is_paired[index(person)] == 0) ++alone[index(parts.cluster_of[index(person)])];
  const auto why = [&](FacultyId person) {
    if (chances.any[index(person)] == 0) return Reason::no_shared_topic;
    if (chances.unknown[index(person)] == 0) return Reason::tied_to_all;
    if (chances.left[index(person)] == 0) return Reason::met_all;
    return alone[index(parts.cluster_of[index(person)])] == 1 ? Reason::odd_one_out
                                                              : Reason::partners_taken;
  };
  std::vector<Unpaired> result;
  for (const auto person : ids<FacultyId>(is_paired.size()))
    if (is_paired[index(person)] == 0) result.push_back({person, why(person)});
  return result;
}

Round one_round(const Pairs& left, const RankedPeople& ranked, Chances& chances) {
  double highest = 0;
  for (const auto& pair : left) highest = std::max(highest, pair.score);
  const auto parts = parts_of(ranked.size(), left);
  const auto groups = members(parts.partition);
  Round round;
  for (std::size_t i = 0; i < parts.pairs.size(); ++i) {
    if (parts.pairs[i].empty()) continue;
    const bool is_small = groups[i].size() <= largest_exact_matching;
    if (!is_small) round.exact = false;
    const auto found = is_small ? best_pairing(parts.pairs[i], ranked, highest)
                                : greedy_pairing(parts.pairs[i], ranked);
    round.pairs.insert(round.pairs.end(), found.begin(), found.end());
  }
  std::sort(round.pairs.begin(), round.pairs.end(), [](const ScoredPair& x, const ScoredPair& y) {
    return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
  });
  for (const auto& pair : round.pairs) round.total += pair.score;
  mark(left, chances.left = std::vector<char>(ranked.size()));
  round.unpaired = unpaired(round, parts.partition, chances);
  return round;
}

}  // namespace

std::vector<Round> pair_up(const similarity::Scorer& scorer, const Options& options) {
  const auto people = scorer.network().faculty_count();
  const RankedPeople ranked(people, options.rank);
  auto left = similarity::bounded_pairs(scorer, options.projection);
  Chances chances{std::vector<char>(people), std::vector<char>(people), {}};
  mark(left, chances.any);
  std::set<Ends> avoided;
  for (const auto& tie : options.avoid) avoided.insert(std::minmax(tie.a, tie.b));
  std::erase_if(left, [&](const auto& pair) { return avoided.contains({pair.a, pair.b}); });
  mark(left, chances.unknown);
  std::vector<Round> rounds;
  for (std::size_t i = 0; i < options.rounds; ++i) {
    rounds.push_back(one_round(left, ranked, chances));
    std::set<Ends> met;
    for (const auto& pair : rounds.back().pairs) met.insert({pair.a, pair.b});
    std::erase_if(left, [&](const auto& pair) { return met.contains({pair.a, pair.b}); });
  }
  return rounds;
}

}  // namespace facgraph::matching
