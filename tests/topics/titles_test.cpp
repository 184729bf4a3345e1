#include "topics/titles.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <vector>

using namespace facgraph;
using namespace facgraph::topics;
namespace data = boost::unit_test::data;

namespace {

const std::vector<LabNames> labs{names_of_lab(LabId{0}, "RISE Lab"),
                                 names_of_lab(LabId{1}, "Sky Computing Lab"),
                                 names_of_lab(LabId{2}, "Berkeley AI Research (BAIR)")};

/// "rank; role@lab number; role@organization": all that a title says, in one line.
std::string told(std::string_view title) {
  const auto parsed = parse_title(title, labs);
  auto result = parsed.rank;
  for (const auto& [role, lab] : parsed.labs)
    result += "; " + role + "@" + std::to_string(index(lab));
  for (const auto& [role, organization] : parsed.outside)
    result += "; " + role + "@" + organization;
  return result;
}

struct TitleCase {
  const char* title;
  const char* says;
};
std::ostream& operator<<(std::ostream& out, const TitleCase& row) { return out << row.title; }

const std::vector<TitleCase> title_cases{
    {"Professor", "Professor"},
    {"Professor, Director of Sky Computing Lab", "Professor; director@1"},
    {"Associate Professor, Co-founder and CTO of Databricks",
     "Associate Professor; co-founder@Databricks; CTO@Databricks"},
    {"Associate Professor, Co-director of RISE Lab and Sky Computing Lab",
     "Associate Professor; co-director@0; co-director@1"},
    {"Co-director of the Sky Computing Lab and Anyscale", "; co-director@1; co-director@Anyscale"},
    {"Director at BAIR", "; director@2"},
    {"Professor of Statistics", "Professor of Statistics"},
    {"Sky Computing Lab director", "; director@1"},
    {"RISE Lab", "; member@0"},
    {"Enterprise Lab manager of Johnson and Johnson",
     "; enterprise lab manager@Johnson and Johnson"},
    {"Director of the Center for Rise Labs", "; director@Center for Rise Labs"},
    {"", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(titles)

BOOST_DATA_TEST_CASE(say_rank_roles_labs_and_organizations, data::make(title_cases), row) {
  BOOST_TEST(told(row.title) == row.says);
}

BOOST_AUTO_TEST_SUITE_END()
