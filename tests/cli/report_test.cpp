#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/run_facgraph.hpp"
#include "support/sample.hpp"

using facgraph::testing::has;
using facgraph::testing::read_file;
using facgraph::testing::run_facgraph;
using facgraph::testing::TemporaryFolder;
using facgraph::testing::write_text;

namespace {

using Names = std::vector<std::string>;

const std::string two =
    "# Two\n\n### Ada\n- **Research**: sorting\n\n### Bo\n- **Research**: sorting\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(report_command)

BOOST_AUTO_TEST_CASE(a_folder_gets_both_forms_and_the_figures) {
  const TemporaryFolder folder;
  write_text("two.md", two);
  std::filesystem::create_directory("site");
  const auto result = run_facgraph({"report", "-i", "two.md", "-o", "site"});
  BOOST_TEST_REQUIRE(result.exit_code == 0, result.err);
  const Names expected{"site",
                       "site/report-bipartite.svg",
                       "site/report-collaboration.svg",
                       "site/report.html",
                       "site/report.md",
                       "two.md"};
  BOOST_TEST(folder.entries() == expected, boost::test_tools::per_element());
  BOOST_TEST(result.out ==
             "site/report.html\nsite/report.md\nsite/report-collaboration.svg\n"
             "site/report-bipartite.svg\n");
  BOOST_TEST(has(read_file("site/report.md"), "](report-collaboration.svg)"));
}

BOOST_AUTO_TEST_CASE(the_ending_or_the_format_decides) {
  const TemporaryFolder folder;
  write_text("two.md", two);
  BOOST_TEST(run_facgraph({"report", "-i", "two.md"}).out == "output/two-report.html\n");
  BOOST_TEST(run_facgraph({"report", "-i", "two.md", "-o", "a.md"}).out ==
             "a.md\na-collaboration.svg\na-bipartite.svg\n");
  BOOST_TEST(run_facgraph({"report", "-i", "two.md", "-o", "new/", "--format", "html"}).out ==
             "new/report.html\n");
  BOOST_TEST(
      run_facgraph({"report", "-i", "two.md", "-o", "-"}).out.starts_with("<!DOCTYPE html>"));
  BOOST_TEST(run_facgraph({"report", "-i", "two.md", "-o", "-", "--format", "md"})
                 .out.starts_with("# Two"));
  const auto refused = run_facgraph({"report", "-i", "two.md", "-o", "a.pdf"});
  BOOST_TEST(refused.exit_code == 2);
  BOOST_TEST(refused.err.starts_with("facgraph: \"a.pdf\" ends in none of html, md"), refused.err);
  const auto over_input = run_facgraph({"report", "-i", "two.md", "-o", "two.md"});
  BOOST_TEST(over_input.exit_code == 74);
  BOOST_TEST(read_file("two.md") == two);
}

BOOST_AUTO_TEST_CASE(title_and_date_are_printed_only_when_asked_for) {
  const auto plain = run_facgraph({"report", "-i", "-", "-o", "-", "--format", "md"}, two).out;
  const auto dated = run_facgraph({"report", "-i", "-", "-o", "-", "--format", "md", "--title",
                                   "Retreat", "--date", "spring 2026"},
                                  two)
                         .out;
  BOOST_TEST(!has(plain, "Date"));
  BOOST_TEST(dated.starts_with("# Retreat\n"));
  BOOST_TEST(has(dated, "- Date: spring 2026\n"));
}

BOOST_AUTO_TEST_CASE(the_record_names_what_changes_the_result) {
  const TemporaryFolder folder;
  write_text("two.md", two);
  write_text("t.txt", "label\treplace by\nordering\tsorting\n");
  const auto result =
      run_facgraph({"report", "-i", "two.md", "-o", "-", "--format", "md", "--thesaurus", "t.txt",
                    "--no-merge", "a=b", "--no-split", "c and d", "--level", "alias"});
  BOOST_TEST_REQUIRE(result.exit_code == 0, result.err);
  const auto record = result.out.substr(result.out.find("## Run record"));
  for (const auto* part : {"- Level: alias\n", "two.md (SHA-256 ", "t.txt (SHA-256 ",
                           "- Kept apart: a=b\n", "- Kept whole: c and d\n"})
    BOOST_TEST(has(record, part), part);
}

BOOST_AUTO_TEST_SUITE_END()
