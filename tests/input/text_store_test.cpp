#include "input/text_store.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "input/runs.hpp"

using namespace facgraph::input;

BOOST_AUTO_TEST_SUITE(text_store)

BOOST_AUTO_TEST_CASE(keeps_texts_where_they_are) {
  TextStore store;
  std::vector<std::string> written;
  std::vector<std::string_view> kept;
  for (int i = 0; i < 3000; ++i) {
    written.push_back(std::string(static_cast<std::size_t>(i % 97), 'x') + std::to_string(i));
    kept.push_back(store.keep(std::string(written.back())));
  }
  const auto moved = std::move(store);
  for (std::size_t i = 0; i < kept.size(); ++i) BOOST_TEST(kept[i] == written[i]);
}

BOOST_AUTO_TEST_CASE(keeps_arrays_where_their_values_may_stand) {
  TextStore store;
  for (std::size_t length = 0; length < 40; ++length) {
    store.keep(std::string(length, 'y'));
    const std::vector<Run> runs{{"a", "u", true}, {store.keep("b"), {}, false}};
    const auto kept = store.keep(Runs(runs));
    BOOST_TEST(reinterpret_cast<std::uintptr_t>(kept.data()) % alignof(Run) == 0U);
    BOOST_TEST(kept.size() == 2U);
    BOOST_TEST(plain_text(kept) == "ab");
  }
  BOOST_TEST(store.keep(Runs()).empty());
  BOOST_TEST(store.keep("").empty());
}

BOOST_AUTO_TEST_CASE(is_asked_only_for_what_is_not_clean) {
  TextStore store;
  const std::string written = "clean  not";
  const auto clean = std::string_view(written).substr(0, 5);
  BOOST_TEST(kept_clean(clean, store).data() == written.data());
  BOOST_TEST(kept_clean(written, store) == "clean not");
}

BOOST_AUTO_TEST_SUITE_END()
