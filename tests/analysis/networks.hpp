#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/network.hpp"

/// Small networks and graphs for tests.
namespace facgraph::testing {

using TopicLists = std::vector<std::vector<std::uint32_t>>;

inline Network network_of(const TopicLists& lists, std::size_t topics) {
  std::vector<BipartiteGraph<TopicId>::Edge> edges;
  for (const auto person : ids<FacultyId>(lists.size()))
    for (const auto topic : lists[index(person)]) edges.emplace_back(person, TopicId{topic});
  return {BipartiteGraph<TopicId>(lists.size(), topics, edges),
          BipartiteGraph<LabId>(lists.size(), 0, {})};
}

inline Network linked_network_of(const TopicLists& lists, std::size_t topics,
                                 const std::vector<TopicLink>& links) {
  const auto plain = network_of(lists, topics);
  return {plain.topics(), plain.labs(), links};
}

/// Every person lists each topic with the same chance; some people may list nothing.
inline TopicLists random_lists(std::size_t people, std::size_t topics, double chance,
                               std::uint32_t seed) {
  std::mt19937 engine(seed);
  TopicLists lists(people);
  for (auto& list : lists)
    for (std::uint32_t topic = 0; topic < topics; ++topic)
      if (static_cast<double>(engine()) < chance * 4294967296.0) list.push_back(topic);
  return lists;
}

/// From 1 to 60 people; few topics make ties, one that all list has no weight.
inline Network random_network(std::uint32_t seed) {
  const std::size_t people = 1 + seed * 7 % 60;
  const std::size_t topics = 2 + seed * 13 % 40;
  auto lists = random_lists(people, topics, .02 + .3 * (seed % 10) / 10., seed);
  if (seed % 5 == 0)
    for (auto& list : lists) list.push_back(static_cast<std::uint32_t>(topics));
  return network_of(lists, topics + 1);
}

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

inline SimilarityGraph unweighted(std::size_t people, const Edges& edges) {
  std::vector<WeightedPair> pairs;
  for (const auto& [a, b] : edges) pairs.push_back({FacultyId{a}, FacultyId{b}, 1});
  return similarity_graph(people, pairs);
}

/// 0-1-2 and 3-4-5, joined by 2-3.
inline SimilarityGraph two_triangles() {
  return unweighted(6, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
}

/// Zachary (1977): 34 members of a karate club and 78 friendships.
inline SimilarityGraph karate_club() {
  return unweighted(
      34, {{0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
           {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
           {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
           {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
           {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
           {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
           {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
           {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
           {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}});
}

}  // namespace facgraph::testing
