#include <fmt/format.h>

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <string>
#include <vector>

#include "support/random_rows.hpp"
#include "support/repetitions.hpp"
#include "support/written_document.hpp"

using namespace facgraph;
using testing::RandomRows;
using testing::read_by;
namespace data = boost::unit_test::data;

namespace {

constexpr std::size_t several_threads = 280'000;  // read by several threads, in several ranges

/// What all read, however many they are.
std::string check_threads(const std::string& name, const std::string& bytes,
                          const input::Limits& limits = {}) {
  const auto expected = read_by(1, name, bytes, limits);
  for (const std::size_t threads : {2U, 3U, 8U})
    BOOST_TEST((read_by(threads, name, bytes, limits) == expected));
  return expected;
}

const std::vector<std::string> headers{
    "name,topics",
    "name,topic",
    "name,research,title",
    "name,topic,university,url",
    "first name,last name,topics,lab",
    "name,topic,count",
    "name,topics,topics,title,lab",
};

std::size_t columns(const std::string& header) {
  return 1 + static_cast<std::size_t>(std::count(header.begin(), header.end(), ','));
}

/// A table of people who come again and again, some in rows next to each other.
std::string table_of(const std::string& header, unsigned seed) {
  RandomRows random(seed, ',');
  auto table = header + "\n";
  std::string name = "Ada";
  while (table.size() < several_threads) {
    if (random.below(3) == 0) name = fmt::format("Person {} (MIT)", random.below(2'000));
    table += random.below(200) == 0 ? "" : name;
    for (std::size_t i = 1; i < columns(header); ++i)
      table += "," + (header.ends_with("count") && i == 2 ? std::to_string(1 + random.below(9))
                                                          : random.field());
    table += "\n";
  }
  return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(large_tables_in_several_threads)

BOOST_DATA_TEST_CASE(are_read_as_in_one, data::make(headers), header) {
  for (unsigned seed = 0; seed < testing::repetitions(2U); ++seed)
    BOOST_TEST(check_threads("list.csv", table_of(header, seed)).size() > several_threads / 10);
}

BOOST_DATA_TEST_CASE(are_refused_as_in_one, data::xrange(testing::repetitions(10U)), seed) {
  static const std::vector<std::string> faults{"Ada,x,y\n", "Ada\n", "\"Ada,x\n", "Ada,\"x\"y\n",
                                               "Ada," + std::string(70'000, 'x') + "\n"};
  auto table = table_of("name,topics", seed);
  for (const auto at : {0.9, 0.5, 0.2}) {
    const auto line = table.find("\nPerson", static_cast<std::size_t>(at * several_threads));
    table.insert(line + 1, faults[(seed + table.size()) % faults.size()]);
    BOOST_TEST(check_threads("list.csv", table).starts_with("list.csv:"));
  }
  check_threads("list.csv", table, {.line_bytes = 100});
}

BOOST_AUTO_TEST_CASE(keep_the_latest_values_of_a_person) {
  std::string table = "name,topic,title\n";
  for (int i = 0; table.size() < several_threads; ++i)  // more titles than are compared
    table += fmt::format("{},topic {},Title {}\n", i % 7 == 0 ? "Bob" : "Ada", i, i * i % 23);
  check_threads("list.csv", table);
  std::map<std::string, std::vector<std::string>> titles;
  for (int i = 0; i < 1'000; ++i) {
    auto& known = titles[i % 7 == 0 ? "Bob" : "Ada"];
    const auto title = fmt::format("Title {}", i * i % 23);
    if (std::find(known.end() - std::min<std::ptrdiff_t>(16, std::ssize(known)), known.end(),
                  title) == known.end())
      known.push_back(title);
  }
  const auto document = input::read({{"list.csv", table}}, {}, 2);
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  for (const auto& person : document.people)
    for (std::size_t i = 0; i < titles[person.name.value].size(); ++i)
      BOOST_TEST(person.titles.at(i).value == titles[person.name.value][i]);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(large_edge_lists_in_several_threads)

BOOST_DATA_TEST_CASE(are_read_as_in_one, data::xrange(2U), seed) {
  for (const std::string separator : {"\t", ",", ";", " "}) {
    RandomRows random(seed, separator[0]);
    std::string list = seed % 2 == 0 ? fmt::format("person{}topic\n", separator) : "";
    while (list.size() < several_threads) {
      if (random.below(50) == 0) list += "# \"a\n%,\"\n\n";
      list +=
          fmt::format("\"P{}\"{}\"topic, {}\"", random.below(3'000), separator, random.below(500));
      if (random.below(5) == 0) list += separator + std::to_string(1 + random.below(9));
      list += '\n';
    }
    BOOST_TEST(check_threads("list.edges", list).size() > several_threads / 2);
    const auto middle = list.find('\n', list.size() / 2) + 1;
    check_threads("list.edges", list.insert(middle, "Ada" + separator + "x" + separator + "0\n"));
    check_threads("list.edges", list.insert(middle, "\"Ada" + separator + "x\n"));
  }
}

BOOST_AUTO_TEST_CASE(join_the_lines_of_a_person_wherever_they_stand) {
  RandomRows random(1, '\t');
  std::string list;
  std::vector<std::string> order;
  std::map<std::string, std::string> topics;
  for (int line = 1; list.size() < several_threads; ++line) {
    const auto name = fmt::format("P{}", random.below(3'000));
    if (topics[name].empty()) order.push_back(name);
    topics[name] += fmt::format("{}@{} ", line % 91, line);
    list += fmt::format("{}\t{}\n", name, line % 91);
  }
  const auto document = input::read({{"list.edges", list}}, {}, 3);
  BOOST_TEST_REQUIRE(document.people.size() == order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::string read;
    for (const auto& topic : document.people[i].research)
      read += fmt::format("{}@{} ", topic.value, topic.where.line);
    BOOST_TEST_REQUIRE(document.people[i].name.value == order[i]);
    BOOST_TEST_REQUIRE(read == topics[order[i]]);
  }
}

BOOST_AUTO_TEST_SUITE_END()
