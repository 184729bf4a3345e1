#include "topics/same_people.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "topics/given_names.hpp"
#include "topics/sites.hpp"

using namespace facgraph;
namespace data = boost::unit_test::data;

namespace {

struct NamePair {
  const char* a;
  const char* b;
};

std::ostream& operator<<(std::ostream& out, const NamePair& pair) {
  return out << pair.a << " / " << pair.b;
}

const std::vector<NamePair> compatible{{"Ion Stoica", "Ion Stoica"},
                                       {"J. D. Tygar", "J. Doug Tygar"},
                                       {"S. Shankar Sastry", "Shankar Sastry"},
                                       {"Hellerstein, Joseph M.", "Joe Hellerstein"},
                                       {"Peter Grünwald", "Peter Grunwald"},
                                       {"Kin-hong Wong", "Kin Hong Wong"},
                                       {"Lai-Wan Chan", "Laiwan Chan"},
                                       {"Jim Demmel", "James W. Demmel"},
                                       {"Ben Recht", "Benjamin Recht"},
                                       {"Martin King Jr.", "Martin L. King"},
                                       {"J.-P. Serre", "Jean-Pierre Serre"}};

const std::vector<NamePair> different_people{{"Dawn Song", "Yun S. Song"},
                                             {"Jane Smith", "John Smith"},
                                             {"Wei Wang 0001", "Wei Wang 0002"},
                                             {"Wei Wang", "Wei Wang 0002"},
                                             {"Robert Kleinberg", "Jon M. Kleinberg"},
                                             {"Mausam", "Anil Mausam"},
                                             {"An-I Wang", "Zhi Wang"}};

/// One entry: name, link, affiliation.
struct Entry {
  std::string name;
  std::string site;
  std::string affiliation;
};

Document document_of(const std::vector<Entry>& entries) {
  Document document;
  document.files = {"a.md"};
  std::uint32_t line = 0;
  for (const auto& [name, site, affiliation] : entries) {
    const SourceLocation where{FileId{0}, ++line};
    PersonEntry person;
    person.name = {name, where};
    if (!site.empty()) person.websites.push_back({site, where});
    if (!affiliation.empty()) person.affiliations.push_back({affiliation, where});
    person.research.emplace_back(Text{"topic " + std::to_string(line), where});
    document.people.push_back(person);
  }
  return document;
}

std::vector<std::string> joined(const std::vector<Entry>& entries,
                                const std::vector<topics::Vetoes::Pair>& apart = {}) {
  auto document = document_of(entries);
  topics::join_same_people(document, apart);
  std::vector<std::string> names;
  for (const auto& person : document.people) names.push_back(person.name.value);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(same_people)

BOOST_DATA_TEST_CASE(names_that_can_be_one_persons, data::make(compatible), pair) {
  const auto a = topics::name_words(pair.a);
  const auto b = topics::name_words(pair.b);
  BOOST_TEST(topics::are_compatible(a, b));
  BOOST_TEST(topics::are_compatible(b, a));
}

BOOST_DATA_TEST_CASE(names_of_two, data::make(different_people), pair) {
  const auto a = topics::name_words(pair.a);
  const auto b = topics::name_words(pair.b);
  BOOST_TEST(!topics::are_compatible(a, b));
  BOOST_TEST(!topics::are_compatible(b, a));
}

BOOST_AUTO_TEST_CASE(pages_are_compared_without_what_does_not_matter) {
  using topics::page_key;
  BOOST_TEST(page_key("http://www.X.edu/~a/") == page_key("https://x.edu/~a/index.html"));
  BOOST_TEST(page_key("http://x.edu/~a") != page_key("http://x.edu/~b"));
  BOOST_TEST(page_key("no link").empty());
  BOOST_TEST(topics::account_key("http://www.cs.berkeley.edu/~demmel/x") == "berkeley.edu/~demmel");
  BOOST_TEST(topics::account_key("http://www.cs.ox.ac.uk/~a") == "ox.ac.uk/~a");
  BOOST_TEST(topics::account_key("http://x.edu/people/a").empty());
}

BOOST_AUTO_TEST_CASE(one_page_joins_and_the_fullest_name_stays) {
  auto document = document_of({{"Ben Recht", "http://x.edu/~brecht", ""},
                               {"Jane Roe", "http://x.edu/~roe", ""},
                               {"Benjamin Recht", "https://www.x.edu/~brecht/", ""}});
  topics::join_same_people(document, {});
  BOOST_REQUIRE(document.people.size() == 2U);
  const auto& recht = document.people[0];
  BOOST_TEST(recht.name.value == "Benjamin Recht");
  BOOST_TEST(recht.other_names.at(0).value == "Ben Recht");
  BOOST_TEST(recht.research.size() == 2U);
  BOOST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_TEST(document.diagnostics[0].message ==
             "\"Benjamin Recht\" is \"Ben Recht\" of a.md:1: the same page");
  BOOST_TEST((document.diagnostics[0].concern == Concern::same_person));
}

BOOST_AUTO_TEST_CASE(three_entries_become_one) {
  BOOST_TEST(
      joined({{"Drew Bagnell", "http://x.edu/~b", ""},
              {"J. Andrew Bagnell", "http://x.edu/~b", ""},
              {"James Andrew Bagnell", "http://x.edu/~b", ""}}) == Names{"James Andrew Bagnell"},
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_groups_page_joins_nobody) {
  const std::string group = "http://x.edu/group";
  BOOST_TEST(joined({{"G. Ozsoyoglu", group, ""},
                     {"Gultekin Ozsoyoglu", group, ""},
                     {"M. Lewicki", group, ""}})
                 .size() == 3U);
}

BOOST_AUTO_TEST_CASE(homonyms_stay_apart) {
  BOOST_TEST(
      joined({{"Wei Wang", "http://a.edu/~w", "A"}, {"Wei Wang", "http://b.edu/~w", "B"}}).size() ==
      2U);
  BOOST_TEST(joined({{"Wei Wang", "http://a.edu/~w1", "A"}, {"Wei Wang", "http://a.edu/~w2", "A"}})
                 .size() == 2U);
  BOOST_TEST(joined({{"Wei Wang", "", "A"}, {"Wei Wang", "", "A"}}).size() == 1U);
  BOOST_TEST(joined({{"Wei Wang", "", ""}, {"Wei Wang", "", ""}}).size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_equal_name_without_evidence_is_a_warning) {
  auto document = document_of({{"Wei Wang", "", ""}, {"Wei Wang", "", ""}});
  topics::join_same_people(document, {});
  BOOST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_TEST((document.diagnostics[0].concern == Concern::possible_duplicate));
  BOOST_TEST((document.diagnostics[0].severity == Severity::warning));
}

BOOST_AUTO_TEST_CASE(a_veto_keeps_two_people) {
  BOOST_TEST(joined({{"J. Smith", "http://x.edu/~js", ""}, {"John Smith", "http://x.edu/~js", ""}},
                    {{"John Smith", "J. Smith"}})
                 .size() == 2U);
}

BOOST_AUTO_TEST_CASE(lab_members_follow_their_person) {
  auto document = document_of({{"Jane Roe", "http://x.edu/~r", ""},
                               {"Ion Stoica", "http://x.edu/~s", ""},
                               {"J. Roe", "http://x.edu/~r", ""}});
  document.lab_members = {{1, 0, {}}, {2, 0, {}}};
  topics::join_same_people(document, {});
  BOOST_REQUIRE(document.lab_members.size() == 2U);
  BOOST_TEST(document.lab_members[0].person == 0U);
  BOOST_TEST(document.lab_members[1].person == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
