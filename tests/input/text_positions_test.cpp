#include "input/text_positions.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using facgraph::input::TextPositions;

BOOST_AUTO_TEST_SUITE(text_positions)

BOOST_AUTO_TEST_CASE(are_found_again_however_many_there_are) {
  TextPositions positions;
  std::vector<std::string> texts;
  const auto find = [&](const std::string& text) {
    return positions.find_or_add(text, texts.size(),
                                 [&](std::size_t at) { return std::string_view(texts[at]); });
  };
  for (std::size_t i = 0; i < 5'000; ++i) {
    const auto text = std::to_string(i * i);
    BOOST_TEST_REQUIRE(find(text) == i);
    texts.push_back(text);
    BOOST_TEST_REQUIRE(find(texts[i / 2]) == i / 2);
  }
  BOOST_TEST(find("") == texts.size());
}

BOOST_AUTO_TEST_SUITE_END()
