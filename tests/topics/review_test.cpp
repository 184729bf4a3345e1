#include "facgraph/topics/review.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "facgraph/text/edit_distance.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "support/sample.hpp"
#include "topics/near_words.hpp"

using namespace facgraph;

namespace {

Roster roster(const std::string& topics_of_a, const std::string& topics_of_b,
              const std::string& more = "") {
  return testing::roster_of("## Faculty\n\n### Ada Lovelace\n- **Research**: " + topics_of_a +
                            "\n\n### Alan Turing\n- **Research**: " + topics_of_b + "\n" + more);
}

std::vector<std::string> findings(const Roster& of, Concern concern) {
  std::vector<std::string> messages;
  for (const auto& finding : topics::review(of, topics::built_in_lexicon()))
    if (finding.concern == concern) messages.push_back(finding.message);
  return messages;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review)

BOOST_AUTO_TEST_CASE(words_one_letter_apart_are_near) {
  topics::NearWords words;
  for (const auto* const word : {"learning", "leaning", "earning", "model", "cat"}) words.add(word);
  const auto near = [&](const char* word) { return words.near(word); };
  BOOST_TEST(near("laerning") == std::vector<std::string>{"learning"},
             boost::test_tools::per_element());
  BOOST_TEST(near("learning") == (std::vector<std::string>{"earning", "leaning"}),
             boost::test_tools::per_element());
  BOOST_TEST(near("modle") == std::vector<std::string>{"model"}, boost::test_tools::per_element());
  BOOST_TEST(near("bat").empty());
  BOOST_TEST(near("modeling").empty());
  // Each letter left out is a copy of the rest, so a word of megabytes would take terabytes.
  const std::string long_word(60, 'x');
  const std::string longer_word(100'000, 'x');
  words.add(long_word + "yz");
  words.add(longer_word + "yz");
  BOOST_TEST(near((long_word + "zy").c_str()) == std::vector<std::string>{long_word + "yz"},
             boost::test_tools::per_element());
  BOOST_TEST(near((longer_word + "zy").c_str()).empty());
}

BOOST_AUTO_TEST_CASE(near_words_are_those_that_comparing_all_finds) {
  std::vector<std::string> all;  // of few letters, so that many are near; and with long ones
  std::uint32_t chance = 1;
  for (int i = 0; i < 3'000; ++i) {
    std::string word;
    const auto next = [&] { return (chance = chance * 1664525U + 1013904223U) >> 24U; };
    for (auto letters = 4 + next() % 5; letters > 0; --letters)
      word += static_cast<char>('a' + next() % 3);
    all.push_back(word);
  }
  topics::NearWords words;
  BOOST_TEST(words.near("model").empty());
  for (const auto& word : all) words.add(word);
  for (std::size_t i = 0; i < all.size(); i += 50) {
    std::set<std::string> near;
    for (const auto& other : all)
      if (all[i].size() > 4 && other.size() > 4 && other != all[i] &&
          text::edit_distance(all[i], other, 1) == 1)
        near.insert(other);
    BOOST_TEST(words.near(all[i]) == std::vector<std::string>(near.begin(), near.end()),
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(finds_typing_errors) {
  const auto found = findings(roster("machne learning", "robotics"), Concern::likely_typo);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0] ==
             "topic \"machne learning\" of Ada Lovelace looks like \"machine learning\"");
  BOOST_TEST(
      findings(roster("machine learning, qubits", "machine learning, cubits"), Concern::likely_typo)
          .empty());
}

BOOST_AUTO_TEST_CASE(finds_people_without_topics_and_empty_labs) {
  const auto with_more = roster("robotics", "optics",
                                "\n### Kurt Gödel\n- **Website**: https://x.edu/\n\n## Labs\n\n- "
                                "**Quiet Lab**: https://x.edu/q\n");
  BOOST_TEST(findings(with_more, Concern::no_topics).at(0) == "Kurt Gödel has no topics");
  BOOST_TEST(findings(with_more, Concern::empty_lab).at(0) ==
             "nobody in the list belongs to Quiet Lab");
}

BOOST_AUTO_TEST_CASE(proposes_synonyms_strongest_first) {
  const auto list = roster("qubit error correction, photonic lattices, gizmo design methods",
                           "qubit eror correction, gizmo design, photonic lattices");
  const auto proposals = topics::propose_synonyms(list, topics::built_in_lexicon());
  BOOST_REQUIRE(proposals.size() == 2U);
  BOOST_TEST(proposals[0].strength >= proposals[1].strength);
  BOOST_TEST(list[proposals[1].replacement].name.find("gizmo") == 0U);
}

BOOST_AUTO_TEST_CASE(proposes_nothing_in_the_sample) {
  BOOST_TEST(
      topics::propose_synonyms(testing::sample_roster(Level::full), topics::built_in_lexicon())
          .empty());
}

BOOST_AUTO_TEST_SUITE_END()
