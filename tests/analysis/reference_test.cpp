#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "networks.hpp"

// Against NetworkX, SciPy and igraph; fixtures/make_fixtures.py says what a line of a file means.
namespace facgraph {
namespace {

namespace data = boost::unit_test::data;

constexpr auto columns =
    std::to_array<std::string_view>({"jaccard", "adamic-adar", "resource-allocation", "newman",
                                     "overlap", "cosine", "hypergeometric"});

struct ReferencePair {
  FacultyId a{};
  FacultyId b{};
  std::array<double, columns.size()> values{};
};

struct Reference {
  test::TopicLists lists;
  std::size_t topics = 0;
  std::vector<ReferencePair> pairs;
  std::vector<std::uint32_t> labels;
  double modularity = 0;
  double leiden = 0;

  Network network() const { return test::network_of(lists, topics); }
};

void read_line(std::istringstream line, Reference& into) {
  std::string kind;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  line >> kind;
  if (kind == "modularity") line >> into.modularity;
  if (kind == "leiden") line >> into.leiden;
  if (kind == "modularity" || kind == "leiden") return;
  line >> first >> second;
  if (kind == "size") {
    into.lists.resize(first);
    into.topics = second;
  }
  if (kind == "edge") into.lists[first].push_back(second);
  if (kind == "label") into.labels.push_back(second);
  if (kind != "pair") return;
  auto& pair = into.pairs.emplace_back(ReferencePair{FacultyId{first}, FacultyId{second}, {}});
  for (auto& value : pair.values) line >> value;
}

Reference read(const std::string& name) {
  std::ifstream file(FACGRAPH_SOURCE_DIR "/tests/analysis/fixtures/" + name);
  Reference result;
  for (std::string line; std::getline(file, line);) read_line(std::istringstream(line), result);
  BOOST_REQUIRE(!result.pairs.empty());
  return result;
}

const auto files = data::make({"random_small.tsv", "random_medium.tsv", "random_large.tsv"});

}  // namespace

BOOST_AUTO_TEST_SUITE(reference)

BOOST_DATA_TEST_CASE(pairs_agree_with_networkx_and_scipy, files, file) {
  const auto reference = read(file);
  const auto network = reference.network();
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const similarity::Scorer scorer(network, similarity::measure(columns[column]));
    BOOST_TEST_CONTEXT(columns[column])
    for (const auto& pair : reference.pairs)
      BOOST_TEST(std::abs(scorer.score(pair.a, pair.b) - pair.values[column]) < 1e-9);
  }
}

BOOST_DATA_TEST_CASE(modularity_agrees_with_networkx, files, file) {
  const auto reference = read(file);
  const auto graph = project(reference.network(), similarity::measure("resource-allocation"));
  const auto q = modularity(graph, canonical_partition(reference.labels));
  BOOST_TEST(std::abs(q - reference.modularity) < 1e-9);
}

BOOST_DATA_TEST_CASE(leiden_is_as_good_as_that_of_igraph, files, file) {
  const auto reference = read(file);
  const auto graph = project(reference.network(), similarity::measure("resource-allocation"));
  BOOST_TEST(modularity(graph, leiden(graph)) > reference.leiden - .002);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
