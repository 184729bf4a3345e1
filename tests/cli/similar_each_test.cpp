#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "bench/generated_list.hpp"
#include "cli/run_facgraph.hpp"

using facgraph::testing::run_facgraph;
using facgraph::testing::TemporaryFolder;
using facgraph::testing::write_text;

namespace {

std::string edges_of_many(std::size_t people) {
  const facgraph::bench::GeneratedList list(people, 1);
  std::string text;
  for (std::size_t i = 0; i < people; ++i)
    for (const auto topic : list.lists()[i])
      text += facgraph::bench::made_up_name(i) + "\ttopic " + std::to_string(topic) + "\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(similar_each)

BOOST_AUTO_TEST_CASE(shares_joined_are_the_whole) {
  const TemporaryFolder folder;
  write_text("list.edges", edges_of_many(150));
  BOOST_REQUIRE(run_facgraph({"index", "-i", "list.edges", "-o", "list.fgx"}).exit_code == 0);
  for (const std::string format : {"csv", "lines", "json"}) {
    const auto whole =
        run_facgraph({"similar", "--each", "--top", "3", "--format", format, "-i", "list.edges"});
    BOOST_TEST(std::count(whole.out.begin(), whole.out.end(), '\n') > 300);
    for (const std::string list : {"list.edges", "list.fgx"}) {
      std::string joined;
      for (const std::string shard : {"1/4", "2/4", "3/4", "4/4"}) {
        const auto part = run_facgraph(
            {"similar", "--all", "--shard", shard, "--top", "3", "--format", format, "-i", list});
        BOOST_TEST(part.exit_code == 0);
        joined += part.out;
      }
      BOOST_TEST((joined == whole.out));
    }
  }
}

/// Each name is looked at once, and stands in rows of its own and of others.
BOOST_AUTO_TEST_CASE(escapes_a_name_wherever_it_stands) {
  const TemporaryFolder folder;
  write_text("list.edges", "=Ada Bee\tai\nBob Ray\tai\nCy <b>\tml\nDee Lee\tml\n");
  BOOST_REQUIRE(run_facgraph({"index", "-i", "list.edges", "-o", "list.fgx"}).exit_code == 0);
  for (const std::string list : {"list.edges", "list.fgx"}) {
    const auto csv = run_facgraph({"similar", "--each", "--format", "csv", "-i", list}).out;
    BOOST_TEST(csv ==
               "person,rank,neighbor,score,shared_topics\n'=Ada Bee,1,Bob Ray,1,1\n"
               "Bob Ray,1,'=Ada Bee,1,1\nCy <b>,1,Dee Lee,1,1\nDee Lee,1,Cy <b>,1,1\n");
    const auto json = run_facgraph({"similar", "--each", "--format", "json", "-i", list}).out;
    BOOST_TEST(json.find(R"("person":"Cy \u003cb>","rank":1)") != std::string::npos);
    BOOST_TEST(json.find(R"("neighbor":"Cy \u003cb>","score":1)") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(is_what_similar_says_of_each) {
  const TemporaryFolder folder;
  write_text("list.edges", edges_of_many(60));
  const auto all = run_facgraph({"similar", "--each", "--format", "csv", "-i", "list.edges"}).out;
  const auto one = run_facgraph({"similar", facgraph::bench::made_up_name(7), "--format", "csv",
                                 "--top", "1", "-i", "list.edges"})
                       .out;
  const auto row = one.substr(one.find('\n') + 1);
  const auto name_and_score = row.substr(0, row.rfind(','));
  BOOST_TEST(all.find(facgraph::bench::made_up_name(7) + ",1," + name_and_score + ",") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(takes_the_place_of_all_pairs_in_a_long_list) {
  const TemporaryFolder folder;
  write_text("list.edges", edges_of_many(3001));
  const std::vector<std::string> all{"similar", "--all", "--top",      "2",        "--level",
                                     "exact",   "-i",    "list.edges", "--format", "csv"};
  const auto each = run_facgraph(all);
  BOOST_TEST(each.exit_code == 0);
  BOOST_TEST(each.out.starts_with("person,rank,neighbor,score,shared_topics\n"));
  BOOST_TEST(each.err.starts_with("facgraph: 3001 people: the 2 nearest of each; "));
  auto exact = all;
  exact.emplace_back("--exact-projection");
  const auto pairs = run_facgraph(exact);
  BOOST_TEST(pairs.out.starts_with("a,b,score,shared_topics\n"));
  // The best pair of all is the best of one of its two people.
  const auto start = pairs.out.find('\n') + 1;
  const auto comma = pairs.out.find(',', start);
  const auto end = pairs.out.find(',', pairs.out.find(',', comma + 1) + 1);
  const auto best =
      pairs.out.substr(start, comma - start) + ",1," + pairs.out.substr(comma + 1, end - comma - 1);
  BOOST_TEST(each.out.find(best) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(counts_the_rows_over_the_limit_of_a_table) {
  const TemporaryFolder folder;
  write_text("list.edges", edges_of_many(60));
  const auto each = [](const std::string& format, const std::string& most) {
    return run_facgraph(
        {"similar", "--each", "--format", format, "--max-rows", most, "-i", "list.edges"});
  };
  const auto rows = [](const facgraph::testing::Result& result) {
    return std::count(result.out.begin(), result.out.end(), '\n');
  };
  const auto all = rows(each("lines", "1"));  // streamed, without a limit
  BOOST_TEST(all > 100);
  const auto some = each("table", "7");
  BOOST_TEST(some.out.find(std::to_string(all - 7) +
                           " rows more, over the limit of 7; --max-rows " + std::to_string(all) +
                           " shows all") != std::string::npos);
  const auto whole = each("table", std::to_string(all));
  BOOST_TEST(whole.out.find("over the limit") == std::string::npos);
  BOOST_TEST(rows(whole) > rows(some) + all - 20);  // less what says so
}

BOOST_AUTO_TEST_CASE(refuses_what_cannot_be) {
  const TemporaryFolder folder;
  write_text("list.edges", edges_of_many(20));
  const auto code = [](std::vector<std::string> words) {
    words.insert(words.begin(), "similar");
    words.insert(words.end(), {"-i", "list.edges"});
    return run_facgraph(words).exit_code;
  };
  for (const std::string shard :
       {"0/4", "5/4", "1", "1/", "/4", "1/0", "1/4x", "-1/4", "1/9999999"})
    BOOST_TEST(code({"--each", "--shard", shard, "--format", "csv"}) == 2);
  BOOST_TEST(code({"--each", "--shard", "1/2"}) == 2);  // a table
  BOOST_TEST(code({"--each", "x"}) == 2);
  BOOST_TEST(code({"--each", "--significance"}) == 2);
  BOOST_TEST(code({"--each", "--top", "0"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
