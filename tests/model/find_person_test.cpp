#include "facgraph/model/find_person.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"

using namespace facgraph;
namespace data = boost::unit_test::data;

namespace {

Roster roster_with(std::initializer_list<const char*> names) {
  Roster roster;
  roster.files = {"list.md"};
  for (const auto* name : names) {
    Faculty person;
    person.name = name;
    person.where = {FileId{0}, static_cast<std::uint32_t>(roster.faculty.size() + 1)};
    roster.faculty.push_back(person);
  }
  return roster;
}

const Roster people = roster_with({"Ion Stoica", "Joseph Gonzalez", "Joe Hellerstein",
                                   "Jürgen Müller", "Alex Dimakis", "Alvin Cheung", "Wei Wang",
                                   "Wei Wang", "S. Shankar Sastry", "Anca D. Dragan"});

struct Case {
  const char* written;
  std::size_t found;
};
std::ostream& operator<<(std::ostream& out, const Case& row) { return out << row.written; }

const std::vector<Case> found_cases{{"Ion Stoica", 0},
                                    {"ion stoica", 0},
                                    {"Stoica, Ion", 0},
                                    {"stoica", 0},
                                    {"STOI", 0},
                                    {"i stoica", 0},
                                    {"  Ion   Stoica ", 0},
                                    {"Joe", 2},
                                    {"joe hell", 2},
                                    {"muller", 3},
                                    {"Juergen MÜLLER", 99},
                                    {"Jurgen Muller", 3},
                                    {"Dragan, Anca", 9},
                                    {"sastry shankar", 8},
                                    {"Al C", 5}};

LookupError error_for(const std::string& written) {
  try {
    find_person(people, written);
  } catch (const LookupError& error) {
    return error;
  }
  throw std::logic_error("found somebody");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_DATA_TEST_CASE(are_found_however_they_are_written, data::make(found_cases), row) {
  if (row.found == 99) {
    BOOST_CHECK_THROW(find_person(people, row.written), LookupError);
  } else {
    BOOST_TEST(index(find_person(people, row.written)) == row.found);
  }
}

BOOST_AUTO_TEST_CASE(have_one_key_however_they_are_written) {
  for (const auto* written : {"Dragan, Anca D.", "anca d dragan", " ANCA  D. Drågan"})
    BOOST_TEST(name_key(written) == "anca d dragan");
  BOOST_TEST(name_key("Anca Dragan") != name_key("Anca D. Dragan"));
  BOOST_TEST(name_key(" ,") == "");
}

BOOST_AUTO_TEST_CASE(that_several_could_mean_name_them_all) {
  const auto jo = error_for("Jo");
  BOOST_CHECK(jo.kind() == LookupError::Kind::ambiguous);
  BOOST_TEST(jo.candidates().size() == 2U);
  const auto al = error_for("Al");
  BOOST_TEST(al.candidates() ==
                 (std::vector<std::string>{"Alex Dimakis (list.md:5)", "Alvin Cheung (list.md:6)"}),
             boost::test_tools::per_element());
  const auto wang = error_for("Wei Wang");
  BOOST_CHECK(wang.kind() == LookupError::Kind::ambiguous);
  BOOST_TEST(std::string(wang.what()).find("list.md:7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(with_a_typo_get_a_suggestion) {
  const auto error = error_for("Stocia");
  BOOST_CHECK(error.kind() == LookupError::Kind::not_found);
  BOOST_TEST_REQUIRE(error.candidates().size() == 1U);
  BOOST_TEST(error.candidates()[0] == "Ion Stoica");
}

BOOST_AUTO_TEST_CASE(that_are_empty_or_unlike_anybody_are_not_found) {
  for (const auto* written : {"", " ", ",", "Zzyzx Qwertyuiop", "\x1b[31m"})
    BOOST_CHECK(error_for(written).kind() == LookupError::Kind::not_found);
}

BOOST_AUTO_TEST_SUITE_END()
