#include <boost/test/unit_test.hpp>
#include <cmath>

#include "facgraph/analysis/cluster_names.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/modularity.hpp"
#include "sample_network.hpp"

// The sample list's ground truth, worked out by hand.
namespace facgraph {
namespace {

using clustering::Clusters;
using People = std::vector<FacultyId>;
using sample::cheung, sample::crooks, sample::dimakis, sample::gonzalez, sample::hellerstein,
    sample::mahoney, sample::recht, sample::stoica, sample::zaharia;

Clusters clusters_at(Level level) {
  return clustering::find_clusters(sample::at(level).network, clustering::default_clustering());
}

/// Rounded to five digits as in the ground truth.
void check(const Clusters& found, double modularity, const std::vector<People>& expected,
           const People& isolated) {
  BOOST_TEST(std::abs(found.modularity - modularity) < 5.1e-6);
  BOOST_TEST(found.exact);
  BOOST_TEST((found.isolated == isolated));
  const auto groups = members(found.partition);
  BOOST_REQUIRE(groups.size() == expected.size() + isolated.size());
  for (std::size_t i = 0; i < expected.size(); ++i) BOOST_TEST((groups[i] == expected[i]));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_clusters)

BOOST_AUTO_TEST_CASE(at_exact) {
  const auto found = clusters_at(Level::exact);
  check(found, .11111, {{stoica, zaharia, hellerstein}, {crooks, cheung}},
        {gonzalez, recht, dimakis, mahoney});
  BOOST_TEST(found.optima == 1);
}

BOOST_AUTO_TEST_CASE(at_alias) {
  const auto found = clusters_at(Level::alias);
  check(found, .23111, {{stoica, zaharia, hellerstein}, {recht, crooks, cheung}},
        {gonzalez, dimakis, mahoney});
  BOOST_TEST(found.optima == 1);
}

BOOST_AUTO_TEST_CASE(at_full_one_person_swings) {
  const auto found = clusters_at(Level::full);
  check(found, .16213, {{stoica, zaharia, hellerstein, cheung}, {gonzalez, recht, crooks}},
        {dimakis, mahoney});
  BOOST_TEST(found.optima == 2);
  BOOST_TEST((found.swing_members == People{cheung}));
  BOOST_TEST((found.also_fits == std::vector<std::vector<ClusterId>>{{ClusterId{1}}}));
}

BOOST_AUTO_TEST_CASE(leiden_alone_finds_the_same_modularity) {
  const auto sample = sample::at(Level::full);
  const auto graph = project(sample.network, similarity::measure("resource-allocation"));
  BOOST_TEST(num_edges(graph) == 2 * sample::pair_rows.size());
  BOOST_TEST(std::abs(modularity(graph, leiden(graph)) - .16213) < 5.1e-6);
}

BOOST_AUTO_TEST_CASE(names_come_from_what_several_members_list) {
  const auto sample = sample::at(Level::full);
  const auto found = clustering::find_clusters(sample.network, clustering::default_clustering());
  const auto names = clustering::naming_topics(sample.network, found.partition);
  BOOST_REQUIRE(names.size() == 4);
  BOOST_TEST(
      sample.names(names[0]) == (std::vector<std::string>{"cloud computing", "Apache Spark"}),
      boost::test_tools::per_element());
  BOOST_TEST(sample.names(names[1]) == std::vector<std::string>{"machine learning systems"},
             boost::test_tools::per_element());
  BOOST_TEST(names[2].empty());
  BOOST_TEST(names[3].empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
