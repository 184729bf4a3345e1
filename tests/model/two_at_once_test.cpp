#include "model/two_at_once.hpp"

#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <string>
#include <thread>

using namespace facgraph;

BOOST_AUTO_TEST_SUITE(two_at_once_test)

BOOST_AUTO_TEST_CASE(both_are_done_in_threads_of_their_own_or_one_after_the_other) {
  for (const std::size_t threads : {std::size_t{1}, std::size_t{2}}) {
    std::thread::id first;
    std::thread::id second;
    two_at_once(
        threads, [&] { first = std::this_thread::get_id(); },
        [&] { second = std::this_thread::get_id(); });
    BOOST_TEST((first == std::this_thread::get_id()));
    BOOST_TEST((second == first) == (threads == 1));
  }
}

BOOST_AUTO_TEST_CASE(what_either_throws_comes_out_the_first_before_the_second) {
  const auto thrown_by = [](std::size_t threads, bool of_first, bool of_second) {
    try {
      two_at_once(
          threads,
          [&] {
            if (of_first) throw std::runtime_error("first");
          },
          [&] {
            if (of_second) throw std::runtime_error("second");
          });
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string("nothing");
  };
  for (const std::size_t threads : {std::size_t{1}, std::size_t{2}}) {
    BOOST_TEST(thrown_by(threads, false, false) == "nothing");
    BOOST_TEST(thrown_by(threads, true, false) == "first");
    BOOST_TEST(thrown_by(threads, false, true) == "second");
    BOOST_TEST(thrown_by(threads, true, true) == "first");
  }
}

BOOST_AUTO_TEST_SUITE_END()
