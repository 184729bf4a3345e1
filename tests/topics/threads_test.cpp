#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/input/index_file.hpp"
#include "facgraph/topics/resolve.hpp"
#include "support/sample.hpp"

using namespace facgraph;

namespace {

/// Long enough for several threads: everybody in a lab, some twice, some with a link that is none.
std::string long_list() {
  std::string text = "# Staff\n\nFor machine learning (ML) and databases (DB).\n";
  for (int i = 0; i < 1200; ++i) {
    if (i % 40 == 0) text += fmt::format("\n## Lab {}\n", i / 40);
    text += fmt::format(
        "\n### Person N{0} Family{1}\n\n- **Title**: Professor, Director of Lab {2}\n- "
        "**Research**: topic "
        "{3}, ML, "
        "DB/systems and theory of {4}\n- **Website**: {5}://example.org/~n{0}\n",
        i % 1100, i % 1100 % 7, i / 40, i % 13, i % 29, i % 50 == 0 ? "javascript" : "https");
  }
  return text;
}

struct Resolved {
  std::string bytes;
  std::vector<std::string> messages;
};

Resolved resolved_in(std::size_t threads) {
  const auto roster = topics::resolve(testing::document_of(long_list()), topics::built_in_lexicon(),
                                      {.threads = threads});
  Resolved result{input::roster_bytes(roster), {}};
  for (const auto& diagnostic : roster.diagnostics) result.messages.push_back(diagnostic.message);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(threads)

BOOST_AUTO_TEST_CASE(decisions_are_the_same_in_any_number_of_threads) {
  const auto alone = resolved_in(1);
  BOOST_TEST(alone.messages.size() > 100U);
  for (const std::size_t threads : {std::size_t{2}, std::size_t{3}}) {
    const auto together = resolved_in(threads);
    BOOST_TEST((together.bytes == alone.bytes));
    BOOST_TEST(together.messages == alone.messages, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()
