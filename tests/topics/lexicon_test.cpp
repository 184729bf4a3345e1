#include "facgraph/topics/lexicon.hpp"

#include <algorithm>
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
#include "facgraph/topics/resolve.hpp"
#include "support/sample.hpp"
#include "topics/lexicon_parts.hpp"

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
  const auto parsed = parts_of(from_file);
  const auto built_in = parts_of(built_in_lexicon());
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    BOOST_TEST(parsed[i].size() > 0U);
    BOOST_TEST(built_in[i].text() == parsed[i].text());
    BOOST_TEST(std::equal(built_in[i].slots().begin(), built_in[i].slots().end(),
                          parsed[i].slots().begin(), parsed[i].slots().end()));
    parsed[i].for_each_key([&](std::string_view key) {
      BOOST_TEST(built_in[i].rows_of(key) == parsed[i].rows_of(key));
      for (const auto& other : {std::string(key) + "x", "x" + std::string(key)})
        BOOST_TEST(built_in[i].rows_of(other) == parsed[i].rows_of(other));
    });
  }
  BOOST_TEST(from_file.known.contains("machine learning system"));
  BOOST_TEST(from_file.generic.contains("system"));
  BOOST_TEST(from_file.broader.rows_of("deep learning") == "deep learning\tmachine learning\n");
}

/// Every topic of the file in one list, under what a user says too.
BOOST_AUTO_TEST_CASE(built_in_decides_as_the_file_does) {
  const auto from_file = parse_lexicon(testing::read_file(FACGRAPH_SOURCE_DIR "/data/lexicon.tsv"),
                                       "data/lexicon.tsv");
  Document document;
  document.files = {"list.md"};
  std::uint32_t line = 0;
  for (const auto& row : rows_of_file()) {
    const SourceLocation where{FileId{0}, ++line};
    PersonEntry person;
    person.name = {"Person " + std::to_string(line), where};
    for (std::size_t cell = 1; cell < row.size(); ++cell)
      person.research.emplace_back(Text{row[cell], where});
    document.people.push_back(person);
  }
  using Relation = ThesaurusRow::Relation;
  ResolveOptions options{Level::broad, {{"my.tsv"}, {}, {}}, {{{"ML", "machine learning"}}, {}}};
  options.thesaurus.rows = {{Relation::same, "NLP", "Language Technology", {FileId{0}, 1}},
                            {Relation::broader, "ray", "systems", {FileId{0}, 2}},
                            {Relation::left_out, "AI", "", {FileId{0}, 3}}};
  options.thesaurus.taxonomy = {{Relation::broader, "databases", "CS", {FileId{0}, 4}}};
  const auto expected = resolve(document, from_file, options);
  const auto found = resolve(document, built_in_lexicon(), options);
  BOOST_TEST_REQUIRE(found.topics.size() == expected.topics.size());
  for (std::size_t i = 0; i < found.topics.size(); ++i) {
    BOOST_TEST(found.topics[i].key == expected.topics[i].key);
    BOOST_TEST(found.topics[i].name == expected.topics[i].name);
  }
  BOOST_TEST_REQUIRE(found.ledger.size() == expected.ledger.size());
  BOOST_TEST(found.ledger.size() > 500U);
  for (std::size_t i = 0; i < found.ledger.size(); ++i) {
    const auto& [rule, written, became, person, where, evidence] = expected.ledger[i];
    BOOST_TEST((found.ledger[i].rule == rule && found.ledger[i].became == became), written);
    BOOST_TEST_REQUIRE(found.ledger[i].evidence.size() == evidence.size());
    for (std::size_t e = 0; e < evidence.size(); ++e)
      BOOST_TEST(found.ledger[i].evidence[e].text == evidence[e].text);
  }
  BOOST_TEST(found.links.size() == expected.links.size());
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
  const auto& ambiguous = built_in_lexicon().ambiguous;
  ambiguous.rows().for_each_key([&](std::string_view label) {
    BOOST_TEST(!ambiguous.meanings_of(label).empty(), label);
    std::set<std::vector<std::string>> targets;
    int defaults = 0;
    for (const auto& meaning : ambiguous.meanings_of(label)) {
      BOOST_TEST(!meaning.context.empty(), label);
      BOOST_TEST(targets.insert(meaning.alias.target).second, label);
      defaults += meaning.by_default ? 1 : 0;
    }
    BOOST_TEST(defaults <= 1, label);
  });
}

BOOST_AUTO_TEST_CASE(brings_words_to_a_form_that_stays) {
  const auto& known = built_in_lexicon();
  for (const auto* table : {&known.spellings, &known.plurals})
    table->for_each_key([&](std::string_view from) {
      const std::string to(table->value_of(from));
      BOOST_TEST(base_words({to}, known) == Row{to}, boost::test_tools::per_element());
    });
  known.spellings.for_each_key([&](std::string_view british) {
    BOOST_TEST(singular(std::string(british), known) == british);
  });
  known.invariable.for_each_key(
      [&](std::string_view word) { BOOST_TEST(singular(std::string(word), known) == word); });
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
    for (auto rows = all.broader.rows_of(topic); !rows.empty();) {
      auto row = take_row(rows);
      take_cell(row);
      visit(std::string(row));
    }
    open.erase(topic);
  };
  all.broader.for_each_key([&](std::string_view narrower) { visit(std::string(narrower)); });
  for (const auto& topic : closed) BOOST_TEST(!all.generic.contains(topic), topic);
  BOOST_TEST(closed.size() > 80U);
}

BOOST_AUTO_TEST_SUITE_END()
