#include "cli/progress.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

namespace facgraph {
namespace {

constexpr auto at_once = cli::Progress::Clock::duration::zero();

}  // namespace

BOOST_AUTO_TEST_SUITE(progress)

BOOST_AUTO_TEST_CASE(comes_up_and_goes_away) {
  std::ostringstream terminal;
  {
    cli::Progress progress(&terminal, "people", at_once);
    progress.show(16, 40);
    progress.show(32, 40);  // too soon after the last
    BOOST_TEST(terminal.str() == "\r\033[Kfacgraph: 16 of 40 people");
  }
  BOOST_TEST(terminal.str().ends_with("people\r\033[K"));
}

BOOST_AUTO_TEST_CASE(says_nothing_of_a_short_run) {
  std::ostringstream terminal;
  {
    cli::Progress progress(&terminal, "people", std::chrono::hours(1));
    progress.show(16, 40);
  }
  BOOST_TEST(terminal.str().empty());
}

BOOST_AUTO_TEST_CASE(says_nothing_without_a_terminal) {
  cli::Progress progress(nullptr, "people", at_once);
  progress.show(16, 40);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
