#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support/read_list.hpp"

using namespace facgraph;
using testing::read_as;
using testing::refusal;
using testing::researched;
namespace data = boost::unit_test::data;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string whole_list = R"json({
  "facgraph": 1,
  "title": "Faculty",
  "people": [
    {"name": "Prof, Ada (now at X)", "titles": ["Professor", "CTO of Y"],
     "research": ["sorting, graphs",
                  {"topic": "maps, charts", "count": 3}, {"topics": "a, b", "count": 2}],
     "websites": ["https://ada.org"], "affiliations": ["MIT", "ETH"],
     "labs": ["Sky", {"name": "RISE", "role": "Director"}, 0]},
    {"name": "Bob"}
  ],
  "labs": [{"name": "RISE", "websites": ["https://rise.org"]}, "Old"],
  "scope": ["About us."],
  "headings": [{"level": 2, "text": "Systems"}]
}
)json";

}  // namespace

BOOST_AUTO_TEST_SUITE(json_lists)

BOOST_AUTO_TEST_CASE(carry_all_of_a_document) {
  const auto document = read_as("list.json", whole_list);
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  const auto& ada = document.people[0];
  BOOST_TEST(researched(ada) ==
             "Prof, Ada (now at X): sorting, graphs [maps, charts x 3] a, b x 2");
  BOOST_TEST(ada.name.where.line == 5U);
  BOOST_TEST(ada.research[0].where.line == 6U);
  BOOST_TEST(ada.research[2].where.line == 7U);
  BOOST_TEST(ada.titles.size() == 3U);
  BOOST_TEST(ada.titles.at(2).value == "Director of RISE");
  BOOST_TEST(ada.websites.at(0).value == "https://ada.org");
  BOOST_TEST(ada.affiliations.at(1).value == "ETH");
  BOOST_TEST(document.people[1].name.where.line == 10U);
  BOOST_TEST_REQUIRE(document.labs.size() == 3U);
  BOOST_TEST(document.labs[0].name.value == "RISE");
  BOOST_TEST(document.labs[0].websites.at(0).value == "https://rise.org");
  BOOST_TEST(document.labs[1].name.value == "Old");
  BOOST_TEST(document.labs[2].name.value == "Sky");
  BOOST_TEST_REQUIRE(document.lab_members.size() == 3U);
  BOOST_TEST(document.lab_members[0].lab == 2U);
  BOOST_TEST(document.lab_members[1].lab == 0U);
  BOOST_TEST(document.lab_members[2].lab == 0U);
  BOOST_TEST_REQUIRE(document.headings.size() == 2U);
  BOOST_TEST(document.headings[0].text.value == "Faculty");
  BOOST_TEST(document.headings[1].level == 2);
  BOOST_TEST(document.headings[1].text.where.line == 14U);
  BOOST_TEST(document.scope.at(0).value == "About us.");
  BOOST_TEST(document.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(may_be_arrays_of_people_with_other_keys) {
  const auto document = read_as("list.json", R"([
{"Name": "Lovelace, Ada", "interests": ["sorting, fast", "maps"], "homepage": "https://a.org",
 "phone": "555", "university": null},
{"first_name": "Bob", "last_name": "Ray", "topics": "a, b", "phone": "556", "lab": "Sky"},
{"name": " "}
])");
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "Ada Lovelace: [sorting, fast] [maps]");
  BOOST_TEST(document.people[0].websites.at(0).value == "https://a.org");
  BOOST_TEST(researched(document.people[1]) == "Bob Ray: a, b");
  BOOST_TEST(document.labs.at(0).name.value == "Sky");
  BOOST_TEST(document.lab_members.at(0).person == 1U);
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 2U);
  BOOST_TEST(document.diagnostics[0].message == "key \"phone\" of [0] is not read");
  BOOST_TEST(document.diagnostics[0].where.line == 3U);
  BOOST_CHECK(document.diagnostics[0].concern == Concern::unknown_key);
  BOOST_TEST(document.diagnostics[1].message == "[2] has an empty name and is left out");
  BOOST_TEST(document.diagnostics[1].where.line == 5U);
}

