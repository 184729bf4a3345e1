#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "cli/json_of.hpp"
#include "cli/run_facgraph.hpp"
#include "support/sample.hpp"

using facgraph::testing::json_of;
using facgraph::testing::run_facgraph;
using facgraph::testing::sample;
namespace data = boost::unit_test::data;
using Json = nlohmann::json;

namespace {

/// Names and scores of `similar`, in order.
std::vector<std::pair<std::string, double>> similar(const std::string& name,
                                                    const std::string& measure,
                                                    const std::string& level) {
  std::vector<std::pair<std::string, double>> rows;
  const auto json = json_of({"similar", name, "--measure", measure, "--level", level});
  for (const auto& row : json["similar"]) rows.emplace_back(row["person"], row["score"]);
  return rows;
}

struct Truth {
  const char* a;
  const char* b;
  const char* measure;
  const char* level;
  double score;  ///< below 0: they share nothing
};
std::ostream& operator<<(std::ostream& out, const Truth& row) {
  return out << row.a << "–" << row.b << ' ' << row.measure << ' ' << row.level;
}

/// Worked out by hand and checked with an independent graph library.
const std::vector<Truth> truths{
    {"Ion Stoica", "Joe Hellerstein", "idf-cosine", "exact", .167057},
    {"Ion Stoica", "Joe Hellerstein", "idf-cosine", "alias", .167057},
    {"Ion Stoica", "Joe Hellerstein", "idf-cosine", "full", .188584},
    {"Ion Stoica", "Joe Hellerstein", "resource-allocation", "full", .5},
    {"Ion Stoica", "Joe Hellerstein", "jaccard", "full", .142857},
    {"Natacha Crooks", "Alvin Cheung", "idf-cosine", "exact", .149071},
    {"Natacha Crooks", "Alvin Cheung", "idf-cosine", "alias", .170569},
    {"Natacha Crooks", "Alvin Cheung", "idf-cosine", "full", .182574},
    {"Natacha Crooks", "Alvin Cheung", "resource-allocation", "full", .333333},
    {"Natacha Crooks", "Alvin Cheung", "jaccard", "full", .25},
    {"Joseph Gonzalez", "Joe Hellerstein", "idf-cosine", "alias", -1},
    {"Joseph Gonzalez", "Joe Hellerstein", "idf-cosine", "full", .174589},
    {"Joseph Gonzalez", "Joe Hellerstein", "resource-allocation", "full", .5},
    {"Joseph Gonzalez", "Joe Hellerstein", "jaccard", "full", .142857},
    {"Ion Stoica", "Matei Zaharia", "idf-cosine", "exact", .140933},
    {"Ion Stoica", "Matei Zaharia", "idf-cosine", "full", .140933},
    {"Ion Stoica", "Matei Zaharia", "resource-allocation", "full", .5},
    {"Ion Stoica", "Matei Zaharia", "jaccard", "full", .125},
    {"Benjamin Recht", "Natacha Crooks", "idf-cosine", "exact", -1},
    {"Benjamin Recht", "Natacha Crooks", "idf-cosine", "alias", .2275},
    {"Benjamin Recht", "Natacha Crooks", "idf-cosine", "full", .136083},
    {"Benjamin Recht", "Natacha Crooks", "resource-allocation", "alias", .5},
    {"Benjamin Recht", "Natacha Crooks", "resource-allocation", "full", .333333},
    {"Benjamin Recht", "Natacha Crooks", "jaccard", "full", .2},
    {"Ion Stoica", "Alvin Cheung", "idf-cosine", "exact", .125251},
    {"Ion Stoica", "Alvin Cheung", "idf-cosine", "full", .125251},
    {"Ion Stoica", "Alvin Cheung", "jaccard", "full", .166667},
    {"Ion Stoica", "Natacha Crooks", "idf-cosine", "exact", .093357},
    {"Ion Stoica", "Natacha Crooks", "idf-cosine", "alias", .10682},
    {"Ion Stoica", "Natacha Crooks", "idf-cosine", "full", .114338},
    {"Ion Stoica", "Natacha Crooks", "jaccard", "full", .142857},
    {"Joseph Gonzalez", "Natacha Crooks", "idf-cosine", "full", .105854},
    {"Joseph Gonzalez", "Natacha Crooks", "resource-allocation", "full", .333333},
    {"Joseph Gonzalez", "Benjamin Recht", "idf-cosine", "full", .086429},
    {"Joseph Gonzalez", "Benjamin Recht", "jaccard", "full", .142857},
    {"Joseph Gonzalez", "Ion Stoica", "idf-cosine", "full", -1},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(on_the_sample)

BOOST_DATA_TEST_CASE(similar_gives_the_ground_truth, data::make(truths), truth) {
  double found = -1;
  for (const auto& [name, score] : similar(truth.a, truth.measure, truth.level))
    if (name == truth.b) found = score;
  BOOST_TEST(std::abs(found - truth.score) < 5e-7, found << " instead of " << truth.score);
}

BOOST_AUTO_TEST_CASE(stoica_is_like_four_people_and_tied_to_one) {
  const auto rows = similar("Ion Stoica", "idf-cosine", "full");
  std::vector<std::string> names;
  for (const auto& [name, score] : rows) names.push_back(name);
  BOOST_TEST(names == (std::vector<std::string>{"Joe Hellerstein", "Matei Zaharia", "Alvin Cheung",
                                                "Natacha Crooks"}),
             boost::test_tools::per_element());
  const auto json = json_of({"similar", "stoica"});
  BOOST_TEST(json["schema"] == "facgraph.similar");
  BOOST_TEST(json["version"] == 1);
  BOOST_TEST_REQUIRE(json["existing_ties"].size() == 1U);
  BOOST_TEST(json["existing_ties"][0]["person"] == "Joseph Gonzalez");
  BOOST_TEST(json["existing_ties"][0]["lab"] == "Sky Computing Lab");
}

BOOST_AUTO_TEST_CASE(top_and_min_cut_the_list) {
  BOOST_TEST(json_of({"similar", "stoica", "--top", "2"})["similar"].size() == 2U);
  BOOST_TEST(json_of({"similar", "stoica", "--top", "0"})["similar"].empty());
  BOOST_TEST(json_of({"similar", "stoica", "--min", "0.13"})["similar"].size() == 2U);
  BOOST_TEST(json_of({"similar", "stoica", "--min", "0.9"})["similar"].empty());
}

BOOST_AUTO_TEST_CASE(clusters_are_the_best_possible) {
  const auto exact = json_of({"clusters", "--level", "exact"});
  BOOST_TEST(std::abs(exact["modularity"].get<double>() - .11111) < 5e-6);
  BOOST_TEST(exact["clusters"].size() == 2U);
  BOOST_TEST(
      (exact["clusters"][0]["people"] == Json{"Ion Stoica", "Matei Zaharia", "Joe Hellerstein"}));
  BOOST_TEST((exact["clusters"][1]["people"] == Json{"Natacha Crooks", "Alvin Cheung"}));
  const auto alias = json_of({"clusters", "--level", "alias"});
  BOOST_TEST(std::abs(alias["modularity"].get<double>() - .23111) < 5e-6);
  BOOST_TEST(
      (alias["clusters"][1]["people"] == Json{"Benjamin Recht", "Natacha Crooks", "Alvin Cheung"}));
  const auto full = json_of({"clusters"});
  BOOST_TEST(std::abs(full["modularity"].get<double>() - .16213) < 5e-6);
  BOOST_TEST(full["optima"] == 2);
}

BOOST_AUTO_TEST_CASE(labs_without_members_are_kept_and_marked) {
  const auto labs = json_of({"list", "labs"}).at("labs");
  BOOST_TEST_REQUIRE(labs.size() == 3U);
  BOOST_TEST(labs[2]["lab"] == "Berkeley AI Research (BAIR)");
  BOOST_TEST(labs[2]["count"] == 0);
  BOOST_TEST((labs[2]["members"] == Json{"nobody listed"}));
}

BOOST_AUTO_TEST_CASE(output_is_the_same_twice) {
  for (const auto* format : {"table", "json", "csv", "markdown"})
    for (const auto* what : {"people", "topics", "labs", "merges"}) {
      const std::vector<std::string> arguments{"list", what, "-i", sample, "--format", format};
      BOOST_TEST(run_facgraph(arguments).out == run_facgraph(arguments).out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
