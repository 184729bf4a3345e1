#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/json_of.hpp"
#include "cli/run_facgraph.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "support/sample.hpp"

using facgraph::testing::json_of;
using facgraph::testing::run_facgraph;
using facgraph::testing::sample;
namespace data = boost::unit_test::data;
using Json = nlohmann::json;

namespace {

std::vector<std::string> people() {
  std::vector<std::string> names;
  const auto json = json_of({"list", "people"});
  for (const auto& row : json["people"]) names.push_back(row["person"]);
  return names;
}

/// The sample with its people in the opposite order.
std::string turned_around() {
  std::ifstream file(sample);
  std::ostringstream text;
  text << file.rdbuf();
  const auto whole = text.str();
  const auto first = whole.find("\n### ");
  const auto after = whole.find("\n## ", first);
  std::vector<std::string> sections;
  for (auto start = first; start < after;) {
    const auto end = std::min(whole.find("\n### ", start + 1), after);
    sections.push_back(whole.substr(start, end - start));
    start = end;
  }
  auto turned = whole.substr(0, first);
  for (auto section = sections.rbegin(); section != sections.rend(); ++section) turned += *section;
  return turned + whole.substr(after);
}

/// Rows without what depends on the order of the list: lines of it, and which of two comes first.
std::vector<std::string> unordered_rows(const Json& listing, const std::string& table) {
  std::vector<std::string> rows;
  for (auto row : listing[table]) {
    if (row.contains("b") && row["a"] > row["b"]) std::swap(row["a"], row["b"]);
    // Equal clusters may be numbered otherwise; sums of many terms may differ in the last bits.
    row.erase("cluster");
    for (auto& value : row) {
      if (value.is_array()) std::sort(value.begin(), value.end());
      if (value.is_number_float()) value = std::round(value.get<double>() * 1e12) / 1e12;
    }
    rows.push_back(row.dump());
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// The score without the contributions.
double unexplained(const Json& json) {
  double rest = json["score"];
  for (const auto& row : json["shared"]) rest -= row["contribution"].get<double>();
  return rest;
}

struct Case {
  std::vector<std::string> arguments;
  std::string table;
};
std::ostream& operator<<(std::ostream& out, const Case& one) {
  return out << one.arguments.front() << ' ' << one.table;
}

const std::vector<Case> order_cases{
    {{"similar", "--all", "--top", "100"}, "pairs"},
    {{"similar", "--all", "--significance", "--top", "100"}, "pairs"},
    {{"potential", "--top", "100"}, "potential"},
    {{"potential"}, "existing_ties"},
    {{"brokers", "--top", "100"}, "people"},
    {{"brokers", "--top", "100"}, "topics"},
    {{"match", "--rounds", "2"}, "pairs"},
    {{"match", "--rounds", "2"}, "unpaired"},
    {{"match", "--size", "3"}, "groups"},
    {{"clusters", "--level", "alias"}, "clusters"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(analytics_commands)

BOOST_DATA_TEST_CASE(what_is_explained_adds_up_to_the_score,
                     data::xrange(facgraph::similarity::measures().size()), measure_row) {
  const auto& measure = facgraph::similarity::measures()[measure_row];
  if (!measure.additive) return;
  const auto names = people();
  std::size_t shared = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      const auto json = json_of({"explain", names[i], names[j], "--measure",
                                 std::string(measure.name), "--level", "broad"});
      BOOST_TEST(std::abs(unexplained(json)) <= 1e-12);
      shared += json["shared"].size();
    }
  BOOST_TEST(shared >= 9U);
}

BOOST_AUTO_TEST_CASE(stability_takes_fewer_runs_only_where_nobody_asked_for_a_number) {
  const facgraph::testing::TemporaryFolder folder;
  std::ofstream list("list.csv");
  list << "name,topics\n";
  for (int person = 0; person < 60; ++person) {
    list << 'P' << person << " Q,";
    for (int topic = 0; topic < 1000; ++topic) list << 't' << topic << ';';
    list << '\n';
  }
  list.close();
  const auto usual = run_facgraph({"clusters", "-i", "list.csv"});
  BOOST_TEST(usual.out.find("fewer than 50") != std::string::npos, usual.out << usual.err);
  const auto asked = run_facgraph({"clusters", "--stability", "50", "-i", "list.csv"});
  BOOST_TEST(asked.out.find("in 50 runs; above") != std::string::npos, asked.out << asked.err);
  const auto none = run_facgraph({"clusters", "--stability", "0", "-i", "list.csv"});
  BOOST_TEST(none.out.find("Stability") == std::string::npos, none.out << none.err);
}

BOOST_AUTO_TEST_CASE(the_sample_has_nine_pairs_with_potential_and_one_tie) {
  const auto json = json_of({"potential"});
  BOOST_TEST(json["potential"].size() == 9U);
  BOOST_REQUIRE(json["existing_ties"].size() == 1U);
  const auto& tie = json["existing_ties"][0];
  BOOST_TEST(tie["a"] == "Ion Stoica");
  BOOST_TEST(tie["b"] == "Joseph Gonzalez");
  BOOST_TEST(tie["labs"] == Json({"Sky Computing Lab"}));
}

BOOST_DATA_TEST_CASE(the_order_of_the_list_changes_nothing, data::make(order_cases), one) {
  auto arguments = one.arguments;
  const auto expected = unordered_rows(json_of(arguments), one.table);
  arguments.insert(arguments.end(), {"-i", "-", "--format", "json"});
  const auto turned = run_facgraph(arguments, turned_around());
  BOOST_TEST_REQUIRE(turned.exit_code == 0, turned.err);
  BOOST_TEST(unordered_rows(Json::parse(turned.out), one.table) == expected,
             boost::test_tools::per_element());
  BOOST_TEST(!expected.empty());
}

BOOST_AUTO_TEST_SUITE_END()
