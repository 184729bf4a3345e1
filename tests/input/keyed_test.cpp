#include "input/keyed.hpp"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "input/sentences.hpp"

using namespace facgraph::input;

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(have_keys_in_any_case_and_several_languages) {
  for (const auto* key : {"Research", "RESEARCH INTERESTS:", " research_areas ", "研究方向",
                          "Forschungsgebiete", "Thèmes de recherche", "ÁREAS DE INVESTIGACIÓN"})
    BOOST_CHECK_MESSAGE(field_of_key(key) == Field::research, key);
  BOOST_CHECK(field_of_key("Titel") == Field::title);
  BOOST_CHECK(field_of_key("Home Page") == Field::website);
  BOOST_CHECK(!field_of_key("Phone"));
  BOOST_CHECK(!field_of_key(""));
  BOOST_CHECK(!field_of_key("Professor"));
  BOOST_CHECK(field_of_column("Professor") == Field::name);
  BOOST_CHECK(field_of_column("Research Group") == Field::lab);
  BOOST_CHECK(field_of_column("Interests") == Field::research);
}

BOOST_AUTO_TEST_CASE(are_keys_in_bold_with_the_colon_inside_or_outside) {
  TextStore texts;
  for (const auto& runs : std::vector<std::vector<Run>>{
           {{"Research", "", true}, {": a, b", "", false}},
           {{"Research:", "", true}, {" a, b", "", false}},
           {{"Research", "", true}, {"：a, b", "", false}},
           {{"Re", "", true}, {"search", "", true}, {" : a, b", "", false}}}) {
    const auto field = keyed(runs, texts);
    BOOST_TEST_REQUIRE(field.has_value());
    BOOST_TEST(field->key == "Research");
    BOOST_TEST(field->value == "a, b");
    BOOST_TEST(field->strong);
  }
  BOOST_TEST(!keyed(std::vector<Run>{{"Ada Lovelace", "", true}, {" wrote it", "", false}}, texts));
  BOOST_TEST(!keyed({}, texts));
}

BOOST_AUTO_TEST_CASE(are_known_keys_in_plain_text) {
  TextStore texts;
  const std::vector<Run> runs{{"Website: ", "", false}, {"here", "https://x.example", false}};
  const auto field = keyed(runs, texts);
  BOOST_TEST_REQUIRE(field.has_value());
  BOOST_TEST(field->value == "here");
  BOOST_TEST(field->url == "https://x.example");
  BOOST_TEST(!keyed(std::vector<Run>{{"Phone: 555", "", false}}, texts));
  BOOST_CHECK(!keyed(std::vector<Run>{{"Phone: ", "", true}, {"555", "", false}}, texts)->field);
}

BOOST_AUTO_TEST_CASE(may_be_told_by_sentences) {
  BOOST_TEST(topics_of_sentence("She works on sorting, graphs and trees. She sails.") ==
             "sorting, graphs and trees");
  BOOST_TEST(topics_of_sentence("Research interests include Node.js and C.") == "Node.js and C");
  BOOST_TEST(topics_of_sentence("He is interested in logic; he works on codes.") ==
             "logic; he works on codes");
  BOOST_TEST(topics_of_sentence("Likes letters.") == "");
  BOOST_TEST(is_sentence("He sails. Often"));
  BOOST_TEST(!is_sentence("sorting, graphs, trees, etc."));
}

BOOST_AUTO_TEST_SUITE_END()
