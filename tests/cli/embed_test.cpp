#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/run_facgraph.hpp"
#include "support/sample.hpp"

using facgraph::testing::read_file;
using facgraph::testing::run_facgraph;
using facgraph::testing::TemporaryFolder;
using facgraph::testing::write_text;

namespace {

void write_list() {
  write_text("list.md", "## Ada\n- **Research**: sorting\n\n## Bob\n- **Research**: sorting\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(embed_command)

BOOST_AUTO_TEST_CASE(a_second_run_changes_nothing_and_check_tells_what_is_stale) {
  const TemporaryFolder folder;
  write_list();
  write_text("my report.md",
             "# Ours\r\n<!-- facgraph: map -->\r\n<!-- /facgraph -->\r\nend\n"
             "<!-- facgraph: list topics -->\nold\n<!-- /facgraph -->\n");
  const std::vector<std::string> embed{"embed", "my report.md", "-i", "list.md"};
  auto check = embed;
  check.emplace_back("--check");
  const auto stale = run_facgraph(check);
  BOOST_TEST(stale.exit_code == 1);
  BOOST_TEST(stale.out ==
             "my report.md:2: \"map\" is not up to date\n"
             "my report.md:5: \"list topics\" is not up to date\n");
  BOOST_TEST(folder.entries() == (std::vector<std::string>{"list.md", "my report.md"}),
             boost::test_tools::per_element());
  const auto first = run_facgraph(embed);
  BOOST_TEST(first.exit_code == 0);
  BOOST_TEST(first.out == "my report-map.svg\nmy report.md\n");
  BOOST_TEST(read_file("my report-map.svg").find("<svg") != std::string::npos);
  BOOST_TEST(read_file("my report.md") ==
             "# Ours\r\n<!-- facgraph: map -->\r\n\r\n![map](my%20report-map.svg)\r\n\r\n"
             "<!-- /facgraph -->\r\nend\n<!-- facgraph: list topics -->\n\n"
             "| Topic | People | Listed by |\n| --- | ---: | --- |\n| sorting | 2 | Ada, Bob |\n\n"
             "<!-- /facgraph -->\n");
  const auto second = run_facgraph(embed);
  BOOST_TEST(second.exit_code == 0);
  BOOST_TEST(second.out == "");
  BOOST_TEST(run_facgraph(check).exit_code == 0);
  write_text("my report-map.svg", "<svg/>");
  BOOST_TEST(run_facgraph(check).exit_code == 1);
}

BOOST_AUTO_TEST_CASE(a_marker_chooses_no_file_to_write) {
  const TemporaryFolder folder;
  write_list();
  for (const auto* const command :
       {"map -o x.svg", "map --output=x.svg", "map -qo x.svg", "map --format png", "export",
        "export -o x.net", "embed report.md", "help", "list topics -o x"}) {
    write_text("report.md",
               "<!-- facgraph: " + std::string(command) + " -->\n<!-- /facgraph -->\n");
    const auto result = run_facgraph({"embed", "report.md", "-i", "list.md"});
    BOOST_TEST(result.exit_code == 65, command);
    BOOST_TEST(result.err.starts_with("facgraph: report.md:1: "), result.err);
    BOOST_TEST(folder.entries() == (std::vector<std::string>{"list.md", "report.md"}),
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()
