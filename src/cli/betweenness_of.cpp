#include "cli/betweenness_of.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/threads.hpp"

namespace facgraph::cli {
namespace {

/// Larger lists are sampled.
constexpr std::size_t most_exact_people = 5000;
constexpr std::size_t pivots = 1000;

/// Alphabetical, so that a sample does not depend on the order of the list.
std::vector<std::uint32_t> vertex_rank(const List& list) {
  auto rank = alphabetical_rank(list.roster);
  std::vector<std::string> keys;
  for (const auto& topic : list.roster.topics) keys.push_back(topic.key);
  for (const auto& lab : list.roster.labs) keys.push_back(lab.name);
  const auto topics = list.roster.topics.size();
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(a >= topics, std::string_view(keys[a]), a) <
           std::tuple(b >= topics, std::string_view(keys[b]), b);
  });
  const auto people = static_cast<std::uint32_t>(rank.size());
  rank.resize(rank.size() + keys.size());
  for (std::uint32_t position = 0; position < order.size(); ++position)
    rank[people + order[position]] = people + position;
  return rank;
}

}  // namespace

Betweenness betweenness_of(const List& list, Labs labs, bool exact) {
  const auto rank = vertex_rank(list);
  const bool is_sampled = !exact && list.roster.faculty.size() > most_exact_people;
  const auto vertices =
      labs == Labs::included ? rank.size() : rank.size() - list.roster.labs.size();
  return betweenness(list.network, {labs, is_sampled ? pivots : 0, 1,
                                    std::span(rank).first(vertices), thread_count()});
}

}  // namespace facgraph::cli
