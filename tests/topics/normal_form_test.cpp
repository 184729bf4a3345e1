#include "facgraph/topics/normal_form.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <vector>

#include "facgraph/topics/lexicon.hpp"

using namespace facgraph;
using namespace facgraph::topics;
namespace data = boost::unit_test::data;

namespace {

struct Pair {
  const char* a;
  const char* b;
};
std::ostream& operator<<(std::ostream& out, const Pair& pair) {
  return out << pair.a << " | " << pair.b;
}

std::string alias_key(const char* written) {
  return alias_form(written, {}, built_in_lexicon()).key;
}

const std::vector<Pair> same_exactly{{"Machine Learning", "machine  learning"},
                                     {"ＭＡＣＨＩＮＥ learning", "machine learning"},
                                     {"\"data systems\".", "data systems"},
                                     {"(Cryptography)", "cryptography"},
                                     {"sorting;\n", "sorting"},
                                     {"real\u2010time systems", "real-time systems"},
                                     {"Straße", "STRASSE"}};

const std::vector<Pair> same_by_alias{
    {"ML systems", "machine learning systems"},
    {"machine-learning systems", "Machine Learning system"},
    {"LLMs", "large language model"},
    {"NLP", "natural language processing"},
    {"data visualisation", "data visualizations"},
    {"robotics & AI", "robotics and artificial intelligence"},
    {"HCI", "human-computer interaction"},
    {"database", "databases"},
    {"queries", "query"},
    {"caches", "cache"},
    {"Large Language Models (LLMs)", "large language models"},
    {"Spark", "Apache Spark"},
    {"haematology", "hematology"},
    {"organisational learning", "organizational learning"},
    {"b) data mining", "data mining"},
    {"4.) data mining", "data mining"},
    {"data structures and algorithms", "algorithms and data structures"}};

const std::vector<Pair> different{{"machine learning", "machine learning systems"},
                                  {"information theory", "information retrieval"},
                                  {"control", "version control"},
                                  {"C", "C++"},
                                  {"C++", "C#"},
                                  {".NET", "net"},
                                  {"systems", "data systems"},
                                  {"digital humanities", "digital humanity"},
                                  {"Windows security", "window security"},
                                  {"networks", "neural networks"},
                                  {"analysis", "analytics"},
                                  {"3D vision", "vision"},
                                  {"physics", "physical"},
                                  {"robust ML systems", "machine learning systems"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(normal_form)

BOOST_DATA_TEST_CASE(makes_same_at_exact, data::make(same_exactly), pair) {
  BOOST_TEST(exact_key(pair.a) == exact_key(pair.b));
}

BOOST_DATA_TEST_CASE(makes_same_at_alias, data::make(same_by_alias), pair) {
  BOOST_TEST(exact_key(pair.a) != exact_key(pair.b));
  BOOST_TEST(alias_key(pair.a) == alias_key(pair.b));
}

BOOST_DATA_TEST_CASE(keeps_apart, data::make(different), pair) {
  BOOST_TEST(alias_key(pair.a) != alias_key(pair.b));
}

BOOST_DATA_TEST_CASE(is_idempotent, data::make(same_by_alias), pair) {
  BOOST_TEST(alias_key(alias_key(pair.a).c_str()) == alias_key(pair.a));
  BOOST_TEST(exact_key(exact_key(pair.a)) == exact_key(pair.a));
}

BOOST_AUTO_TEST_CASE(of_nothing_is_nothing) {
  for (const auto* nothing : {"", " ", "...", "()", "--"}) {
    BOOST_TEST(exact_key(nothing) == "");
    BOOST_TEST(alias_key(nothing) == "");
  }
}

BOOST_AUTO_TEST_CASE(prefers_what_the_document_defines) {
  AliasTable document;
  document.add(
      {{"ml"}, {"maximum", "likelihood"}, Rule::document, {"ML is defined", SourceLocation{}}});
  const auto form = alias_form("ML methods", document, built_in_lexicon());
  BOOST_TEST(form.key == "maximum likelihood method");
  BOOST_TEST_REQUIRE(form.used.size() == 1U);
  BOOST_CHECK(form.used[0]->rule == Rule::document);
}

BOOST_AUTO_TEST_SUITE_END()
