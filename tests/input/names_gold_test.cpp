#include <boost/test/unit_test.hpp>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"
#include "support/sample.hpp"

// How well people are told from other lines, and their names from what stands beside them, on a set
// that was written by hand (tests/gold/names.tsv). Only the half for development is run here.

using namespace facgraph;

namespace {

struct Line {
  std::string written;
  std::string name;  ///< empty: the line is no person
};

std::vector<Line> lines_of(const std::string& half) {
  std::ifstream file(FACGRAPH_SOURCE_DIR "/tests/gold/names.tsv");
  std::vector<Line> lines;
  for (std::string line; std::getline(file, line);) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (line.starts_with("# ") || second == std::string::npos) continue;
    if (line.substr(second + 1) == half)
      lines.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1)});
  }
  return lines;
}

/// As the gold set has names: without the number of homonyms and without a native script behind it,
/// both of which the reader keeps.
std::string as_judged(std::string name) {
  if (name.size() > 5 && name[name.size() - 5] == ' ' && name[name.size() - 4] == '0')
    name.resize(name.size() - 5);
  if (const auto opening = name.find(" ("); opening != std::string::npos) name.resize(opening);
  return text::fold(name);
}

/// The name that is read; nullopt when nobody is.
std::optional<std::string> read_in(const std::string& before, const std::string& written,
                                   const std::string& behind) {
  try {
    const auto document = testing::document_of(before + written + behind);
    for (const auto& person : document.people)
      if (person.name.value != "Ada Lovelace") return as_judged(person.name.value);
  } catch (const InputError&) {
  }
  return std::nullopt;
}

struct Score {
  double right = 0;
  double claimed = 0;
  double people = 0;
  double precision() const { return right / claimed; }
  double recall() const { return right / people; }
};

/// Wrong decisions are told, for the person who improves the rules.
Score score_names(const std::string& half, const std::string& before, const std::string& behind) {
  Score score;
  for (const auto& line : lines_of(half)) {
    const auto found = read_in(before, line.written, behind);
    const bool right = found && *found == text::fold(line.name);
    score.people += line.name.empty() ? 0 : 1;
    score.claimed += found ? 1 : 0;
    score.right += right ? 1 : 0;
    if (!right && (found || !line.name.empty()))
      BOOST_TEST_MESSAGE("wrongly read: " << line.written << " as " << found.value_or("nobody"));
  }
  BOOST_TEST_MESSAGE("precision " << score.precision() << ", recall " << score.recall());
  return score;
}

const std::string before_a_name = "# People\n\n### ";
const std::string field = "\n- **Research**: sorting\n";
const std::string item = "# Faculty\n\n- [Ada Lovelace](https://ada.example): graphs\n- ";

}  // namespace

BOOST_AUTO_TEST_SUITE(names_of_the_gold_set)

BOOST_AUTO_TEST_CASE(are_read_from_headings) {
  const auto score = score_names("dev", before_a_name, field);
  BOOST_TEST(score.precision() >= .98);
  BOOST_TEST(score.recall() >= .98);
}

BOOST_AUTO_TEST_CASE(are_read_from_items) {
  const auto score = score_names("dev", item, "\n");
  BOOST_TEST(score.precision() >= .98);
  BOOST_TEST(score.recall() >= .98);
}

BOOST_AUTO_TEST_CASE(held_out_headings, *boost::unit_test::disabled()) {
  BOOST_TEST(score_names("held-out", before_a_name, field).precision() >= .9);
}

BOOST_AUTO_TEST_CASE(held_out_items, *boost::unit_test::disabled()) {
  BOOST_TEST(score_names("held-out", item, "\n").precision() >= .9);
}

BOOST_AUTO_TEST_SUITE_END()
