#include "facgraph/analysis/strength.hpp"

#include <algorithm>
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
  const BlocksOf people(network.faculty_count(), block_size);
  std::vector<double> sums(network.faculty_count());
  OrderedBlocks blocks(
      people.count(), [&] { return Scorer::Workspace(scorer); },
      [&](Scorer::Workspace& workspace, std::size_t block) {
        for (auto at = people.first(block); at < people.end(block); ++at)
          for (const auto& neighbor :
               scorer.sharing(FacultyId{static_cast<std::uint32_t>(at)}, workspace))
            sums[at] += neighbor.score;
      },
      [](Scorer::Workspace&, std::size_t) {});
  blocks.run(std::max<std::size_t>(options.threads, 1));
  return sums;
}

}  // namespace facgraph::similarity
