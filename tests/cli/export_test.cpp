#include <fmt/format.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/run_facgraph.hpp"
#include "facgraph/report/export_formats.hpp"
#include "support/sample.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using facgraph::testing::read_file;
using facgraph::testing::run_facgraph;
using facgraph::testing::TemporaryFolder;
using facgraph::testing::write_text;

namespace {

const std::string two_people =
    "## Ada\n- **Research**: sorting, maps\n\n## Bob\n- **Research**: sorting\n";

/// Everybody has a topic of their own.
std::string edges(std::size_t people) {
  std::string lines;
  for (std::size_t i = 0; i < people; ++i) lines += fmt::format("Person {0}\tTopic {0}\n", i);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_command)

BOOST_DATA_TEST_CASE(a_file_and_standard_output_get_the_same,
                     data::xrange(report::export_formats().size()), row) {
  const std::string format(report::export_formats()[row].name);
  const TemporaryFolder folder;
  const auto printed =
      run_facgraph({"export", "-q", "-i", "-", "--format", format, "-o", "-"}, two_people);
  BOOST_TEST(printed.exit_code == 0);
  const auto named = run_facgraph({"export", "-q", "-i", "-", "--format", format}, two_people);
  BOOST_TEST(named.exit_code == 0);
  BOOST_REQUIRE(named.out.ends_with('\n'));
  BOOST_TEST(read_file(named.out.substr(0, named.out.size() - 1)) == printed.out);
}

BOOST_AUTO_TEST_CASE(other_orders_of_a_list_give_the_same_weights) {
  const auto edges_of = [](const std::string& text) {
    return run_facgraph({"export", "-q", "-i", "-", "--graph", "projection", "--format",
                         "vosviewer-network", "-o", "-"},
                        text)
        .out;
  };
  const std::string turned =
      "## Bob\n- **Research**: sorting\n\n## Ada\n- **Research**: maps, sorting\n";
  BOOST_TEST(edges_of(two_people) == "1\t2\t0\n");  // everybody lists it
  BOOST_TEST(edges_of(turned) == edges_of(two_people));
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_a_file_that_cannot_be_written) {
  const TemporaryFolder folder;
  write_text("list.md", two_people);
  BOOST_TEST(run_facgraph({"export", "-i", "list.md", "-o", "list.md/x.net"}).exit_code == 74);
  BOOST_TEST(folder.entries() == std::vector<std::string>{"list.md"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_matrix_that_nobody_could_open_is_refused) {
  const TemporaryFolder folder;
  write_text("list.edges", edges(10'001));
  const auto refused =
      run_facgraph({"export", "-q", "-i", "list.edges", "--format", "csv-biadjacency"});
  BOOST_TEST(refused.exit_code == 2);
  BOOST_TEST(refused.err.find("10001 people by 10001 topics is too large") != std::string::npos);
  BOOST_TEST(folder.entries() == std::vector<std::string>{"list.edges"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
