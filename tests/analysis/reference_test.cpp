#include "reference.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "facgraph/analysis/scorer.hpp"

// Against NetworkX, SciPy and igraph; fixtures/make_fixtures.py says what a line of a file means.
namespace facgraph {
namespace {

namespace data = boost::unit_test::data;

const auto files = data::make(testing::reference_files);

}  // namespace

BOOST_AUTO_TEST_SUITE(reference)

BOOST_DATA_TEST_CASE(pairs_agree_with_networkx_and_scipy, files, file) {
  const auto reference = testing::read_reference(file);
  const auto network = reference.network();
  for (std::size_t column = 0; column < testing::reference_columns.size(); ++column) {
    const similarity::Scorer scorer(network,
                                    similarity::measure(testing::reference_columns[column]));
    BOOST_TEST_CONTEXT(testing::reference_columns[column])
    for (const auto& pair : reference.pairs)
      BOOST_TEST(std::abs(scorer.score(pair.a, pair.b) - pair.values[column]) < 1e-9);
  }
}

BOOST_DATA_TEST_CASE(modularity_agrees_with_networkx, files, file) {
  const auto reference = testing::read_reference(file);
  const auto graph = project(reference.network(), similarity::measure("resource-allocation"));
  const auto q = modularity(graph, canonical_partition(reference.labels));
  BOOST_TEST(std::abs(q - reference.modularity) < 1e-9);
}

BOOST_DATA_TEST_CASE(leiden_is_as_good_as_that_of_igraph, files, file) {
  const auto reference = testing::read_reference(file);
  const auto graph = project(reference.network(), similarity::measure("resource-allocation"));
  BOOST_TEST(modularity(graph, leiden(graph)) > reference.leiden - .002);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
