#include "facgraph/text/edit_distance.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace text = facgraph::text;
using text::edit_distance;
using text::near_matches;

namespace {

constexpr auto unlimited = std::numeric_limits<std::size_t>::max();

/// The recursion of the definition, without a band.
std::size_t distance_by_definition(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
  std::string word(random() % 9, 'a');
  std::generate(word.begin(), word.end(), [&] { return static_cast<char>('a' + random() % 3); });
  return word;
}

using Names = std::vector<std::string>;

const Names people = {"Ion Stoica",      "Matei Zaharia", "Joseph E. Gonzalez",
                      "Raluca Ada Popa", "Alvin Cheung",  "Aditya Parameswaran",
                      "Müller, Jörg",    "Ion Popa",      "Alexandros Dimakis"};

}  // namespace

BOOST_AUTO_TEST_SUITE(edit_distances)

BOOST_AUTO_TEST_CASE(values_by_hand) {
  BOOST_TEST(edit_distance("", "", 3) == 0U);
  BOOST_TEST(edit_distance("", "abc", 3) == 3U);
  BOOST_TEST(edit_distance("kitten", "sitting", 9) == 3U);
  BOOST_TEST(edit_distance("stocia", "stoica", 9) == 1U);
  BOOST_TEST(edit_distance("ca", "abc", 9) == 3U);  // 2 where a transposed pair may be edited again
  BOOST_TEST(edit_distance("Müller", "Muller", 9) == 1U);
  BOOST_TEST(edit_distance("機械", "械機", 9) == 1U);
  BOOST_TEST(edit_distance("abc", "xyz", unlimited) == 3U);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_is_one_more_than_it) {
  BOOST_TEST(edit_distance("kitten", "sitting", 2) == 3U);
  BOOST_TEST(edit_distance("kitten", "sitting", 0) == 1U);
  BOOST_TEST(edit_distance("a", "a", 0) == 0U);
  BOOST_TEST(edit_distance("", "abcdef", 2) == 3U);
}

BOOST_AUTO_TEST_CASE(the_band_gives_what_the_definition_gives) {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    const auto a = random_word(random);
    const auto b = random_word(random);
    const auto limit = random() % 8;
    const auto expected = distance_by_definition(a, b);
    BOOST_REQUIRE_EQUAL(edit_distance(a, b, limit), std::min<std::size_t>(expected, limit + 1));
    BOOST_REQUIRE_EQUAL(edit_distance(a, b, unlimited), expected);
  }
}

BOOST_AUTO_TEST_CASE(long_texts_with_a_small_limit_are_fast) {
  const std::string a(200'000, 'a');
  BOOST_TEST(edit_distance(a, a + "b", 3) == 1U);
}

BOOST_AUTO_TEST_CASE(a_misspelled_name_is_near) {
  BOOST_TEST(near_matches("Ion Stocia", people) == Names{"Ion Stoica"},
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("stocia", people) == Names{"Ion Stoica"},
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("gonzales", people) == Names{"Joseph E. Gonzalez"},
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("ada  POPA", people) == Names{"Raluca Ada Popa"},
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("muler", people) == Names{"Müller, Jörg"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_is_near_to_nonsense) {
  BOOST_TEST(near_matches("qqqqqqqq", people).empty());
  BOOST_TEST(near_matches("", people).empty());
  BOOST_TEST(near_matches("io", people).empty());  // a third of two letters is none
  BOOST_TEST(near_matches("iom", people).size() == 2U);
  BOOST_TEST(near_matches("stoica", {}).empty());
}

BOOST_AUTO_TEST_CASE(best_first_each_once_at_most_count) {
  const Names names = {"lerning", "learning systems", "learning", "leaning", "learning", "burning"};
  BOOST_TEST(near_matches("learning", names, 9) ==
                 (Names{"learning", "learning systems", "lerning", "leaning"}),
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("learning", names, 1) == Names{"learning"},
             boost::test_tools::per_element());
  BOOST_TEST(near_matches("learning", names, 0).empty());
}

BOOST_AUTO_TEST_SUITE_END()
