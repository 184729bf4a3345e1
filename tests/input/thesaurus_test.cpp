#include "facgraph/input/thesaurus.hpp"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"

using namespace facgraph;
using Rows = std::vector<ThesaurusRow>;

namespace {

Thesaurus thesaurus_of(std::string bytes, std::string name = "thesaurus.txt") {
  const std::vector<input::Source> sources{{std::move(name), std::move(bytes)}};
  return input::read_thesaurus(sources);
}

/// "2: a = b", "2: a < b" (b is broader), "2: a is out".
std::string as_text(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += fmt::format("{}: {}", row.where.line, row.label);
    if (row.relation == ThesaurusRow::Relation::left_out)
      text += " is out";
    else
      text += (row.relation == ThesaurusRow::Relation::same ? " = " : " < ") + row.target;
    text += "\n";
  }
  return text;
}

std::string refused_thesaurus(const std::string& bytes) {
  try {
    thesaurus_of(bytes);
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

const std::string cso = "https://cso.kmi.open.ac.uk/topics/";

std::string triple(const std::string& subject, const std::string& relation,
                   const std::string& object) {
  return fmt::format("\"<{0}{1}>\",\"<http://cso.kmi.open.ac.uk/schema/cso#{2}>\",\"<{0}{3}>\"\n",
                     cso, subject, relation, object);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(thesauri)

BOOST_AUTO_TEST_CASE(of_vosviewer_are_read) {
  const auto thesaurus = thesaurus_of(
      "Label\tReplace by\r\nml\tmachine learning\r\nstudy\t\r\npaper\r\n\r\nAI\tAI\r\n"
      "nlp\t\"natural \"\"language\"\" processing\"\r\n");
  BOOST_TEST(as_text(thesaurus.rows) ==
             "2: ml = machine learning\n3: study is out\n4: paper is out\n"
             "7: nlp = natural \"language\" processing\n");
  BOOST_TEST(thesaurus.taxonomy.empty());
  BOOST_TEST(thesaurus.files.at(0) == "thesaurus.txt");
}

BOOST_AUTO_TEST_CASE(say_broader_and_narrower_topics) {
  BOOST_TEST(
      as_text(thesaurus_of("narrower,label,broader,remark\n"
                           "\"k-means; DBSCAN;\",clustering,\"data mining;machine learning\",x\n"
                           ",ray,,\n")
                  .rows) ==
      "2: k-means < clustering\n2: DBSCAN < clustering\n2: clustering < data mining\n"
      "2: clustering < machine learning\n");
  BOOST_TEST(
      as_text(thesaurus_of("\xEF\xBB\xBFlabel;replace by;broader\nml;;ai\nx;y;\nz;;").rows) ==
      "2: ml < ai\n3: x = y\n4: z is out\n");
}

BOOST_AUTO_TEST_CASE(of_several_files_keep_their_places) {
  const std::vector<input::Source> sources{{"a.tsv", "label\treplace by\na\tb\n"},
                                           {"b.csv", triple("b", "superTopicOf", "c")},
                                           {"c.csv", "label,broader\nc,d\n"}};
  const auto thesaurus = input::read_thesaurus(sources);
  BOOST_TEST_REQUIRE(thesaurus.rows.size() == 2U);
  BOOST_TEST(describe(thesaurus.rows[1].where, thesaurus.files) == "c.csv:2");
  BOOST_TEST(describe(thesaurus.taxonomy.at(0).where, thesaurus.files) == "b.csv:1");
}

BOOST_AUTO_TEST_CASE(that_are_malformed_are_refused_with_the_line) {
  BOOST_TEST(refused_thesaurus("Ada,sorting\n") ==
             "thesaurus.txt:1: this is no thesaurus, its first field is \"Ada\"; write a header "
             "with \"label\" and \"replace by\", \"broader\" or \"narrower\"");
  BOOST_TEST(refused_thesaurus("label\tcolor\na\tb\n")
                 .starts_with("thesaurus.txt:1: this is no thesaurus"));
  BOOST_TEST(
      refused_thesaurus("label\treplace by\n\tx\n").starts_with("thesaurus.txt:2: row without a"));
  BOOST_TEST(refused_thesaurus("label\treplace by\na\tb\tc\n") ==
             "thesaurus.txt:2: row of \"a\" has 3 fields, the header has 2");
  BOOST_TEST(
      refused_thesaurus("label,replace by\na,\"b\n").starts_with("thesaurus.txt:2: the quote"));
  BOOST_TEST(
      refused_thesaurus("label\treplace by\na\t\xFF\n").starts_with("thesaurus.txt:2: byte 0xFF"));
  BOOST_TEST(refused_thesaurus(std::string("label\0", 6)).starts_with("thesaurus.txt:1: NUL byte"));
  BOOST_TEST(refused_thesaurus("") == "read");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ontologies)

BOOST_AUTO_TEST_CASE(have_broader_topics_and_decoded_labels) {
  const auto thesaurus = thesaurus_of(
      triple("semantic_web", "superTopicOf", "r%26d") + triple("a", "contributesTo", "b") +
      triple("networks", "superTopicOf", "tcp/ip") + triple("x", "superTopicOf", "x") + "\"<" +
      cso + "a>\",\"<http://www.w3.org/2000/01/rdf-schema#label>\",\"a\"\n");
  BOOST_TEST(as_text(thesaurus.taxonomy) == "1: r&d < semantic web\n3: tcp/ip < networks\n");
  BOOST_TEST(thesaurus.rows.empty());
}

BOOST_AUTO_TEST_CASE(count_equivalents_as_the_preferred_or_the_first) {
  const auto thesaurus = thesaurus_of(
      triple("zeta", "relatedEquivalent", "beta") + triple("beta", "relatedEquivalent", "alpha") +
      triple("ml", "relatedEquivalent", "machine_learnings") +
      triple("ml", "preferentialEquivalent", "machine_learning") +
      triple("machine_learning", "preferentialEquivalent", "machine_learning"));
  BOOST_TEST(as_text(thesaurus.taxonomy) ==
             "1: zeta = alpha\n1: beta = alpha\n3: ml = machine learning\n"
             "3: machine learnings = machine learning\n");
}

BOOST_AUTO_TEST_CASE(do_not_depend_on_the_order_of_equivalents) {
  const auto forward =
      thesaurus_of(triple("c", "relatedEquivalent", "b") + triple("b", "relatedEquivalent", "a"));
  const auto backward =
      thesaurus_of(triple("b", "relatedEquivalent", "a") + triple("c", "relatedEquivalent", "b"));
  BOOST_TEST(as_text(forward.taxonomy) == "1: c = a\n1: b = a\n");
  BOOST_TEST(as_text(backward.taxonomy) == "1: b = a\n2: c = a\n");
}

BOOST_AUTO_TEST_CASE(with_broken_rows_are_refused_with_the_line) {
  BOOST_TEST(
      refused_thesaurus(triple("a", "superTopicOf", "b") + "\"<a>\",\"<b>\"\n") ==
      "thesaurus.txt:2: row of \"<a>\" has 2 fields; a triple has 3: topic, relation, topic");
  BOOST_TEST(
      refused_thesaurus(triple("a", "superTopicOf", "")).starts_with("thesaurus.txt:1: \"<https"));
}

BOOST_AUTO_TEST_CASE(of_a_whole_field_are_read) {
  std::string triples;
  for (int i = 1; i < 14'000; ++i) {
    const auto topic = fmt::format("topic_{}", i);
    triples += triple(fmt::format("topic_{}", i / 10), "superTopicOf", topic);
    triples += triple(topic, "relatedEquivalent", topic + "s");
    triples += triple(topic + "s", "preferentialEquivalent", topic);
  }
  const auto thesaurus = thesaurus_of(triples);
  BOOST_TEST(thesaurus.taxonomy.size() == 2 * 13'999U);
}

BOOST_AUTO_TEST_SUITE_END()
