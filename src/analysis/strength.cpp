#include "facgraph/analysis/strength.hpp"

#include <cstddef>
#include <cstdint>

#include "../model/ordered_blocks.hpp"

namespace facgraph::similarity {

std::vector<double> strengths(const Scorer& scorer, const ProjectionOptions& options) {
  const auto& network = scorer.network();
  if (is_dense(network, options))
    return facgraph::strengths(
        project_nearest(network, scorer.measure(), nearest_kept, {}, options.threads));
  constexpr std::size_t block_size = 256;
  std::vector<double> sums(network.faculty_count());
  for_each_item(
      BlocksOf(sums.size(), block_size), options.threads, [&] { return Scorer::Workspace(scorer); },
      [&](Scorer::Workspace& workspace, std::size_t at) {
        for (const auto& neighbor :
             scorer.sharing(FacultyId{static_cast<std::uint32_t>(at)}, workspace))
          sums[at] += neighbor.score;
      });
  return sums;
}

}  // namespace facgraph::similarity