struct Refused {
  std::string json;
  std::string message;
};
std::ostream& operator<<(std::ostream& out, const Refused& refused) { return out << refused.json; }

const std::vector<Refused> wrong_forms{
    {"{\"people\": [\n{\"name\": 7\n}]}", "2: people[0].name: expected a string, found a number"},
    {"{\"people\": [{\"name\": \"A\"},\n{\"topics\": []}]}",
     "2: people[1].name: is missing; a person needs a string \"name\""},
    {"[{\"name\": \"A\"},\n\n3\n]", "3: [1]: expected an object, found a number"},
    {"{\"facgraph\": 2,\n\"people\": []}",
     "1: facgraph: this program reads version 1; write \"facgraph\": 1"},
    {"{\"persons\": []}", "1: people: is missing; a list is {\"people\": [{\"name\": \"…\"}]}"},
    {"{\"people\": {\"Ada\": 1}}", "1: people: expected an array, found an object"},
    {"[{\"name\": \"A\", \"research\": [{\"topic\": \"x\",\n\"count\": 0}]}]",
     "2: [0].research[0].count: expected a positive whole number"},
    {"[{\"name\": \"A\", \"research\": [{\"count\": 1}]}]",
     "1: [0].research[0]: expected either a string \"topic\" or a string \"topics\""},
    {"[{\"name\": \"A\", \"url\": {}}]",
     "1: [0].url: expected an array of strings, found an object"},
    {"{\"people\": [{\"name\": \"A\", \"labs\": [\n1]}], \"labs\": [\"Sky\"]}",
     "2: there is no lab 1; labs of the file are counted from 0"},
    {"[{\"name\": \"A\",\n\"name\": \"B\"}]",
     "2: key \"name\" stands twice in an object; keep one"},
    {"\"Ada\"", "1: expected an object with \"people\" or an array of people, found a string"},
};

BOOST_DATA_TEST_CASE(of_a_wrong_form_are_refused_with_line_and_path, data::make(wrong_forms),
                     wrong) {
  BOOST_TEST(refusal("a.json", wrong.json) == "a.json:" + wrong.message);
}

BOOST_AUTO_TEST_CASE(that_are_not_json_are_refused_with_the_line) {
  BOOST_TEST(
      refusal("a.json", "[\n{\"name\": \"Ada\"},\n]").starts_with("a.json:3: this is not JSON: "));
  BOOST_TEST(refusal("a.json", "[\n{\"name\": Ada}]").starts_with("a.json:2: this is not JSON: "));
  BOOST_TEST(
      refusal("a.json", "[{\"name\": \"Ada\n\"}]").starts_with("a.json:1: this is not JSON: "));
  BOOST_TEST(
      refusal("a.json", "[\n\n{\"name\": \"Ada\"}").starts_with("a.json:3: this is not JSON: "));
  BOOST_TEST(refusal("a.json", "[] []").starts_with("a.json:1: this is not JSON: "));
  BOOST_TEST(refusal("a.json", "").starts_with("a.json:1: this is not JSON: "));
  BOOST_TEST(refusal("a.json", "[]").starts_with("a.json: nobody found; a person is an object"));
}

