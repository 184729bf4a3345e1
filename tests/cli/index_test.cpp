#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "cli/run_facgraph.hpp"
#include "support/repetitions.hpp"
#include "support/sample.hpp"

using namespace facgraph::testing;
namespace data = boost::unit_test::data;

namespace {

using Words = std::vector<std::string>;

struct Question {
  Words words;
};
std::ostream& operator<<(std::ostream& out, const Question& question) {
  for (const auto& word : question.words) out << word << ' ';
  return out;
}

const std::vector<Question> questions{
    {{"similar", "stoica"}},
    {{"similar", "Gonzalez, Joseph", "--format", "json"}},
    {{"similar", "Alex Dimakis"}},
    {{"similar", "recht", "--measure", "jaccard", "--top", "1", "--format", "csv"}},
    {{"similar", "cheung", "--measure", "affinity", "--min", "0.1"}},
    {{"similar", "cheung", "--significance"}},
    {{"similar", "Stocia"}},
    {{"similar", "Jo"}},
    {{"similar", "Al"}},
    {{"similar", "jo he"}},
    {{"similar", ","}},
    {{"similar", "--all"}},
    {{"similar", "--each", "--format", "csv"}},
    {{"similar", "--each", "--measure", "overlap"}},
    {{"show", "gonzalez"}},
    {{"explain", "stoica", "zaharia"}},
    {{"potential"}},
    {{"clusters", "--stability", "0"}},
    {{"brokers"}},
    {{"match"}},
    {{"gaps"}},
    {{"list", "people"}},
    {{"list", "topics"}},
    {{"list", "labs"}},
    {{"list", "merges"}},
    {{"check", "--synonyms"}},
};

/// Their topics are found with what the user and the list say.
const std::vector<Question> texts_asked{
    {{"experts", "big iron and fast sums for AI"}},
    {{"experts", "ML on big iron", "--format", "json"}},
    {{"experts", "HCI, NLP, RISELab, ASPIRE, RL and DB", "--format", "json"}},
};

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// An index in the current folder.
void make_index(const Words& more = {}) {
  const auto made = run_facgraph(with({"index", "-i", sample, "-o", "list.fgx"}, more));
  BOOST_REQUIRE_MESSAGE(made.exit_code == 0, made.err);
}

void check_same_answer(const Words& question, const Words& level) {
  const auto from_list = run_facgraph(with(with(question, level), {"-i", sample}));
  const auto from_index = run_facgraph(with(question, {"-i", "list.fgx"}));
  BOOST_TEST(from_index.exit_code == from_list.exit_code);
  BOOST_TEST(from_index.out == from_list.out);
  BOOST_TEST(from_index.err == from_list.err);
}

int code_of(const std::string& bytes, const Words& question) {
  write_text("bad.fgx", bytes);
  const auto result = run_facgraph(with(question, {"-i", "bad.fgx"}));
  if (result.exit_code == 65) BOOST_TEST(result.err.starts_with("facgraph: bad.fgx: is "));
  return result.exit_code;
}

std::string with_byte(std::string bytes, std::size_t at, char byte) {
  bytes[at] = byte;
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(index_files)

BOOST_DATA_TEST_CASE(answer_as_the_list_does, data::make(questions), question) {
  const TemporaryFolder folder;
  make_index();
  check_same_answer(question.words, {});
}

BOOST_DATA_TEST_CASE(answer_with_links_as_the_list_does, data::make(questions), question) {
  const TemporaryFolder folder;
  make_index({"--level", "broad"});
  check_same_answer(question.words, {"--level", "broad"});
}

BOOST_DATA_TEST_CASE(know_the_thesaurus, data::make(questions) + data::make(texts_asked),
                     question) {
  const TemporaryFolder folder;
  write_text("t.tsv", "label\treplace by\nbig iron\tDatabases\nfast sums\tML\nAI\t\n");
  for (const std::string level : {"exact", "alias", "full", "broad"}) {
    const Words choices{"--level",    level,        "--thesaurus", "t.tsv",
                        "--no-merge", "ML=Systems", "--no-split",  "AI and society"};
    make_index(choices);
    // A warning about a choice is said where the list is read.
    check_same_answer(with(question.words, {"-q"}), choices);
  }
}

BOOST_AUTO_TEST_CASE(know_the_abbreviations_that_the_list_defines) {
  const TemporaryFolder folder;
  write_text("list.md",
             "# People\n### Ada Reyes\n- **Research**: Query Planning Engines (QPE), sorting\n"
             "### Bo Lind\n- **Research**: QPE, graphs\n");
  BOOST_REQUIRE(run_facgraph({"index", "-i", "list.md", "-o", "list.fgx"}).exit_code == 0);
  const Words question{"experts", "an engine called QPE"};
  const auto of_list = run_facgraph(with(question, {"-i", "list.md"}));
  BOOST_TEST(of_list.out.find("Bo Lind") != std::string::npos);
  BOOST_TEST(run_facgraph(with(question, {"-i", "list.fgx"})).out == of_list.out);
}

BOOST_AUTO_TEST_CASE(find_other_names_and_counts) {
  const TemporaryFolder folder;
  write_text("list.csv",
             "name,topics\nAda Lovelace,\"a, b\"\n\"Lovelace, Ada\",c\nCharles Babbage,\"a, c\"\n");
  write_text("list.edges", "x\ta\t3\nx\tb\t1\ny\ta\t2\nz\tb\t5\ny\tb\t1\n");
  for (const std::string list : {"list.csv", "list.edges"}) {
    BOOST_REQUIRE(run_facgraph({"index", "-i", list, "-o", "i.fgx"}).exit_code == 0);
    for (const std::string name : {"lovelace ada", "babbage", "x"})
      for (const std::string measure : {"idf-cosine", "affinity"}) {
        const Words question{"similar", name, "--measure", measure, "-q"};
        BOOST_TEST(run_facgraph(with(question, {"-i", "i.fgx"})).out ==
                   run_facgraph(with(question, {"-i", list})).out);
      }
  }
}

BOOST_AUTO_TEST_CASE(that_are_damaged_are_refused) {
  const TemporaryFolder folder;
  make_index();
  const auto bytes = read_file("list.fgx");
  const auto step = bytes.size() / facgraph::testing::repetitions(bytes.size() / 101) + 1;
  const auto step_in_header = 600 / facgraph::testing::repetitions(600);
  for (std::size_t at = 0; at < bytes.size(); at += at < 600 ? step_in_header : step)
    for (const Words& question : {Words{"similar", "stoica"}, Words{"list", "people"}})
      BOOST_REQUIRE_MESSAGE(
          code_of(with_byte(bytes, at, static_cast<char>(bytes[at] ^ 0x41)), question) == 65,
          "byte " << at);
  for (std::size_t size = 0; size < bytes.size(); size += size < 700 ? 7 : 997)
    BOOST_REQUIRE(code_of(bytes.substr(0, size), {"similar", "stoica"}) == 65);
  BOOST_TEST(code_of(bytes + "x", {"similar", "stoica"}) == 65);
}

BOOST_AUTO_TEST_CASE(say_why_they_are_refused) {
  const TemporaryFolder folder;
  make_index();
  const auto bytes = read_file("list.fgx");
  const auto message = [](const std::string& changed) {
    write_text("bad.fgx", changed);
    return run_facgraph({"similar", "x", "-i", "bad.fgx"}).err;
  };
  BOOST_TEST(message(with_byte(bytes, 12, 9)) ==
             "facgraph: bad.fgx: is an index of version 9, and this facgraph reads version 3; make "
             "it again\n");
  BOOST_TEST(message(with_byte(bytes, 12, 2)) ==
             "facgraph: bad.fgx: is an index of version 2, and this facgraph reads version 3; make "
             "it again\n");
  BOOST_TEST(message(with_byte(bytes, 8, 1)).find("another byte order") != std::string::npos);
  BOOST_TEST(message("# People\n").find("is no index") != std::string::npos);
  BOOST_TEST(message(bytes.substr(0, 500)).find("is cut off") != std::string::npos);
  BOOST_TEST(run_facgraph({"similar", "x", "-i", "none.fgx"}).exit_code == 74);
}

BOOST_AUTO_TEST_CASE(keep_what_was_decided) {
  const TemporaryFolder folder;
  make_index();
  BOOST_TEST(run_facgraph({"similar", "stoica", "--level", "exact", "-i", "list.fgx"}).exit_code ==
             2);
  BOOST_TEST(run_facgraph({"list", "topics", "--no-split", "x", "-i", "list.fgx"}).exit_code == 2);
  BOOST_TEST(run_facgraph({"list", "topics", "-i", "list.fgx", sample}).exit_code == 2);
  BOOST_TEST(run_facgraph({"index", "-i", sample, "-o", "list.bin"}).exit_code == 2);
  BOOST_TEST(run_facgraph({"index", "-i", "list.fgx", "-o", "list.fgx"}).exit_code == 74);
  const auto before = read_file("list.fgx");
  make_index();
  BOOST_TEST((read_file("list.fgx") == before));
  std::filesystem::rename("list.fgx", "list");  // told by its first bytes
  BOOST_TEST(run_facgraph({"similar", "stoica", "-i", "list"}).exit_code == 0);
}

BOOST_AUTO_TEST_SUITE_END()
