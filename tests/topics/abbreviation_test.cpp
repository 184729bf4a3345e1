#include "topics/abbreviation.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace facgraph::topics;

namespace {

std::string full(std::string_view before, std::string_view short_form) {
  const auto found = long_form(before, short_form);
  return found ? std::string(*found) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(abbreviation)

BOOST_AUTO_TEST_CASE(finds_its_long_form) {
  BOOST_TEST(full("Research Focus: Machine Learning Systems", "MLSys") ==
             "Machine Learning Systems");
  BOOST_TEST(full("we study natural language processing", "NLP") == "natural language processing");
  BOOST_TEST(full("Berkeley AI Research", "BAIR") == "Berkeley AI Research");
  BOOST_TEST(full("Internet of Things", "IoT") == "Internet of Things");
}

BOOST_AUTO_TEST_CASE(does_not_take_what_only_stands_before_it) {
  BOOST_TEST(full("deep learning", "NLP") == "none");
  BOOST_TEST(full("joint work", "2019") == "none");
  BOOST_TEST(full("", "AI") == "none");
  BOOST_TEST(full("xartificial intelligence", "AI") == "none");
  BOOST_TEST(full("Zaharia, now at Stanford", "ns") == "now at Stanford");
}

BOOST_AUTO_TEST_CASE(is_found_in_running_text) {
  const auto found = defined_abbreviations(
      "Large language models (LLMs), and (see below) formal methods (FM) in (");
  BOOST_TEST_REQUIRE(found.size() == 2U);
  BOOST_TEST(found[0].short_form == "LLMs");
  BOOST_TEST(found[0].long_form == "Large language models");
  BOOST_TEST(found[1].long_form == "formal methods");
}

BOOST_AUTO_TEST_CASE(is_left_off_its_long_form) {
  BOOST_TEST(without_defined_abbreviation("Large Language Models (LLM)") ==
             "Large Language Models");
  BOOST_TEST(without_defined_abbreviation("robotics (with Ada)") == "robotics (with Ada)");
  BOOST_TEST(without_defined_abbreviation("(LLM)") == "(LLM)");
  BOOST_TEST(without_defined_abbreviation("applied machine learning (ML)") ==
             "applied machine learning (ML)");
}

BOOST_AUTO_TEST_SUITE_END()
