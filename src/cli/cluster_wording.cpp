#include "cli/cluster_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "cli/wording.hpp"
#include "facgraph/analysis/cluster_names.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {

std::vector<std::string> cluster_names(const List& list, const Partition& partition) {
  std::vector<std::string> names;
  for (const auto& topics : clustering::naming_topics(list.network, partition))
    names.push_back(fmt::format("{}", fmt::join(topic_names(list.roster, topics), ", ")));
  return names;
}

std::vector<std::uint32_t> alphabetical_rank(const Roster& roster) {
  std::vector<std::string> folded;
  for (const auto& person : roster.faculty) folded.push_back(text::fold_without_marks(person.name));
  std::vector<std::uint32_t> order(folded.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(folded[a], a) < std::tie(folded[b], b);
  });
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t position = 0; position < order.size(); ++position)
    rank[order[position]] = position;
  return rank;
}

std::string nearest_note(std::size_t neighbors_kept) {
  return fmt::format(
      "The list is long: each person's {} nearest were used; --exact-projection takes all pairs.",
      neighbors_kept);
}

}  // namespace facgraph::cli
