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

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(have_columns_in_any_order_and_case) {
  const auto document = read_as("list.csv",
                                "Research Interests,URL,Name,Title,University,Lab,Age\n"
                                "\"sorting, graphs\",https://ada.org,\"Lovelace, Ada\",Professor,"
                                "MIT,RISE; Sky,36\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  const auto& ada = document.people[0];
  BOOST_TEST(researched(ada) == "Ada Lovelace: sorting, graphs");
  BOOST_TEST(ada.name.where.line == 2U);
  BOOST_TEST(ada.websites.at(0).value == "https://ada.org");
  BOOST_TEST(ada.titles.at(0).value == "Professor");
  BOOST_TEST(ada.affiliations.at(0).value == "MIT");
  BOOST_TEST_REQUIRE(document.labs.size() == 2U);
  BOOST_TEST(document.labs[1].name.value == "Sky");
  BOOST_TEST(document.lab_members.size() == 2U);
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_TEST(document.diagnostics[0].message == "column \"Age\" is not read");
  BOOST_CHECK(document.diagnostics[0].concern == Concern::unknown_key);
}

const std::vector<std::string> same_table{
    "name,topics\nAda,sorting\nBob,graphs\n",
    "name,topics\r\nAda,sorting\r\nBob,graphs",
    "\xEF\xBB\xBFname,topics\n\n\nAda,sorting\n , \nBob,graphs\n\n",
    "\"name\",\"topics\"\n\"Ada\",\"sorting\"\n\"Bob\",\"graphs\"",
    "name;topics\nAda;sorting\nBob;graphs\n",
    "TOPICS\tFirst Name\tLast Name\nsorting\tAda\t\ngraphs\t\tBob\n",
    "faculty,name,interests\n,Ada,sorting\n,Bob,graphs\n",
};

BOOST_DATA_TEST_CASE(have_many_forms_of_the_same_rows, data::make(same_table), bytes) {
  const auto document = read_as("list.csv", bytes);
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "Ada: sorting");
  BOOST_TEST(researched(document.people[1]) == "Bob: graphs");
}

BOOST_AUTO_TEST_CASE(quote_separators_quotes_and_line_breaks) {
  const auto document = read_as("list.csv",
                                "name,topics\n"
                                "\"Ada \"\"Countess\"\" Lovelace\",\"a, b\r\nc\"\n"
                                "Bob,d\n");
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "Ada \"Countess\" Lovelace: a, b c");
  BOOST_TEST(document.people[1].name.where.line == 4U);
}

BOOST_AUTO_TEST_CASE(with_tabs_take_fields_as_they_are) {
  const auto document = read_as("list.tsv",
                                "name\ttopic\n"
                                "Ada\t5\" disks, fast\n"
                                "Ada\t\"quoted\"\n"
                                "Ada\t\"a \"\"b\"\" c\"\n"
                                "Ada\t\"open\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(researched(document.people[0]) ==
             "Ada: [5\" disks, fast] [quoted] [a \"b\" c] [\"open]");
}

BOOST_AUTO_TEST_CASE(with_a_topic_a_row_join_the_rows_of_a_person) {
  const auto document = read_as("list.csv",
                                "author,topic,count,lab\n"
                                "Ada,\"sorting, of lists\",3,RISE\n"
                                "Bob,graphs,,Sky\n"
                                "Ada,graphs,1,Sky\n"
                                "Ada,maps,1,Sky\n");
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "Ada: [sorting, of lists x 3] [graphs] [maps]");
  BOOST_TEST(document.people[0].research[1].where.line == 4U);
  BOOST_TEST(researched(document.people[1]) == "Bob: [graphs]");
  BOOST_TEST_REQUIRE(document.lab_members.size() == 3U);
  BOOST_TEST(document.lab_members[1].person == 0U);
  BOOST_TEST(document.lab_members[1].lab == 1U);
  BOOST_TEST(document.lab_members[1].where.line == 4U);
  BOOST_TEST(document.lab_members[2].person == 1U);
}

BOOST_AUTO_TEST_CASE(with_people_in_several_rows_and_no_lists_have_a_topic_a_row) {
  const auto rows = read_as("list.csv", "name,research\nAda,sorting and searching\nAda,maps\n");
  BOOST_TEST_REQUIRE(rows.people.size() == 1U);
  BOOST_TEST(researched(rows.people[0]) == "Ada: [sorting and searching] [maps]");
  const auto lists = read_as("list.csv", "name,research\nAda,\"sorting, maps\"\nAda,maps\n");
  BOOST_TEST_REQUIRE(lists.people.size() == 2U);
  BOOST_TEST(researched(lists.people[0]) == "Ada: sorting, maps");
}

