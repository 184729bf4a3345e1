#include "facgraph/topics/text_topics.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/topics/lexicon.hpp"
#include "support/hostile_texts.hpp"
#include "support/sample.hpp"

using namespace facgraph;
using Words = std::vector<std::string>;

namespace {

Roster roster_with(const std::string& topics, Level level = Level::full) {
  return testing::roster_of("## Faculty\n\n### Ada Lovelace\n- **Research**: " + topics + "\n",
                            level);
}

topics::TextTopics read(const std::string& text, const Roster& roster,
                        topics::ResolveOptions options = {}) {
  options.level = roster.level;
  return topics::topics_of_text(text, roster, topics::built_in_lexicon(), options);
}

/// "robust control (rule)" for every topic of each finding; ½ before those that are not whole.
Words found(const std::string& text, const Roster& roster) {
  Words words;
  for (const auto& finding : read(text, roster).findings)
    for (const auto& answer : finding.answers)
      words.push_back(
          (answer.is_whole ? "" : "½ ") + roster[answer.topic].name + " (" +
          std::string(name(answer.is_whole ? finding.reasons.front().rule : answer.rule)) + ")");
  return words;
}

Words gaps(const std::string& text, const Roster& roster) {
  Words words;
  for (const auto& gap : read(text, roster).gaps) words.push_back(gap.written);
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_topics)

BOOST_AUTO_TEST_CASE(finds_the_end_of_a_longer_topic) {
  const auto roster = testing::sample_roster(Level::full);
  BOOST_TEST(
      found("model serving on GPUs", roster) == (Words{"½ real-time model serving (containment)"}),
      boost::test_tools::per_element());
  BOOST_TEST(gaps("model serving on GPUs", roster) == (Words{"GPUs"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(tells_the_rule) {
  const auto roster = testing::sample_roster(Level::full);
  BOOST_TEST(found("Distributed systems.", roster) == (Words{"distributed systems (case)"}));
  BOOST_TEST(found("a distributed system", roster) == (Words{"distributed systems (spelling)"}));
  BOOST_TEST(found("theory of information", roster) == (Words{"information theory (spelling)"}));
  BOOST_TEST(found("ML systems", roster) == (Words{"machine learning systems (lexicon)"}));
  BOOST_TEST(found("MLSys", roster) == (Words{"machine learning systems (document)"}));
  BOOST_TEST(found("machine learning and data systems", roster) ==
                 (Words{"machine learning systems (coordination)", "data systems (coordination)"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(level_exact_compares_letters_only) {
  const auto roster = testing::sample_roster(Level::exact);
  BOOST_TEST(found("Distributed\nsystems, a distributed system, ML systems", roster) ==
             (Words{"distributed systems (case)"}));
  BOOST_TEST(found("model serving", roster).empty());
}

BOOST_AUTO_TEST_CASE(level_broad_follows_links) {
  BOOST_TEST(found("federated learning", testing::sample_roster(Level::broad)) ==
             (Words{"½ machine learning (lexicon)"}));
  BOOST_TEST(found("federated learning", testing::sample_roster(Level::full)).empty());
  const auto words = found("AI systems", testing::sample_roster(Level::broad));
  BOOST_TEST(
      words == (Words{"AI systems (case)", "½ computer systems for large-scale AI (containment)"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(generic_heads_count_only_alone) {
  const auto roster = testing::sample_roster(Level::full);
  const auto text = "Operating systems for optimization of theory in such systems";
  BOOST_TEST(found(text, roster).empty());
  BOOST_TEST(!read(text, roster).heads.empty());
  BOOST_TEST(found("systems", roster) == (Words{"systems (case)"}));
  BOOST_TEST(found("compilers, optimization, and systems", roster) ==
                 (Words{"optimization (case)", "systems (case)"}),
             boost::test_tools::per_element());
  BOOST_TEST(found("learning systems", roster).empty());
}

BOOST_AUTO_TEST_CASE(a_longer_topic_hides_a_shorter_one) {
  const auto roster = testing::sample_roster(Level::full);
  BOOST_TEST(found("machine learning systems", roster) ==
             (Words{"machine learning systems (case)"}));
  BOOST_TEST(found("machine learning, systems", roster) ==
             (Words{"machine learning (case)", "systems (case)"}));
}

BOOST_AUTO_TEST_CASE(case_tells_names_and_short_forms_from_words) {
  const auto roster = testing::sample_roster(Level::full);
  BOOST_TEST(found("We build on Ray and Spark.", roster) ==
             (Words{"Ray (case)", "Apache Spark (lexicon)"}));
  BOOST_TEST(found("We want ray tracing to spark interest.", roster).empty());
  BOOST_TEST(found("ray and apache spark", roster) == (Words{"Ray (case)", "Apache Spark (case)"}));
  const auto informatics = roster_with("information technology");
  BOOST_TEST(found("We do it, or its like.", informatics).empty());
  BOOST_TEST(found("Compilers, IT.", informatics) == (Words{"information technology (lexicon)"}));
}

BOOST_AUTO_TEST_CASE(abbreviations_of_the_text_count_once) {
  const auto roster = roster_with("robust control, remote direct memory access");
  const auto text = "Remote direct memory access (RDMA) is fast. RDMA scales.";
  const auto result = read(text, roster);
  BOOST_REQUIRE(result.findings.size() == 1);
  BOOST_TEST(result.findings[0].count == 2);
  BOOST_TEST(result.findings[0].written == (Words{"Remote direct memory access", "RDMA"}));
}

BOOST_AUTO_TEST_CASE(counts_across_lines_and_not_across_commas) {
  const auto roster = roster_with("robust control");
  const auto result = read(
      "Robust\n  control; robust, control. *Robust* control\n\nrobust\n\n"
      "control",
      roster);
  BOOST_REQUIRE(result.findings.size() == 1);
  BOOST_TEST(result.findings[0].count == 2);
}

BOOST_AUTO_TEST_CASE(the_user_goes_first) {
  const auto document = testing::document_of("### Ada\n- **Research**: model serving, ML\n");
  topics::ResolveOptions options;
  options.thesaurus.files = {"own.tsv"};
  options.thesaurus.rows = {
      {ThesaurusRow::Relation::same, "inference farms", "model serving", {FileId{0}, 2}},
      {ThesaurusRow::Relation::left_out, "deep thoughts", "", {FileId{0}, 3}}};
  options.vetoes.no_merge = {{"ML", "machine learning"}};
  const auto roster = topics::resolve(document, topics::built_in_lexicon(), options);
  const auto result = topics::topics_of_text("inference farms, deep thoughts, machine learning, ML",
                                             roster, topics::built_in_lexicon(), options);
  BOOST_REQUIRE(result.findings.size() == 2);
  BOOST_TEST(roster[result.findings[0].answers[0].topic].name == "model serving");
  BOOST_TEST((result.findings[0].reasons[0].rule == Rule::thesaurus));
  BOOST_TEST(roster[result.findings[1].answers[0].topic].name == "ML");
  BOOST_REQUIRE(result.gaps.size() == 1);
  BOOST_TEST(result.gaps[0].written == "machine learning");
}

BOOST_AUTO_TEST_CASE(suggests_topics_with_a_word_in_common) {
  const auto roster = testing::sample_roster(Level::full);
  const auto result = read("machne learning", roster);
  BOOST_REQUIRE(result.gaps.size() == 1);
  BOOST_TEST(roster[result.gaps[0].near.at(0)].name == "machine learning");
}

BOOST_AUTO_TEST_CASE(nothing_comes_of_nothing) {
  const auto sample = testing::sample_roster(Level::full);
  for (const auto* text : {"", " \n\n\t", "the of and it or is", "?!... --- ()"}) {
    const auto result = read(text, sample);
    BOOST_TEST(result.findings.empty());
    BOOST_TEST(result.gaps.empty());
  }
  const auto nobody = testing::roster_of("### Ada\n- **Title**: Professor\n");
  BOOST_TEST(read("machine learning", nobody).findings.empty());
  BOOST_TEST(gaps("machine learning", nobody) == (Words{"machine learning"}));
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_only_text) {
  for (const auto level : {Level::exact, Level::full, Level::broad}) {
    const auto roster = testing::sample_roster(level);
    for (const auto& [what, text] : testing::hostile_texts) {
      const auto result =
          read(std::string(text) + ", distributed systems, " + std::string(text), roster);
      BOOST_TEST_CONTEXT(what) BOOST_TEST(result.findings.size() >= 1);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
