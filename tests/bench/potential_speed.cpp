#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "analysis/random.hpp"
#include "facgraph/analysis/potential.hpp"

// How long potential takes for a person of a large list: bench_potential [PEOPLE [TIES [SAMPLE]]].
// A folder as fourth argument: also writes people.edges and ties.tsv there, to try the program on.
// Not a test; the figures depend on the machine.

using namespace facgraph;

namespace {

constexpr std::size_t topics_each = 8;
constexpr std::size_t group_size = 100;

/// Many draws are small: a power law, as of topics' and people's popularity.
std::size_t popular(Random& random, std::size_t count) {
  const auto uniform = static_cast<double>(random.below(1u << 30)) / (1u << 30);
  return std::min(count - 1,
                  static_cast<std::size_t>(static_cast<double>(count) * std::pow(uniform, 2.5)));
}

BipartiteGraph<TopicId> topics_of(std::size_t people, Random& random) {
  const auto topics = std::max<std::size_t>(1, people / 20);
  std::vector<BipartiteGraph<TopicId>::Edge> edges;
  for (const auto person : ids<FacultyId>(people))
    for (std::size_t i = 0; i < topics_each; ++i)
      edges.emplace_back(person, static_cast<TopicId>(popular(random, topics)));
  return {people, topics, std::move(edges)};
}

/// Half of the ties stay in groups, half go to anyone, popular people first: walks of four steps
/// reach nearly everybody.
std::vector<WeightedPair> ties_of(std::size_t people, std::size_t count, Random& random) {
  std::vector<WeightedPair> ties;
  while (ties.size() < count) {
    const auto a = random.below(people);
    const auto b =
        ties.size() % 2 == 0
            ? popular(random, people)
            : std::min(people - 1, a / group_size * group_size + random.below(group_size));
    if (a != b) ties.push_back({static_cast<FacultyId>(a), static_cast<FacultyId>(b), 1});
  }
  return ties;
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::size_t argument(int argc, char** argv, int at, std::size_t otherwise) {
  return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)) : otherwise;
}

void write_files(const std::string& folder, const Network& network,
                 const std::vector<WeightedPair>& ties) {
  std::ofstream people(folder + "/people.edges");
  for (const auto person : ids<FacultyId>(network.faculty_count()))
    for (const auto topic : network.topics_of(person))
      people << fmt::format("Person N{}\ttopic t{}\n", index(person), index(topic));
  std::ofstream pairs(folder + "/ties.tsv");
  for (const auto& [a, b, weight] : ties)
    pairs << fmt::format("Person N{}\tPerson N{}\t{}\n", index(a), index(b), weight);
}

}  // namespace

int main(int argc, char** argv) {
  const auto people = argument(argc, argv, 1, 100'000);
  const auto count = argument(argc, argv, 2, 1'000'000);
  const auto sample = argument(argc, argv, 3, 300);
  Random random(1);
  const Network network(topics_of(people, random), BipartiteGraph<LabId>(people, 0, {}));
  const auto ties = ties_of(people, count, random);
  if (argc > 4) write_files(argv[4], network, ties);
  auto start = cpu_seconds();
  const potential::Potential potential(network, ties);
  fmt::print("{} people, {} topics, {} ties: made ready in {:.2f} s\n", people,
             network.topic_count(), count, cpu_seconds() - start);
  potential::Potential::Workspace workspace(potential);
  std::vector<double> milliseconds;
  double seen = 0;
  for (std::size_t i = 0; i < sample; ++i) {
    const auto person = static_cast<FacultyId>(random.below(people));
    start = cpu_seconds();
    seen += static_cast<double>(potential.factors(person, workspace).size());
    milliseconds.push_back(1000 * (cpu_seconds() - start));
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  double sum = 0;
  for (const auto value : milliseconds) sum += value;
  fmt::print("a person: {:.1f} ms on average, {:.1f} median, {:.1f} at most; {:.0f} people seen\n",
             sum / static_cast<double>(sample), milliseconds[sample / 2], milliseconds.back(),
             seen / static_cast<double>(sample));
  fmt::print("peak {:.0f} MB\n", peak_megabytes());
}
