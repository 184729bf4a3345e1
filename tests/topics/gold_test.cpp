#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/resolve.hpp"

// How well "same topic" and splitting are decided, on sets that were written by hand (tests/gold).
// The halves that are set aside serve the final table in docs/measures.md; they run only when they
// are asked for: test_topics --run_test=gold/held_out_* --log_level=message.

using namespace facgraph;
using namespace facgraph::topics;

namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const std::string& name) {
  std::ifstream file(FACGRAPH_SOURCE_DIR "/tests/gold/" + name);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    Row row(1);
    for (const char c : line) {
      if (c == '\t') {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
    rows.push_back(row);
  }
  return rows;
}

struct Score {
  double found = 0;    ///< said same, and are
  double claimed = 0;  ///< said same
  double same = 0;     ///< are the same
  double precision() const { return claimed > 0 ? found / claimed : 1; }
  double recall() const { return same > 0 ? found / same : 1; }
};

std::string key(const std::string& topic) { return alias_form(topic, {}, built_in_lexicon()).key; }

/// Pairs decidable by their form. Wrong decisions are told, for the person who improves the rules.
Score score_pairs(const std::string& file) {
  Score score;
  for (const auto& row : rows_of(file)) {
    if (row.at(4) != "form") continue;
    const bool same = row[2] == "same";
    const bool claimed = key(row[0]) == key(row[1]);
    score.same += same ? 1 : 0;
    score.claimed += claimed ? 1 : 0;
    score.found += same && claimed ? 1 : 0;
    if (same != claimed)
      BOOST_TEST_MESSAGE((claimed ? "wrongly same: " : "wrongly apart: ")
                         << row[0] << " | " << row[1]);
  }
  return score;
}

Row parts_of(const std::string& cell) {
  Row parts;
  for (std::size_t start = 0; start < cell.size();) {
    const auto end = std::min(cell.find(" | ", start), cell.size());
    parts.push_back(exact_key(cell.substr(start, end - start)));
    start = end + 3;
  }
  return parts;
}

/// The topics of a value in a list where others stand alone.
Row topics_of(const std::string& value, const Row& attested) {
  Document document;
  document.files = {"list.md"};
  document.people.resize(2);
  document.people[0].research.push_back(Text{value, {}});
  for (const auto& topic : attested) document.people[1].research.push_back(Text{topic, {}});
  const auto roster = resolve(document, built_in_lexicon(), {.level = Level::full});
  Row topics;
  for (const auto& mention : roster.faculty[0].mentions) {
    const bool is_part =
        std::any_of(roster.ledger.begin(), roster.ledger.end(), [&](const LedgerEntry& entry) {
          return entry.rule == Rule::coordination && entry.written == mention.written;
        });
    topics.push_back(exact_key(is_part ? roster[mention.topic].name : mention.written));
  }
  return topics;
}

std::string with_line_breaks(std::string value) {
  for (auto at = value.find("\\n"); at != std::string::npos; at = value.find("\\n"))
    value.replace(at, 2, "\n");
  return value;
}

/// Share of values that come out whole.
double split_accuracy(const std::string& part) {
  double right = 0;
  double all = 0;
  for (const auto& row : rows_of("splits.tsv")) {
    if (row.at(3) != part) continue;
    ++all;
    const auto found = topics_of(with_line_breaks(row[0]), parts_of(row[2]));
    if (found == parts_of(row[1])) {
      ++right;
    } else {
      std::string told;
      for (const auto& topic : found) told += topic + " | ";
      BOOST_TEST_MESSAGE("split wrongly: " << row[0] << "\n    into " << told);
    }
  }
  return right / all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gold)

BOOST_AUTO_TEST_CASE(same_topics_are_told_by_their_form) {
  const auto score = score_pairs("topic_pairs_dev.tsv");
  BOOST_TEST_MESSAGE("precision " << score.precision() << ", recall " << score.recall());
  BOOST_TEST(score.precision() >= .99);
  BOOST_TEST(score.recall() >= .95);
}

BOOST_AUTO_TEST_CASE(held_out_pairs, *boost::unit_test::disabled()) {
  const auto score = score_pairs("topic_pairs_held_out.tsv");
  BOOST_TEST_MESSAGE("precision " << score.precision() << ", recall " << score.recall() << ", "
                                  << score.same << " the same");
  BOOST_TEST(score.precision() >= .9);
}

BOOST_AUTO_TEST_CASE(held_out_values, *boost::unit_test::disabled()) {
  const auto accuracy = split_accuracy("held-out");
  BOOST_TEST_MESSAGE("accuracy " << accuracy);
  BOOST_TEST(accuracy >= .8);
}

BOOST_AUTO_TEST_CASE(values_are_split_into_their_topics) {
  const auto accuracy = split_accuracy("dev");
  BOOST_TEST_MESSAGE("accuracy " << accuracy);
  BOOST_TEST(accuracy >= .9);
}

BOOST_AUTO_TEST_SUITE_END()
