#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/roster.hpp"

/// The sample list as a network, written down topic by topic: no reader and no topic rule has a
/// part in it.
namespace facgraph::sample {

constexpr FacultyId stoica{0};
constexpr FacultyId zaharia{1};
constexpr FacultyId gonzalez{2};
constexpr FacultyId recht{3};
constexpr FacultyId dimakis{4};
constexpr FacultyId crooks{5};
constexpr FacultyId hellerstein{6};
constexpr FacultyId cheung{7};
constexpr FacultyId mahoney{8};

struct Sample {
  Network network;
  std::vector<std::string> topics;

  std::vector<std::string> names(const std::vector<TopicId>& listed) const {
    std::vector<std::string> result;
    for (const auto topic : listed) result.push_back(topics[index(topic)]);
    return result;
  }
};

using Lists = std::vector<std::vector<std::string>>;

inline Lists lists(Level level) {
  const std::string mls = "machine learning systems";
  Lists result{{"cloud computing", "AI systems", "distributed systems", "Ray", "Apache Spark"},
               {"computer systems for large-scale AI", "data analytics", "Apache Spark",
                "ML training and inference"},
               {"machine learning and data systems", "real-time model serving",
                "ML lifecycle management", "LLM systems"},
               {mls, "optimization", "robust ML systems"},
               {"generative AI", "information theory", "machine learning",
                "distributed coding and learning"},
               {"distributed systems", "data management", "MLSys"},
               {"data systems", "cloud computing", "ML infrastructure"},
               {"programming languages", "distributed systems"},
               {"randomized numerical linear algebra", "ML theory", "systems"}};
  if (level >= Level::alias) result[index(crooks)].back() = mls;
  if (level >= Level::full) {
    result[index(gonzalez)].front() = mls;
    result[index(gonzalez)].push_back("data systems");
  }
  return result;
}

/// Topics are numbered in the order of first mention.
inline Sample from_lists(const Lists& lists) {
  Sample result;
  std::vector<BipartiteGraph<TopicId>::Edge> edges;
  for (const auto person : ids<FacultyId>(lists.size())) {
    for (const auto& topic : lists[index(person)]) {
      auto found = std::find(result.topics.begin(), result.topics.end(), topic);
      if (found == result.topics.end()) found = result.topics.insert(found, topic);
      edges.emplace_back(person, static_cast<TopicId>(found - result.topics.begin()));
    }
  }
  result.network =
      Network(BipartiteGraph<TopicId>(lists.size(), result.topics.size(), edges),
              BipartiteGraph<LabId>(
                  lists.size(), 3,
                  lists.size() == 9 ? std::vector<BipartiteGraph<LabId>::Edge>{{gonzalez, LabId{0}},
                                                                               {stoica, LabId{1}},
                                                                               {gonzalez, LabId{1}}}
                                    : std::vector<BipartiteGraph<LabId>::Edge>{}));
  return result;
}

inline Sample at(Level level) { return from_lists(lists(level)); }

/// Sky Computing Lab.
inline std::vector<Tie> ties() { return {{stoica, gonzalez, LabId{1}}}; }

/// The pairs that share a topic, as in the table of MEASURES; 0 where they share none.
struct PairRow {
  FacultyId a;
  FacultyId b;
  double exact;
  double alias;
  double full;
  double resource_allocation_alias;
  double resource_allocation;  ///< at full, like the next
  double jaccard;
};

constexpr auto pair_rows = std::to_array<PairRow>({
    {stoica, hellerstein, .167057, .167057, .188584, .500000, .500000, .142857},
    {crooks, cheung, .149071, .170569, .182574, .333333, .333333, .250000},
    {gonzalez, hellerstein, 0, 0, .174589, 0, .500000, .142857},
    {stoica, zaharia, .140933, .140933, .140933, .500000, .500000, .125000},
    {recht, crooks, 0, .227500, .136083, .500000, .333333, .200000},
    {stoica, cheung, .125251, .125251, .125251, .333333, .333333, .166667},
    {stoica, crooks, .093357, .106820, .114338, .333333, .333333, .142857},
    {gonzalez, crooks, 0, 0, .105854, 0, .333333, .142857},
    {gonzalez, recht, 0, 0, .086429, 0, .333333, .142857},
});

}  // namespace facgraph::sample
