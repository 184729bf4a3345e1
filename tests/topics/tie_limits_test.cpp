#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "topics/people.hpp"

using namespace facgraph;
using namespace facgraph::topics;

namespace {

/// Labs "L0", "L1", … with so many members each, nobody in two of them.
Roster roster_of(const std::vector<std::size_t>& sizes) {
  Roster roster;
  for (std::size_t lab = 0; lab < sizes.size(); ++lab) {
    roster.labs.emplace_back();
    roster.labs.back().name = "L" + std::to_string(lab);
    for (std::size_t i = 0; i < sizes[lab]; ++i) {
      const FacultyId person{static_cast<std::uint32_t>(roster.faculty.size())};
      roster.faculty.emplace_back();
      roster.memberships.push_back({person, LabId{static_cast<std::uint32_t>(lab)}, "", {}});
    }
  }
  return roster;
}

/// How many ties each lab makes.
std::vector<std::size_t> ties_of(const Roster& roster) {
  std::vector<std::size_t> ties(roster.labs.size());
  for (const auto& tie : roster.ties) ++ties[index(tie.lab)];
  return ties;
}

bool says(const Roster& roster, const std::string& part) {
  return roster.diagnostics.size() == 1 &&
         roster.diagnostics.front().message.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tie_limits)

BOOST_AUTO_TEST_CASE(a_lab_within_the_limit_ties_all_pairs) {
  auto roster = roster_of({4, 3});
  add_ties({4, 100}, roster);
  BOOST_TEST(ties_of(roster) == (std::vector<std::size_t>{6, 3}), boost::test_tools::per_element());
  BOOST_TEST(roster.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_lab_over_the_limit_of_members_makes_none_and_is_named) {
  auto roster = roster_of({5, 3});
  add_ties({4, 100}, roster);
  BOOST_TEST(ties_of(roster) == (std::vector<std::size_t>{0, 3}), boost::test_tools::per_element());
  BOOST_TEST(says(roster, "L0 has 5 members, over the limit of 4"));
  BOOST_TEST(says(roster, "--max-lab"));
}

// 10 a person are 900 ties of these 90 people: room for the 45 and 435, not for the 1,225 more.
BOOST_AUTO_TEST_CASE(the_smallest_labs_go_first) {
  auto roster = roster_of({50, 10, 30});
  add_ties({300, 1}, roster);
  BOOST_TEST(ties_of(roster) == (std::vector<std::size_t>{0, 45, 435}),
             boost::test_tools::per_element());
  BOOST_TEST(says(roster, "labs would make 1705 ties, over the limit of 900: 1 lab of 50"));
  BOOST_TEST(says(roster, "480 are left; raise the limit with --max-ties"));
}

BOOST_AUTO_TEST_CASE(more_ties_may_be_allowed) {
  auto roster = roster_of({50, 10, 30});
  add_ties({300, 1705}, roster);
  BOOST_TEST(roster.ties.size() == 1705U);
  BOOST_TEST(roster.diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
