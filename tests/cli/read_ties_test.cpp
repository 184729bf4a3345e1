#include "cli/read_ties.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>
#include <tuple>

#include "cli/people_by_name.hpp"
#include "cli/run_facgraph.hpp"

namespace facgraph::cli {
namespace {

namespace data = boost::unit_test::data;

/// Wei Li stands twice; Jörg Sturm was also called Joerg Sturm.
Roster roster() {
  Roster roster;
  roster.files = {"list.md"};
  for (const auto* name :
       {"Ion Stoica", "Wei Li", "Jörg Sturm", "Wei Li", "Ada Lin", "Ada Linz", "ada lin"}) {
    roster.faculty.emplace_back();
    roster.faculty.back().name = name;
  }
  roster.faculty[2].other_names.emplace_back("Joerg Sturm");
  return roster;
}

struct Row {
  const char* written;
  int found;  ///< -1: nobody, or several
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.written; }

const std::vector<Row> name_rows{{"Ion Stoica", 0},  {"Stoica, Ion", 0},    {"stoica", 0},
                                 {"Sto", 0},         {"I. Stoica", -1},     {"Wei Li", -1},
                                 {"Wei", -1},        {"Jorg Sturm", 2},     {"Jörg Sturm", 2},
                                 {"Joerg Sturm", 2}, {"Ada Lin", 4},        {"ada lin", 6},
                                 {"ADA LIN", -1},    {"Ada Linz", 5},       {"Ada Li", -1},
                                 {"Eve", -1},        {"Ion Ste Stoica", -1}};

}  // namespace

BOOST_AUTO_TEST_SUITE(ties_of_a_file)

BOOST_DATA_TEST_CASE(a_name_means_a_person_when_it_is_whole, data::make(name_rows), row) {
  const auto list = roster();
  PeopleByName people(list);
  for (int again = 0; again < 2; ++again) {
    const auto found = people.find(row.written);
    BOOST_TEST((found ? static_cast<int>(index(*found)) : -1) == row.found);
  }
  BOOST_TEST(people.unknown().size() == (row.found < 0 ? 1U : 0U));
}

BOOST_AUTO_TEST_CASE(pairs_add_up_in_the_order_of_ids) {
  const testing::TemporaryFolder folder;
  testing::write_text("ties.csv",
                      "Stoica,Ada Linz,2\nAda Linz,Ion Stoica,3\nEve,Ion Stoica,1\nEve,Bob,1\n"
                      "Jörg Sturm,Ion Stoica,1\nSturm,Joerg Sturm,1\n");
  std::istringstream in;
  std::ostringstream out;
  const Environment environment{in, out, out, [](const std::string&) { return std::nullopt; }};
  const CommonOptions options;
  const Settings settings;
  Session session(environment, options, settings);
  const List list{{}, "", roster(), {}, {}};
  const auto ties = read_ties(session, list, "ties.csv");
  BOOST_REQUIRE(ties.pairs.size() == 2U);
  BOOST_TEST((std::tuple(index(ties.pairs[0].a), index(ties.pairs[0].b)) == std::tuple(0U, 2U)));
  BOOST_TEST(ties.pairs[0].weight == 1);
  BOOST_TEST((std::tuple(index(ties.pairs[1].a), index(ties.pairs[1].b)) == std::tuple(0U, 5U)));
  BOOST_TEST(ties.pairs[1].weight == 5);
  BOOST_TEST(ties.unknown == (std::vector<std::string>{"Bob", "Eve"}),
             boost::test_tools::per_element());
  BOOST_TEST(unknown_names("ties.csv", ties.unknown) ==
             "ties.csv: 2 names mean nobody in the list, or several, and are left out: \"Bob\", "
             "\"Eve\"");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph::cli
