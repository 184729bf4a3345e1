#include "drawing/wrap.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace facgraph::drawing;

namespace {

const std::string longest(120, 'x');
const std::string too_long(20'000, 'x');

}  // namespace

BOOST_AUTO_TEST_SUITE(lengths_of_names)

BOOST_AUTO_TEST_CASE(names_of_120_characters_are_whole) {
  BOOST_TEST(shortened(longest) == longest);
  BOOST_TEST(shortened(longest + ", " + longest) == longest + ", " + longest);
}

BOOST_AUTO_TEST_CASE(longer_ones_are_cut_with_an_ellipsis) {
  const auto cut = shortened(too_long);
  BOOST_TEST(cut.ends_with("…"));
  BOOST_TEST(cut.size() <= 123U);
  BOOST_TEST(shortened("robotics, " + too_long).starts_with("robotics, xxx"));
}

BOOST_AUTO_TEST_CASE(many_short_parts_end_too) {
  std::string parts;
  for (int i = 0; i < 10'000; ++i) parts += "a, ";
  BOOST_TEST(shortened(parts).size() < 100U);
}

BOOST_AUTO_TEST_CASE(lines_of_a_name_are_few_and_those_of_sentences_are_all) {
  BOOST_TEST(wrapped(too_long, 100, {}).size() < 20U);
  BOOST_TEST(wrapped_sentences(too_long, 100, {}).size() > 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