BOOST_AUTO_TEST_CASE(tell_homonyms_by_affiliation_and_website) {
  const auto document =
      read_as("list.csv",
              "name,university,url,topic\n"
              "Wei,,,a\nWei,MIT,,b\nAda,,,c\nWei,CMU,,d\nAda,MIT,https://a.org,e\n"
              "Wei,MIT,,f\nAda,MIT,,g\n");
  std::string all;
  for (const auto& person : document.people) all += researched(person) + "; ";
  BOOST_TEST(all == "Wei: [a]; Wei: [b] [f]; Ada: [c] [e] [g]; Wei: [d]; ");
  BOOST_TEST(document.people[2].affiliations.size() == 1U);
}

BOOST_AUTO_TEST_CASE(keep_identifiers_in_names) {
  const auto document =
      read_as("list.csv", "name,topics\nWei Wang (wei-wang-2),a\nWei Wang (MIT),b\n");
  BOOST_TEST(document.people.at(0).name.value == "Wei Wang (wei-wang-2)");
  BOOST_TEST(document.people.at(1).name.value == "Wei Wang");
  BOOST_TEST(document.people.at(1).affiliations.at(0).value == "MIT");
}

BOOST_AUTO_TEST_CASE(leave_out_rows_without_a_name) {
  const auto document = read_as("list.csv", "name,topics\n  ,sorting\nAda,=1+1\n");
  BOOST_TEST_REQUIRE(document.people.size() == 1U);
  BOOST_TEST(researched(document.people[0]) == "Ada: =1+1");
  BOOST_TEST(document.diagnostics.at(0).message == "row without a name is left out");
  BOOST_TEST(document.diagnostics[0].where.line == 2U);
  BOOST_CHECK(document.diagnostics[0].severity == Severity::warning);
}

BOOST_AUTO_TEST_CASE(without_topics_are_read_with_a_warning) {
  const auto document = read_as("list.csv", "name,title\nAda,Professor\nBob,Lecturer\n");
  BOOST_TEST(document.people.size() == 2U);
  BOOST_CHECK(document.diagnostics.at(0).concern == Concern::no_topics);
}

BOOST_AUTO_TEST_CASE(that_are_malformed_are_refused_with_the_line) {
  BOOST_TEST(refusal("a.csv", "name,topics\nAda,sorting\nBob,a,b\n") ==
             "a.csv:3: row of \"Bob\" has 3 fields, the header has 2; quote a field that holds the "
             "separator, or write the empty ones");
  BOOST_TEST(refusal("a.csv", "name,topics\nAda\n").starts_with("a.csv:2: row of \"Ada\" has 1"));
  BOOST_TEST(
      refusal("a.csv", "name,topics\nAda,x\nBob,\"graphs\nCy,y\n") ==
      "a.csv:3: the quote that opens here does not close; add a quote (\") behind the field");
  BOOST_TEST(
      refusal("a.csv", "name,topics\nAda,\"x\ny\" z\n") ==
      "a.csv:3: text behind a closing quote: \"z\"; write a quote inside a field twice (\"\")");
  for (const std::string count : {"0", "-1", "2.5", "many", "99999999999"})
    BOOST_TEST(refusal("a.csv", "name,topic,times\nAda,x," + count + "\n") ==
               "a.csv:2: times \"" + count + "\" is no positive whole number");
}

BOOST_AUTO_TEST_CASE(without_a_column_of_people_are_refused) {
  BOOST_TEST(refusal("a.csv", "\nfoo,bar,baz,topic\n1,2,3,4\n") ==
             "a.csv:2: no column names people; the columns are \"foo\", \"bar\", \"baz\", "
             "\"topic\"; call one \"name\", \"person\" or \"author\", or two \"first name\" and "
             "\"last name\"");
  BOOST_TEST(refusal("a.tsv", "A Kumaran\tcorpora\n").ends_with("from a file called *.edges"));
  BOOST_TEST(refusal("a.csv", "").starts_with("a.csv: nobody found; a person is a row"));
  BOOST_TEST(refusal("a.csv", "name,topics\n").starts_with("a.csv: nobody found"));
}

BOOST_AUTO_TEST_CASE(in_folders_are_passed_over_without_people) {
  const std::vector<input::Source> sources{{"d/a.csv", "label,replace by\nx,y,z\n", true},
                                           {"d/b.csv", "name,topics\nAda,x\n", true}};
  const auto document = input::read(sources);
  BOOST_TEST(document.people.size() == 1U);
  BOOST_TEST(describe(document.people[0].name.where, document.files) == "d/b.csv:2");
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
  BOOST_CHECK(document.diagnostics[0].severity == Severity::note);
}

