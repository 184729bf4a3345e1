#include <boost/test/unit_test.hpp>
#include <string>

#include "run_facgraph.hpp"
#include "support/sample.hpp"

using namespace facgraph::testing;

BOOST_AUTO_TEST_SUITE(experts_command)

BOOST_AUTO_TEST_CASE(a_text_is_refused_as_other_input_is) {
  const TemporaryFolder folder;
  write_text("latin.txt", "model serving\nM\xFCller\n");
  write_text("nul.txt", std::string("a\0b", 3));
  const auto latin = run_facgraph({"experts", "--file", "latin.txt", "-i", sample});
  BOOST_TEST(latin.exit_code == 65);
  BOOST_TEST(latin.err.find("latin.txt:2: byte 0xFC") != std::string::npos);
  BOOST_TEST(run_facgraph({"experts", "--file", "nul.txt", "-i", sample}).exit_code == 65);
  BOOST_TEST(run_facgraph({"experts", "M\xFCller", "-i", sample}).exit_code == 65);
  BOOST_TEST(run_facgraph({"experts", "--file", "missing.txt", "-i", sample}).exit_code == 74);
}

BOOST_AUTO_TEST_CASE(long_lines_are_read) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "we study distributed systems of all kinds, ";
  const auto result = run_facgraph(
      {"experts", "--file", "-", "-i", sample, "--format", "lines", "--top", "1"}, text);
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(result.out.starts_with("Alvin Cheung: 1.000000: distributed systems: 2\n"));
}

BOOST_AUTO_TEST_SUITE_END()
