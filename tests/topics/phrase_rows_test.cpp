#include "facgraph/topics/phrase_rows.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/topics/alias_rows.hpp"

using namespace facgraph::topics;

namespace {

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> cells;
  for (std::string_view rest = text; !rest.empty();) {
    auto blank = rest.find(' ');
    cells.emplace_back(rest.substr(0, blank));
    rest.remove_prefix(std::min(rest.size(), blank == std::string_view::npos ? blank : blank + 1));
  }
  return cells;
}

Alias alias(const std::string& label, const std::string& target) {
  return {words(label), words(target), facgraph::Rule::lexicon, {label + " = " + target, {}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phrase_rows)

BOOST_AUTO_TEST_CASE(give_the_rows_of_a_key_in_their_order) {
  const PhraseRows rows(
      PhraseRows::Draft{{"b", {"2\tx", "1"}}, {"a", {""}}, {"ab", {"3"}}, {"", {"4"}}});
  BOOST_TEST(rows.text() == "\t4\na\nab\t3\nb\t2\tx\nb\t1\n");
  BOOST_TEST(rows.rows_of("b") == "b\t2\tx\nb\t1\n");
  BOOST_TEST(rows.rows_of("a") == "a\n");
  BOOST_TEST(rows.rows_of("ab") == "ab\t3\n");
  BOOST_TEST(rows.value_of("b") == "2");
  BOOST_TEST(rows.value_of("") == "4");
  BOOST_TEST(rows.value_of("a").empty());
  BOOST_TEST(rows.size() == 4U);
  for (const auto* key : {"c", "abc", "b\t2", "b\t2\tx", "\t4"})
    BOOST_TEST(!rows.contains(key), "contains " << key);
  BOOST_TEST(!PhraseRows().contains("a"));
  BOOST_TEST(!PhraseRows().contains(""));
  BOOST_TEST(PhraseRows().size() == 0U);
}

BOOST_AUTO_TEST_CASE(find_each_of_many_keys_and_no_other) {
  PhraseRows::Draft draft;
  for (int i = 0; i < 5'000; i += 2) draft[std::to_string(i)] = {"value " + std::to_string(i)};
  const PhraseRows rows(draft);
  const PhraseRows copy(rows.text(), rows.slots());  // as where they stand in the program
  BOOST_TEST(rows.size() == draft.size());
  for (int i = 0; i < 5'000; ++i) {
    const auto key = std::to_string(i);
    BOOST_TEST(rows.value_of(key) == (i % 2 == 0 ? "value " + key : ""));
    BOOST_TEST(copy.rows_of(key) == rows.rows_of(key));
  }
}

BOOST_AUTO_TEST_CASE(live_as_long_as_a_copy) {
  PhraseRows copy;
  {
    const PhraseRows rows(PhraseRows::Draft{{"a long enough key for the heap", {"and a value"}}});
    copy = rows;
  }
  BOOST_TEST(copy.value_of("a long enough key for the heap") == "and a value");
}

BOOST_AUTO_TEST_CASE(alias_rows_match_as_the_table_does) {
  AliasTable table;
  for (const auto& [label, target] : std::vector<std::pair<std::string, std::string>>{
           {"a", "x"}, {"a b c", "y z"}, {"a b", "w"}, {"b", "v"}, {"a b", "second"}, {"ab", "u"}})
    table.add(alias(label, target));
  const AliasRows rows(table);
  BOOST_TEST(rows.size() == table.size());
  for (const auto* text : {"", "a", "a b", "a b c", "a b c d", "a c", "ab c", "b a", "c", "a bc"}) {
    const auto tokens = words(text);
    const auto* expected = table.longest_match(tokens);
    const auto* found = rows.longest_match(tokens);
    BOOST_REQUIRE_MESSAGE((expected == nullptr) == (found == nullptr), text);
    if (found == nullptr) continue;
    BOOST_TEST(found == rows.longest_match(tokens));  // made once
    BOOST_TEST(found->label == expected->label, boost::test_tools::per_element());
    BOOST_TEST(found->target == expected->target, boost::test_tools::per_element());
    BOOST_TEST(found->evidence.text == expected->evidence.text);
    BOOST_TEST((found->rule == expected->rule));
  }
}

BOOST_AUTO_TEST_CASE(meaning_rows_give_back_all_of_a_meaning) {
  const std::vector<Meaning> meanings{{alias("pl", "programming language"), {"type system"}, true},
                                      {alias("ba", "x"), {}, false},
                                      {alias("pl", "product line"), {"feature", "b c"}, false}};
  const MeaningRows rows(meanings);
  BOOST_TEST(rows.size() == 2U);
  BOOST_TEST(rows.contains("ba"));
  BOOST_TEST(!rows.contains("p"));
  BOOST_TEST(rows.meanings_of("p").empty());
  BOOST_TEST(rows.meanings_of("ba")[0].context.empty());
  const auto found = rows.meanings_of("pl");
  BOOST_TEST_REQUIRE(found.size() == 2U);
  for (const std::size_t i : {0U, 1U}) {
    const auto& expected = meanings[2 * i];
    BOOST_TEST(found[i].alias.label == expected.alias.label, boost::test_tools::per_element());
    BOOST_TEST(found[i].alias.target == expected.alias.target, boost::test_tools::per_element());
    BOOST_TEST(found[i].alias.evidence.text == expected.alias.evidence.text);
    BOOST_TEST(found[i].context == expected.context, boost::test_tools::per_element());
    BOOST_TEST(found[i].by_default == expected.by_default);
  }
}

BOOST_AUTO_TEST_SUITE_END()
