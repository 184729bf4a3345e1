#include <fmt/format.h>
#include <malloc.h>

#include <boost/range/iterator_range.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>

#include "facgraph/analysis/betweenness.hpp"
#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "facgraph/analysis/projection.hpp"
#include "generated_list.hpp"

// Clusters and betweenness alone: bench_graph leiden|betweenness PEOPLE FILE. Writes the graph for
// the peers into FILE and prints seconds of CPU, a figure to compare, and MB. Not a test.

using namespace facgraph;

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The most since forget_memory().
long megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    long kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

/// What was needed before is no part of what is measured.
void forget_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
  std::ofstream("/proc/self/clear_refs") << '5';
}

SimilarityGraph graph_of_the_nearest(std::size_t people) {
  const auto network = bench::GeneratedList(people, 1).network();
  return project_nearest(network, similarity::measure("resource-allocation"), nearest_kept, {}, 2);
}

void leiden_of(std::size_t people, std::FILE* file) {
  const auto graph = graph_of_the_nearest(people);
  for (const auto& edge : boost::make_iterator_range(edges(graph)))
    if (source(edge, graph) < target(edge, graph))
      fmt::print(file, "{} {} {}\n", source(edge, graph), target(edge, graph), graph[edge].weight);
  forget_memory();
  const auto start = cpu_seconds();
  const auto found = leiden(graph);
  const auto end = cpu_seconds();
  fmt::print("{:.3f} {:.6f} {}\n", end - start, modularity(graph, found), megabytes());
}

void betweenness_of(std::size_t people, std::FILE* file) {
  const auto network = bench::GeneratedList(people, 1).network();
  for (const auto person : ids<FacultyId>(network.faculty_count()))
    for (const auto topic : network.topics_of(person))
      fmt::print(file, "{} {}\n", index(person), network.faculty_count() + index(topic));
  forget_memory();
  const auto start = cpu_seconds();
  const auto found = betweenness(network, {.threads = 1});
  const auto end = cpu_seconds();
  double sum = 0;
  for (const auto value : found.values.faculty) sum += value;
  fmt::print("{:.3f} {:.3f} {}\n", end - start, sum, megabytes());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 4 ? argv[1] : "";
  auto* file = argc == 4 ? std::fopen(argv[3], "w") : nullptr;
  if (file == nullptr || (what != "leiden" && what != "betweenness")) {
    std::fputs("usage: bench_graph leiden|betweenness PEOPLE FILE\n", stderr);
    return 2;
  }
  const auto people = static_cast<std::size_t>(std::strtoull(argv[2], nullptr, 10));
  (what == "leiden" ? leiden_of : betweenness_of)(people, file);
  std::fclose(file);
}
