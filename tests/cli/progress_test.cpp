#include "cli/progress.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <sstream>
#include <thread>

using facgraph::cli::Progress;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(what_takes_long_is_said_and_wiped) {
  std::ostringstream terminal;
  {
    Progress progress(terminal, true, 1ms);
    progress.now("placing people");
    std::this_thread::sleep_for(100ms);
  }
  const auto said = terminal.str();
  BOOST_TEST(said.find("placing people") != std::string::npos);
  BOOST_TEST(said.substr(said.size() - 4) == "\r\x1b[K");
}

BOOST_AUTO_TEST_CASE(what_is_soon_done_is_not_said) {
  std::ostringstream terminal;
  { Progress(terminal, true, 1h).now("placing people"); }
  BOOST_TEST(terminal.str() == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_said_elsewhere) {
  std::ostringstream file;
  {
    Progress progress(file, false, 1ms);
    progress.now("placing people");
    std::this_thread::sleep_for(20ms);
  }
  BOOST_TEST(file.str() == "");
}
