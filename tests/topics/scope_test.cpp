#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/topics/lexicon.hpp"
#include "support/sample.hpp"
#include "topics/scope_topics.hpp"
#include "topics/unsplit.hpp"

namespace facgraph {
namespace {

using Phrases = std::vector<std::string>;

Phrases phrases(const std::string& paragraph) {
  return topics::scope_phrases(paragraph, topics::Unsplit(topics::built_in_lexicon()));
}

/// "ML frameworks: nobody", with the topics behind it.
Phrases covers(const Roster& roster) {
  static const std::vector<std::string> words{"nobody", "nearest", "narrower", "broader", "listed"};
  Phrases result;
  for (const auto& topic : roster.scope) {
    auto text = topic.written + ": " + words[static_cast<std::size_t>(topic.coverage)];
    for (const auto id : topic.topics) text += " [" + roster[id].name + "]";
    result.push_back(std::move(text));
  }
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scope)

BOOST_AUTO_TEST_CASE(of_the_sample) {
  BOOST_TEST(covers(testing::sample_roster(Level::full)) ==
                 (Phrases{"distributed training: nearest [ML training and inference]",
                          "ML frameworks: nobody",
                          "efficient inference: nearest [ML training and inference]",
                          "data systems for ML: broader [machine learning systems] [data systems]",
                          "AI infrastructure: nearest [ML infrastructure]"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(at_exact_only_the_same_words_cover) {
  for (const auto& topic : testing::sample_roster(Level::exact).scope)
    BOOST_TEST((topic.coverage == Coverage::nobody), topic.written);
}

BOOST_AUTO_TEST_CASE(listed_and_narrower) {
  const auto roster = testing::roster_of(
      "# Group\n\nOur research areas include vision, such as computer vision, robot learning and "
      "quantum computing.\n\n"
      "### Ada Reyes\n- **Research**: computer vision, safe robot learning\n");
  BOOST_TEST(covers(roster) == (Phrases{"computer vision: listed [computer vision]",
                                        "robot learning: narrower [safe robot learning]",
                                        "quantum computing: nobody"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_sentences_about_research_enumerate) {
  BOOST_TEST(phrases("Staff including cooks, gardeners, and drivers.").empty());
  BOOST_TEST(phrases("Research in many fields.").empty());
  BOOST_TEST(phrases("").empty());
  BOOST_TEST(phrases("Our research focuses on Node.js, Ray and Apache Spark. Mail us!") ==
                 (Phrases{"Node.js", "Ray", "Apache Spark"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(long_phrases_are_no_topics) {
  BOOST_TEST(phrases("The field has grown, including what nobody of us would have thought "
                     "possible before.")
                 .empty());
}

BOOST_AUTO_TEST_CASE(a_topic_named_twice_stands_once) {
  const auto roster = testing::roster_of(
      "# Group\n\nResearch topics such as machine learning, robotics, and ML.\n\n"
      "### Ada Reyes\n- **Research**: sorting\n");
  BOOST_TEST(covers(roster) == (Phrases{"machine learning: nobody", "robotics: nobody"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph
