#include "facgraph/topics/lexicon.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/model/errors.hpp"
#include "support/sample.hpp"

using namespace facgraph;
using namespace facgraph::topics;

namespace {

std::string message_for(std::string_view tsv) {
  try {
    parse_lexicon(tsv, "my.tsv");
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lexicon)

BOOST_AUTO_TEST_CASE(built_in_is_the_file_of_the_repository) {
  const auto from_file = parse_lexicon(testing::read_file(FACGRAPH_SOURCE_DIR "/data/lexicon.tsv"),
                                       "data/lexicon.tsv");
  BOOST_TEST(from_file.aliases.size() == built_in_lexicon().aliases.size());
  BOOST_TEST(from_file.aliases.size() > 50U);
  BOOST_TEST(from_file.known.contains("machine learning system"));
}

BOOST_AUTO_TEST_CASE(refuses_rows_by_line) {
  BOOST_TEST(message_for("# fine\n\nacronym\tAI\tartificial intelligence\r\n") == "read");
  BOOST_TEST(message_for("# fine\nnonsense\tAI\n")
                 .starts_with("my.tsv:2: unknown kind of row \"nonsense\""));
  BOOST_TEST(
      message_for("acronym\tAI\n").starts_with("my.tsv:1: a row of kind \"acronym\" has 2 cells"));
  BOOST_TEST(message_for("acronym\tAI\t\n").starts_with("my.tsv:1: "));
}

BOOST_AUTO_TEST_SUITE_END()
