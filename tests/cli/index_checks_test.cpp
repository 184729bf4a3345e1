// What a query that reads a part of an index compares: no answer rests on a byte that was not.

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/generated_list.hpp"
#include "cli/run_facgraph.hpp"
#include "facgraph/input/index_file.hpp"
#include "support/repetitions.hpp"
#include "support/sample.hpp"

using namespace facgraph::testing;
namespace data = boost::unit_test::data;

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t block_size = facgraph::CheckedBlocks::block_size;

/// The answer of an index that is compared part by part, however small it is.
facgraph::testing::Result ask(Words question, const std::string& index) {
  question.insert(question.end(), {"-i", index});
  return run_facgraph(question, "", {}, 0);
}

std::string index_bytes(const std::string& list) {
  const auto made = run_facgraph({"index", "--level", "exact", "-q", "-i", list, "-o", "list.fgx"});
  BOOST_REQUIRE_MESSAGE(made.exit_code == 0, made.err);
  return read_file("list.fgx");
}

void write_generated_list(std::size_t people) {
  const facgraph::bench::GeneratedList generated(people, 3);
  std::string edges;
  for (std::size_t i = 0; i < people; ++i)
    for (const auto topic : generated.lists()[i])
      edges += "person " + std::to_string(i) + "\ttopic " + std::to_string(topic) + '\n';
  write_text("list.edges", edges);
}

/// How often a file with one damaged byte was refused, and how often it was answered.
struct Seen {
  std::size_t refused = 0;
  std::size_t answered = 0;
};

/// Changes one byte at a time, and requires the right answer or a refusal.
Seen damage(std::string bytes, const Words& question, std::size_t step) {
  const auto right = ask(question, "list.fgx");
  Seen seen;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    const auto byte = bytes[at];
    bytes[at] = static_cast<char>(byte ^ 0x41);
    write_text("bad.fgx", bytes);
    bytes[at] = byte;
    const auto result = ask(question, "bad.fgx");
    if (result.exit_code == 65) {
      ++seen.refused;
      BOOST_REQUIRE(result.out.empty());
      BOOST_REQUIRE_MESSAGE(result.err.starts_with("facgraph: bad.fgx: is "), result.err);
    } else {
      ++seen.answered;
      BOOST_REQUIRE_MESSAGE(
          result.out == right.out && result.err == right.err && result.exit_code == right.exit_code,
          "byte " << at);
    }
  }
  return seen;
}

const std::vector<std::string> names{"stoica", "jordan michael", "Alex Dimakis", "nobody", "jo"};

}  // namespace

BOOST_AUTO_TEST_SUITE(index_checks)

BOOST_DATA_TEST_CASE(find_every_damaged_byte_that_an_answer_rests_on, data::make(names), name) {
  const TemporaryFolder folder;
  const auto bytes = index_bytes(sample);
  const auto step = bytes.size() / facgraph::testing::repetitions(bytes.size() / 101) + 1;
  const auto seen = damage(bytes, {"similar", name}, step);
  BOOST_TEST(seen.refused > 0U);
  BOOST_TEST(seen.answered > 0U);
}

BOOST_AUTO_TEST_CASE(find_it_in_every_block_of_a_longer_list) {
  const TemporaryFolder folder;
  write_generated_list(3000);
  const auto bytes = index_bytes("list.edges");
  const auto blocks = bytes.size() / block_size;
  const auto step = bytes.size() / facgraph::testing::repetitions(3 * blocks / 2) - 1;
  for (const Words& question :
       {Words{"similar", "person 1234"}, Words{"similar", "person 7", "--measure", "jaccard"}}) {
    const auto seen = damage(bytes, question, step);
    const auto tried = seen.refused + seen.answered;
    BOOST_TEST(seen.refused > tried / 10);
    BOOST_TEST(seen.answered > tried / 10);
  }
}

BOOST_AUTO_TEST_CASE(cover_the_whole_file_where_all_of_it_is_used) {
  const TemporaryFolder folder;
  write_generated_list(300);
  const auto bytes = index_bytes("list.edges");
  for (const Words& question :
       {Words{"similar", "--each"}, Words{"list", "topics"}, Words{"check"}}) {
    const auto seen = damage(bytes, question, bytes.size() / facgraph::testing::repetitions(97));
    BOOST_TEST(seen.answered == 0U);
  }
}

BOOST_AUTO_TEST_CASE(compare_a_small_file_as_a_whole) {
  const TemporaryFolder folder;
  auto bytes = index_bytes(sample);
  bytes[bytes.size() / 2] ^= 1;
  write_text("bad.fgx", bytes);
  const Words question{"similar", "stoica", "-i", "bad.fgx"};
  BOOST_TEST(run_facgraph(question, "", {}, bytes.size()).exit_code == 65);
}

BOOST_AUTO_TEST_CASE(answer_as_the_whole_list_does) {
  const TemporaryFolder folder;
  write_generated_list(3000);
  index_bytes("list.edges");
  for (std::size_t i = 0; i < 3000; i += 3000 / facgraph::testing::repetitions(10) - 1)
    for (const std::string measure : {"idf-cosine", "jaccard", "overlap"}) {
      const Words question{"similar", "person " + std::to_string(i), "--measure", measure, "-q"};
      auto of_list = question;
      of_list.insert(of_list.end(), {"--level", "exact", "-i", "list.edges"});
      BOOST_TEST(ask(question, "list.fgx").out == run_facgraph(of_list).out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
