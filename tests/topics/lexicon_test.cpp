#include "facgraph/topics/lexicon.hpp"

#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "support/sample.hpp"

using namespace facgraph;
using namespace facgraph::topics;

namespace {

using Row = std::vector<std::string>;

std::string message_for(std::string_view tsv) {
  try {
    parse_lexicon(tsv, "my.tsv");
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

/// The file as it stands, read without the parser that it is to judge.
const std::vector<Row>& rows_of_file() {
  static const auto rows = [] {
    std::istringstream file(testing::read_file(FACGRAPH_SOURCE_DIR "/data/lexicon.tsv"));
    std::vector<Row> found;
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream cells(line);
      found.emplace_back();
      for (std::string cell; std::getline(cells, cell, '\t');) found.back().push_back(cell);
    }
    return found;
  }();
  return rows;
}

bool is_alias(const Row& row) {
  return row[0] == "acronym" || row[0] == "synonym" || row[0] == "whole";
}

std::string key_of(const std::string& topic) {
  return alias_form(topic, {}, built_in_lexicon()).key;
}

/// Words without any alias: what a target must keep.
std::string plain_key(const std::string& topic) {
  std::string key;
  for (const auto& word : base_words(tokens_of(topic), built_in_lexicon()))
    key += (key.empty() ? "" : " ") + word;
  return key;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lexicon)

BOOST_AUTO_TEST_CASE(built_in_is_the_file_of_the_repository) {
  const auto from_file = parse_lexicon(testing::read_file(FACGRAPH_SOURCE_DIR "/data/lexicon.tsv"),
                                       "data/lexicon.tsv");
  BOOST_TEST(from_file.aliases.size() == built_in_lexicon().aliases.size());
  BOOST_TEST(from_file.ambiguous.size() == built_in_lexicon().ambiguous.size());
  BOOST_TEST(from_file.known.contains("machine learning system"));
  BOOST_TEST(from_file.generic.contains("system"));
  const auto broader = from_file.broader.find("deep learning");
  BOOST_TEST_REQUIRE((broader != from_file.broader.end()));
  BOOST_TEST(broader->second == Row{"machine learning"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(refuses_rows_by_line) {
  BOOST_TEST(message_for("# fine\n\nacronym\tAI\tartificial intelligence\r\n") == "read");
  BOOST_TEST(message_for("# fine\nnonsense\tAI\n")
                 .starts_with("my.tsv:2: unknown kind of row \"nonsense\""));
  BOOST_TEST(
      message_for("acronym\tAI\n").starts_with("my.tsv:1: a row of kind \"acronym\" has 2 cells"));
  BOOST_TEST(message_for("acronym\tAI\t\n").starts_with("my.tsv:1: "));
  BOOST_TEST(message_for("acronym\tAI\t...\n").starts_with("my.tsv:1: "));
  BOOST_TEST(message_for("acronym\tAI\tx\tdefault\n").starts_with("my.tsv:1: "));
  BOOST_TEST(message_for("ambiguous\tPL\tx\ty\tdefault\n") == "read");
  BOOST_TEST(message_for("ambiguous\tPL\tx\ty\tyes\n").ends_with(", and perhaps \"default\""));
  BOOST_TEST(message_for("ambiguous\tP L\tx\ty\n").starts_with("my.tsv:1: "));
}

BOOST_AUTO_TEST_CASE(is_large_and_has_every_kind) {
  std::map<std::string, int> count;
  for (const auto& row : rows_of_file()) ++count[row[0]];
  BOOST_TEST(rows_of_file().size() >= 450U);
  for (const auto* kind : {"acronym", "ambiguous", "broader", "generic", "invariable", "plural",
                           "proper", "spelling", "synonym", "topic", "unsplit", "whole"})
    BOOST_TEST(count[kind] > 0, "no row of kind " << kind);
  BOOST_TEST(count["broader"] >= 80);
}

BOOST_AUTO_TEST_CASE(is_sorted_and_says_nothing_twice) {
  std::set<Row> seen;
  std::vector<std::string> last;
  for (const auto& row : rows_of_file()) {
    Row folded;
    for (const auto& cell : row) folded.push_back(text::fold(cell));
    BOOST_TEST(seen.insert(folded).second, "twice: " << row[0] << " " << row[1]);
    if (row[0] == "ambiguous") folded.resize(2);  // its meanings have an order of their own
    BOOST_TEST(!(folded < last), "not in its place: " << row[0] << " " << row[1]);
    last = folded;
  }
}

BOOST_AUTO_TEST_CASE(gives_each_label_one_target) {
  std::map<std::string, std::string> first;
  for (const auto& row : rows_of_file())
    if (is_alias(row) || row[0] == "ambiguous") {
      const auto kind_of_label = row[0] == "ambiguous" ? "several meanings" : row[2];
      const auto [label, is_new] = first.try_emplace(plain_key(row[1]), kind_of_label);
      BOOST_TEST((is_new || (row[0] == "ambiguous" && label->second == kind_of_label)),
                 row[1] << " is " << label->second << " and " << kind_of_label);
    }
}

BOOST_AUTO_TEST_CASE(maps_both_sides_of_an_alias_to_one_key_that_stays) {
  for (const auto& row : rows_of_file()) {
    if (!is_alias(row) && row[0] != "ambiguous") continue;
    BOOST_TEST(alias_form(row[2], {}, built_in_lexicon()).used.empty(),
               row[2] << " becomes " << key_of(row[2]));
    BOOST_TEST(key_of(key_of(row[2])) == key_of(row[2]));
    if (is_alias(row))
      BOOST_TEST(key_of(row[1]) == key_of(row[2]), row[1] << " becomes " << key_of(row[1]));
  }
}

BOOST_AUTO_TEST_CASE(has_at_most_one_default_for_a_short_form) {
  for (const auto& [label, meanings] : built_in_lexicon().ambiguous) {
    BOOST_TEST(meanings.size() >= 1U, label);
    std::set<std::vector<std::string>> targets;
    int defaults = 0;
    for (const auto& meaning : meanings) {
      BOOST_TEST(!meaning.context.empty(), label);
      BOOST_TEST(targets.insert(meaning.alias.target).second, label);
      defaults += meaning.by_default ? 1 : 0;
    }
    BOOST_TEST(defaults <= 1, label);
  }
}

BOOST_AUTO_TEST_CASE(brings_words_to_a_form_that_stays) {
  const auto& known = built_in_lexicon();
  for (const auto* table : {&known.spellings, &known.plurals})
    for (const auto& [from, to] : *table)
      BOOST_TEST(base_words({to}, known) == Row{to}, boost::test_tools::per_element());
  for (const auto& [british, american] : known.spellings)
    BOOST_TEST(singular(british, known) == british);
  for (const auto& word : known.invariable) BOOST_TEST(singular(word, known) == word);
}

BOOST_AUTO_TEST_CASE(knows_both_ends_of_what_is_broader_and_has_no_cycle) {
  const auto& all = built_in_lexicon();
  std::set<std::string> open;
  std::set<std::string> closed;
  const std::function<void(const std::string&)> visit = [&](const std::string& topic) {
    BOOST_TEST(all.known.contains(topic), topic);
    BOOST_TEST(!open.contains(topic), "a cycle through " << topic);
    if (open.contains(topic) || !closed.insert(topic).second) return;
    open.insert(topic);
    if (const auto found = all.broader.find(topic); found != all.broader.end())
      for (const auto& broader : found->second) visit(broader);
    open.erase(topic);
  };
  for (const auto& [narrower, broader] : all.broader) visit(narrower);
  for (const auto& topic : closed) BOOST_TEST(!all.generic.contains(topic), topic);
  BOOST_TEST(closed.size() > 80U);
}

BOOST_AUTO_TEST_SUITE_END()
