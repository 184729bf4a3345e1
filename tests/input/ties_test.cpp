#include "facgraph/input/ties.hpp"

#include <fmt/format.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"

using namespace facgraph;
namespace data = boost::unit_test::data;

namespace {

/// "1: Ada + Bob 3 2019".
std::string ties_of(const std::string& bytes, const std::string& name = "ties.md") {
  std::string text;
  for (const auto& tie : input::read_ties({name, bytes})) {
    text += fmt::format("{}: {} + {} {}", tie.a.where.line, tie.a.value, tie.b.value, tie.weight);
    if (tie.year) text += fmt::format(" {}", *tie.year);
    text += "\n";
  }
  return text;
}

std::string refused_ties(const std::string& bytes, const std::string& name = "ties.md") {
  try {
    ties_of(bytes, name);
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ties)

const std::vector<std::string> same_tables{
    "Ada L\tBob\t2.5\t2019\nBob\tCy\t1\t\n",
    "Ada L,Bob,2.5,2019\r\nBob,Cy,1,\r\n",
    "\xEF\xBB\xBF\"Ada L\",Bob,2.5,2019\nBob,\"Cy\",,",
    "Ada L;Bob;2.5;2019\nBob;Cy;;\n",
};

BOOST_DATA_TEST_CASE(have_many_forms_of_a_table, data::make(same_tables), bytes) {
  BOOST_TEST(ties_of(bytes) == "1: Ada L + Bob 2.5 2019\n2: Bob + Cy 1\n");
}

BOOST_AUTO_TEST_CASE(have_columns_in_any_order_below_a_header) {
  BOOST_TEST(ties_of("Year,Author 1,Papers,Author 2,note\n2019,Ada,3,Bob,x\n,Bob,,Cy,\n",
                     "t.csv") == "2: Ada + Bob 3 2019\n3: Bob + Cy 1\n");
  BOOST_TEST(ties_of("source\ttarget\nAda\tBob\n") == "2: Ada + Bob 1\n");
  BOOST_TEST(ties_of("Ada,Bob\nBob,Cy\n", "t.csv") == "1: Ada + Bob 1\n2: Bob + Cy 1\n");
  BOOST_TEST(ties_of("name,name\n", "t.csv").empty());
}

BOOST_AUTO_TEST_CASE(have_many_forms_in_markdown) {
  BOOST_TEST(ties_of("# Papers\n\nWho wrote what.\n\n- Ada L – Bob\n* Jean-Luc - Bob (3)\n"
                     "1. Ada and Bob (2019)\n- [Ada](https://a.org), **Bob** (3, 2019)\n"
                     "- Ada (a-1) & Bob (b-2)\n") ==
             "5: Ada L + Bob 1\n6: Jean-Luc + Bob 3\n7: Ada + Bob 1 2019\n8: Ada + Bob 3 2019\n"
             "9: Ada (a-1) + Bob (b-2) 1\n");
  BOOST_TEST(ties_of("# Ties\nAda, Bob\nBob – Cy (2)") == "2: Ada + Bob 1\n3: Bob + Cy 2\n");
  BOOST_TEST(ties_of("Ada, Bob (3, 2019)\n") == "1: Ada + Bob 3 2019\n");
}

BOOST_AUTO_TEST_CASE(that_are_none_are_refused_with_the_line) {
  BOOST_TEST(refused_ties("- Ada – Bob\n- Cy\n") ==
             "ties.md:2: \"- Cy\" is no pair of people; write \"- Ada – Bob\" or \"- Ada – Bob (3, "
             "2019)\"");
  BOOST_TEST(
      refused_ties("- Ada – Bob – Cy\n").starts_with("ties.md:1: \"- Ada – Bob – Cy\" is no pair"));
  BOOST_TEST(refused_ties("- Ada – Ada\n").starts_with("ties.md:1: \"Ada\" is tied to themself"));
  BOOST_TEST(
      refused_ties("Ada\tBob\nAda\t \n").starts_with("ties.md:2: \"Ada\" is tied to nobody"));
  BOOST_TEST(refused_ties("Ada\tBob\t1\nAda\tCy\t-1\n") ==
             "ties.md:2: \"-1\" is no weight; write a positive number");
  for (const std::string weight : {"0", "nan", "inf", "1e999", "2x", "many"})
    BOOST_TEST(refused_ties("Ada\tBob\t" + weight + "\n").starts_with("ties.md:1: \"" + weight));
  BOOST_TEST(refused_ties("Ada\tBob\t1\t19\n").starts_with("ties.md:1: \"19\" is no year"));
  BOOST_TEST(
      refused_ties("Ada\tBob\t1\nAda\tBob\n").starts_with("ties.md:2: row of \"Ada\" has 2"));
  BOOST_TEST(refused_ties("Ada\n", "t.csv").starts_with("t.csv:1: 1 fields in \"Ada\""));
  BOOST_TEST(
      refused_ties("Ada,\"Bob\n", "t.csv").starts_with("t.csv:1: the quote that opens here"));
  BOOST_TEST(refused_ties("\xFF\xFE").starts_with("ties.md:1: text is UTF-16"));
  BOOST_TEST(refused_ties(std::string("- A – B\n\0", 11)).starts_with("ties.md:2: NUL byte"));
  BOOST_TEST(refused_ties("") == "read");
}

BOOST_AUTO_TEST_SUITE_END()
