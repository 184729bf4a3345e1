#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "facgraph/analysis/neighbors.hpp"
#include "generated_list.hpp"

// The top-10 kernel alone: bench_nearest [PEOPLE [MEASURE [THREADS]]]. Not a test; prints the sum
// of all scores, to be compared with those of the peers (scripts/bench).

using namespace facgraph;

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int at, std::size_t otherwise) {
    return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)) : otherwise;
  };
  const auto people = number(1, 100'000);
  const auto* measure =
      similarity::find_measure(argc > 2 ? argv[2] : similarity::default_measure().name);
  if (measure == nullptr || people == 0) return 2;
  const auto network = bench::GeneratedList(people, 1).network();
  const auto start = cpu_seconds();
  const similarity::Scorer scorer(network, *measure);
  const similarity::NearestPeople nearest(scorer);
  const auto built = cpu_seconds();
  double sum = 0;
  similarity::nearest_of_all(nearest, {0, people}, 10, number(3, 2),
                             [&](FacultyId, std::span<const similarity::Neighbor> found) {
                               for (const auto& neighbor : found) sum += neighbor.score;
                             });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{} people, {} topics, {} edges, {}: built {:.2f} s, top 10 {:.2f} s CPU, {} MB, sum "
      "{:.9f}\n",
      people, network.topic_count(), network.topics().edge_count(), measure->name, built - start,
      cpu_seconds() - built, usage.ru_maxrss / 1024, sum);
}
