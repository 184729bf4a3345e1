#include <boost/graph/connected_components.hpp>
#include <boost/test/unit_test.hpp>
#include <vector>

#include "facgraph/model/bipartite_graph.hpp"
#include "facgraph/model/boost_view.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"

using namespace facgraph;

namespace {

using Edge = BipartiteGraph<TopicId>::Edge;

/// Two people share topic 1; the third has nothing.
BipartiteGraph<TopicId> small() {
  return {3,
          3,
          {Edge{FacultyId{1}, TopicId{2}}, Edge{FacultyId{0}, TopicId{1}},
           Edge{FacultyId{1}, TopicId{1}}, Edge{FacultyId{0}, TopicId{1}}}};
}

std::vector<std::size_t> positions(auto span) {
  std::vector<std::size_t> result;
  for (const auto id : span) result.push_back(index(id));
  return result;
}

using Positions = std::vector<std::size_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(bipartite_graph)

BOOST_AUTO_TEST_CASE(has_sorted_rows_and_columns_without_repetition) {
  const auto graph = small();
  BOOST_TEST(graph.row_count() == 3U);
  BOOST_TEST(graph.column_count() == 3U);
  BOOST_TEST(graph.edge_count() == 3U);
  BOOST_CHECK(positions(graph.columns_of(FacultyId{0})) == Positions{1});
  BOOST_CHECK((positions(graph.columns_of(FacultyId{1})) == Positions{1, 2}));
  BOOST_CHECK(positions(graph.columns_of(FacultyId{2})).empty());
  BOOST_CHECK(positions(graph.rows_of(TopicId{0})).empty());
  BOOST_CHECK((positions(graph.rows_of(TopicId{1})) == Positions{0, 1}));
  BOOST_CHECK(positions(graph.rows_of(TopicId{2})) == Positions{1});
}

BOOST_AUTO_TEST_CASE(without_anybody_is_empty) {
  const BipartiteGraph<LabId> graph;
  BOOST_TEST(graph.row_count() == 0U);
  BOOST_TEST(graph.column_count() == 0U);
}

BOOST_AUTO_TEST_CASE(as_boost_graph_has_faculty_topics_and_labs_as_vertices) {
  const Network network(small(), {3, 1, {{FacultyId{2}, LabId{0}}, {FacultyId{0}, LabId{0}}}});
  const auto components = [&](Labs labs) {
    const auto graph = to_boost(network, labs);
    std::vector<int> component(num_vertices(graph));
    return std::pair(boost::connected_components(graph, component.data()), num_edges(graph));
  };
  const auto [without_labs, topic_edges] = components(Labs::excluded);
  BOOST_TEST(without_labs == 3);  // {0, 1, topics 1 and 2}, {2}, {topic 0}
  BOOST_TEST(topic_edges == 3U);
  const auto [with_labs, all_edges] = components(Labs::included);
  BOOST_TEST(with_labs == 2);
  BOOST_TEST(all_edges == 5U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(partition)

BOOST_AUTO_TEST_CASE(is_numbered_by_size_then_by_first_member) {
  const std::vector<std::uint32_t> labels{7, 3, 3, 9, 7, 3, 1};
  const auto canonical = canonical_partition(labels);
  BOOST_TEST(canonical.cluster_count == 4U);
  Positions numbers;
  for (const auto cluster : canonical.cluster_of) numbers.push_back(index(cluster));
  BOOST_CHECK((numbers == Positions{1, 0, 0, 2, 1, 0, 3}));
  BOOST_CHECK((positions(std::span<const FacultyId>(members(canonical)[0])) == Positions{1, 2, 5}));
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_labels) {
  const std::vector<std::uint32_t> a{5, 5, 0, 2};
  const std::vector<std::uint32_t> b{1, 1, 4, 3};
  BOOST_CHECK(canonical_partition(a) == canonical_partition(b));
}

BOOST_AUTO_TEST_SUITE_END()