BOOST_AUTO_TEST_CASE(that_are_hostile_do_no_harm) {
  const auto with = [](const std::string& bytes) {
    return refusal("a.csv", "name,topics\n" + bytes);
  };
  BOOST_TEST(with(std::string("Ada,a\0b\n", 8)).starts_with("a.csv:2: NUL byte"));
  BOOST_TEST(with("Ada,na\xEFve\n").starts_with("a.csv:2: byte 0xEF is not valid UTF-8"));
  BOOST_TEST(refusal("a.csv", "\xFF\xFEn\0").starts_with("a.csv:1: text is UTF-16"));
  BOOST_TEST(with("Ada," + std::string(1'000'000, 'x') + "\n") ==
             "a.csv:2: field of 1000000 bytes, over the limit of 65536; shorten it, or raise the "
             "limit with --max-line");
  BOOST_TEST(with("Ada," + std::string(200'000, '"') + "\n").starts_with("a.csv:2: field of 9"));
  BOOST_TEST(with(std::string(200'000, ',') + "\nAda,x\n") == "read");  // a row without text
  BOOST_TEST(with("\r\r\rAda,x\n") == "read");
  std::string homonyms = "name,url,topic\n";
  for (int i = 0; i < 20'000; ++i) homonyms += "Wei,https://" + std::to_string(i) + ".org,x\n";
  BOOST_TEST(read_as("a.csv", homonyms).people.size() == 20'000U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(edge_lists)

const std::vector<std::string> same_edges{
    "Ada L\tsorting\t3\nBob\tbig graphs\nAda L\tmaps\t1\n",
    "# made by hand\n% bip\nAda L;sorting;3\n\nBob;big graphs\n% more\nAda L;maps;1",
    "Ada L,sorting,3\r\nBob,\"big graphs\"\r\nAda L,maps\r\n",
    "\"Ada L\" sorting 3\nBob   \"big graphs\"\n\"Ada L\"\tmaps\n",  // its first row has no tab
    "\xEF\xBB\xBFperson\ttopic\tcount\nAda L\tsorting\t3\nBob\tbig graphs\nAda L\tmaps\n",
};

BOOST_DATA_TEST_CASE(have_many_forms_of_the_same_edges, data::make(same_edges), bytes) {
  const auto document = read_as("list.edges", bytes);
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "Ada L: [sorting x 3] [maps]");
  BOOST_TEST(researched(document.people[1]) == "Bob: [big graphs]");
}

BOOST_AUTO_TEST_CASE(with_counts_are_known_in_any_table) {
  for (const auto* path : {"list.tsv", "list.tab", "list.csv"}) {
    const auto document = read_as(path, same_edges.front());
    BOOST_TEST_REQUIRE(document.people.size() == 2U);
    BOOST_TEST(researched(document.people[0]) == "Ada L: [sorting x 3] [maps]");
  }
  // A header stays one, whatever its last column is called.
  BOOST_TEST(read_as("list.csv", "name,topics,2019\nAda L,sorting,3\n").people.size() == 1U);
}

BOOST_AUTO_TEST_CASE(of_konect_are_read) {
  const auto document =
      read_as("out.el", "% bip weighted\n% 3 2 2\n1 1 2 1199142000\n1 2 1 1199142001\n2 2 1 5\n");
  BOOST_TEST_REQUIRE(document.people.size() == 2U);
  BOOST_TEST(researched(document.people[0]) == "1: [1 x 2] [2]");
  BOOST_TEST(document.people[1].name.where.line == 5U);
  BOOST_TEST(document.diagnostics.size() == 1U);
}

BOOST_AUTO_TEST_CASE(that_are_malformed_are_refused_with_the_line) {
  BOOST_TEST(refusal("a.edges", "Ada\tsorting\nBob\n") ==
             "a.edges:2: 1 fields in \"Bob\"; a line is a person, a topic and perhaps a count");
  BOOST_TEST(
      refusal("a.edges", "Ada\tsorting\n\tx\n").starts_with("a.edges:2: the person is empty"));
  BOOST_TEST(refusal("a.edges", "Ada,maps,graphs\n") ==
             "a.edges:1: count \"graphs\" is no positive whole number; quote a name or topic that "
             "holds the separator");
  BOOST_TEST(refusal("a.edges", "Ada \"maps\n").starts_with("a.edges:1: a quote does not close"));
  BOOST_TEST(refusal("a.edges", "Ada \"maps\"x\n").starts_with("a.edges:1: text behind"));
  BOOST_TEST(refusal("a.edges", "# nothing\n").starts_with("a.edges: nobody found; each line"));
}

BOOST_AUTO_TEST_SUITE_END()