BOOST_AUTO_TEST_CASE(that_are_hostile_do_no_harm) {
  const std::string too_deep = "a.json:1: values are nested more than 32 levels deep";
  BOOST_TEST(refusal("a.json", repeated("[", 100'000)).starts_with(too_deep));
  BOOST_TEST(refusal("a.json", repeated("{\"a\":", 100'000)).starts_with(too_deep));
  BOOST_TEST(refusal("a.json", "[{\"name\": \"" + std::string(100'000, 'x') + "\"}]") ==
             "a.json:1: string of 100000 bytes, over the limit of 65536; shorten it, or raise the "
             "limit with --max-line");
  BOOST_TEST(refusal("a.json", std::string("[\n\0]", 4)).starts_with("a.json:2: NUL byte"));
  BOOST_TEST(refusal("a.json", "\xFE\xFF[").starts_with("a.json:1: text is UTF-16"));
  BOOST_TEST(refusal("a.json", "[{\"name\": \"\xC3(\"}]").starts_with("a.json:1: byte 0xC3"));
  BOOST_TEST(refusal("a.json", "[1e99999]").starts_with("a.json:1: "));
  std::string keys = "{\"people\": [{\"name\": \"Ada\"}]";
  for (int i = 0; i < 50'000; ++i) keys += ", \"k" + std::to_string(i) + "\": []";
  BOOST_TEST(read_as("a.json", keys + "}").people.size() == 1U);
  const auto ada =
      read_as("a.json", "\xEF\xBB\xBF[{\"name\": \"A\\u0000d\\u202Ea\\n\", \"topics\": \"=1+1\"}]");
  BOOST_TEST(researched(ada.people.at(0)) == "Ada: =1+1");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(forms)

BOOST_AUTO_TEST_CASE(are_told_by_the_extension_in_any_case) {
  BOOST_TEST(read_as("A.MD", "### Ada\n- **Research**: a\n").people.size() == 1U);
  BOOST_TEST(read_as("a.b/LIST.CSV", "name,topics\nAda,a\n").people.size() == 1U);
  BOOST_TEST(read_as("list.Tab", "name\ttopics\nAda\ta\n").people.size() == 1U);
  BOOST_TEST(read_as("list.edges", "Ada a\n").people.size() == 1U);
}

BOOST_AUTO_TEST_CASE(are_told_by_the_first_bytes_without_a_known_extension) {
  const std::string person = "### Ada\n- **Research**: a\n";
  BOOST_TEST(read_as("<stdin>", " \n[ {\"name\": \"Ada\"}]").people.size() == 1U);
  BOOST_TEST(read_as("list", "{\"people\": [{\"name\": \"Ada\"}]}").people.size() == 1U);
  BOOST_TEST(read_as("list.v2", person).people.size() == 1U);
  BOOST_TEST(read_as("x.csv/list", person).people.size() == 1U);
  BOOST_TEST(read_as("<stdin>", "[Home](https://a.org)\n\n" + person).people.size() == 1U);
  BOOST_TEST(refusal("<stdin>", "[\"Ada\"]").starts_with("<stdin>:1: [0]: expected an object"));
}

BOOST_AUTO_TEST_CASE(are_merged_with_their_files) {
  const std::vector<input::Source> sources{{"a.md", "### Ada\n- **Research**: a\n"},
                                           {"empty.md", "nobody\n"},
                                           {"b.csv", "name,topics,lab\nBob,b,Sky\n"},
                                           {"c.json", "[{\"name\": \"Cy\",\n\"lab\": \"Sky\"}]"},
                                           {"d.edges", "Di d\n"}};
  const auto document = input::read(sources);
  BOOST_TEST_REQUIRE(document.people.size() == 4U);
  BOOST_TEST(describe(document.people[1].name.where, document.files) == "b.csv:2");
  BOOST_TEST(describe(document.people[3].name.where, document.files) == "d.edges:1");
  BOOST_TEST(document.labs.size() == 2U);
  BOOST_TEST(describe(document.lab_members.at(1).where, document.files) == "c.json:2");
  BOOST_TEST(document.lab_members[1].person == 2U);
  BOOST_TEST(document.lab_members[1].lab == 1U);
}

BOOST_AUTO_TEST_CASE(in_folders_are_passed_over_without_people) {
  for (const std::string other : {"{\"private\": true}", "[1, 2]", "[{\"id\": 1}]"}) {
    const std::vector<input::Source> sources{{"d/a.md", "### Ada\n- **Research**: a\n", true},
                                             {"d/package.json", other, true}};
    const auto document = input::read(sources);
    BOOST_TEST(document.people.size() == 1U);
    BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_CHECK(document.diagnostics[0].severity == Severity::note);
  }
}

BOOST_AUTO_TEST_SUITE_END()
