#include "facgraph/text/clean.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "facgraph/text/utf8.hpp"
#include "support/hostile_texts.hpp"
#include "text/character_classes.hpp"
#include "text/code_points.hpp"

using namespace std::string_view_literals;
namespace data = boost::unit_test::data;
namespace text = facgraph::text;

namespace {

struct Case {
  std::string_view written;
  std::string_view cleaned;
};

constexpr auto cases = std::to_array<Case>({
    {"Ion Stoica", "Ion Stoica"},
    {"  Ion \t Stoica\n", "Ion Stoica"},
    {"José Müller-Łukasz", "José Müller-Łukasz"},
    {"José  Müller ", "José Müller"},
    {"Mu\u0308ller", "M\u00FCller"},
    {"M\xFCller", "M\uFFFDller"},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
    {"a\u0085b\u2028c\u00A0d\x1E"
     "e",
     "a b c d e"},
    {"a\x1B[31mb\u009Bc\x7F", "a[31mbc"},
    {"Ion\0Stoica"sv, "IonStoica"},
    {"abc\u202Egnp.exe", "abcgnp.exe"},
    {"\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C", ""},
    {"\uFEFFSto\u200Bi\u2060c\u180Ea\u00AD", "Stoica"},
    {"x\U000E0001\U000E0041\U000E007Fy", "xy"},
    {"x\uFFFE\uFFFF\uFDD0\uFDEF\U0010FFFFy", "xy"},
    {"x\u2061\u2064\u206A\u034F\uFFF9y", "xy"},
    {"\u3164\u115F\u1160\uFFA0\u2800", ""},
    // zero-width joiners
    {"می\u200Cخواهم", "می\u200Cخواهم"},
    {"क्\u200Dष", "क्\u200Dष"},
    {"র\u200D্য", "র\u200D্য"},
    {"👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"},
    {"👍🏽\u200D❤\uFE0F\u200D🔥", "👍🏽\u200D❤\uFE0F\u200D🔥"},
    {"a\u200Db\u200Cc", "abc"},
    {"\u200Dक\u200D", "क"},
    {"क\u200D ष", "क ष"},
    {"क\u200D\u200D\u200Cष", "क\u200Dष"},
    {"क\u200D👩", "क👩"},
    {"👨\u200C👩", "👨👩"},
    // variation selectors
    {"❤\uFE0F", "❤\uFE0F"},
    {"a\uFE00\uFE01\U000E0100", "a\uFE00"},
    {"\uFE0Fa \uFE0Fb", "a b"},
});

std::string all_bytes_of(std::mt19937& random, std::size_t length) {
  // Weighted to the characters that the door treats specially.
  constexpr auto parts = std::to_array<std::string_view>(
      {"a",      " ",      "\u0301", "\u0316",     "\u064B", "\u200D",     "\u200C",
       "क",      "्",       "ب",      "\U0001F469", "\uFE0F", "\U0001F3FD", "\u00AD",
       "\u3000", "\x80",   "\xE2",   "\u1100",     "\u1161", "\u11A8",     "\u0958",
       "\u0344", "\u115F", "e",      "\n"});
  std::string result;
  for (std::size_t i = 0; i < length; ++i) {
    result += parts[random() % parts.size()];
  }
  return result;
}

/// The bound that a reader may rely on, asked of every code point on its own.
bool may_be_shown(text::CodePoint c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                     (c >= 0x2066 && c <= 0x2069);
  const bool unseen = c == 0x00AD || c == 0x180E || c == 0x200B || c == 0x2060 || c == 0xFEFF ||
                      c == 0x2028 || c == 0x2029 || (c >= 0xE0000 && c <= 0xE007F);
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return !control && !turns && !unseen && !noncharacter;
}

void check_clean(const std::string& cleaned) {
  BOOST_TEST(!text::find_invalid_utf8(cleaned));
  BOOST_TEST(text::clean(cleaned) == cleaned);
  BOOST_TEST(text::with_single_blanks(cleaned) == cleaned);
  for (const auto c : text::decoded(cleaned)) {
    BOOST_TEST(may_be_shown(c));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cleaning)

BOOST_DATA_TEST_CASE(text_is_cleaned, data::xrange(cases.size()), row) {
  BOOST_TEST(text::clean(cases[row].written) == cases[row].cleaned);
}

BOOST_DATA_TEST_CASE(hostile_text_becomes_clean,
                     data::xrange(facgraph::testing::hostile_texts.size()), row) {
  BOOST_TEST_CONTEXT(facgraph::testing::hostile_texts[row].what) {
    check_clean(text::clean(facgraph::testing::hostile_texts[row].text));
  }
}

BOOST_AUTO_TEST_CASE(cleaning_twice_changes_nothing) {
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto written = all_bytes_of(random, 1 + random() % 12);
    const auto once = text::clean(written);
    BOOST_REQUIRE_MESSAGE(text::clean(once) == once, "not idempotent: round " << i);
  }
}

BOOST_AUTO_TEST_CASE(no_code_point_that_hides_passes_between_letters) {
  std::size_t passed = 0;
  std::size_t changing = 0;
  for (text::CodePoint c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string written = "x";
    text::append_utf8(written, c);
    const auto cleaned = text::clean(written + "y");
    for (const auto kept : text::decoded(cleaned)) {
      passed += may_be_shown(kept) ? 0U : 1U;
    }
    changing += text::clean(cleaned) == cleaned ? 0U : 1U;
  }
  BOOST_TEST(passed == 0U);
  BOOST_TEST(changing == 0U);
}

BOOST_AUTO_TEST_CASE(more_than_thirty_marks_on_a_character_are_dropped) {
  std::string written = "x";
  for (int i = 0; i < 100'000; ++i) {
    written += i % 2 == 0 ? "\u0316" : "\u0315";
  }
  const auto cleaned = text::clean(written);
  BOOST_TEST(text::code_point_count(cleaned) == 31U);
  check_clean(cleaned);
}

BOOST_AUTO_TEST_CASE(short_text_is_not_cut) {
  BOOST_TEST(text::clean("Ion Stoica", 10) == "Ion Stoica");
  BOOST_TEST(text::clean("  Ion  Stoica ", 10) == "Ion Stoica");
  BOOST_TEST(text::clean("Müller", 6) == "Müller");
  BOOST_TEST(text::clean("", 0).empty());
}

BOOST_AUTO_TEST_CASE(long_text_is_cut_at_a_grapheme) {
  BOOST_TEST(text::clean("Ion Stoica", 9) == "Ion Stoi…");
  BOOST_TEST(text::clean("Ion Stoica", 5) == "Ion…");
  BOOST_TEST(text::clean("Ion Stoica", 1) == "…");
  BOOST_TEST(text::clean("Ion Stoica", 0).empty());
  BOOST_TEST(text::clean("ab👨\u200D👩\u200D👧cd", 6) == "ab…");
  BOOST_TEST(text::clean("ab👨\u200D👩\u200D👧cd", 8) == "ab👨\u200D👩\u200D👧…");
  BOOST_TEST(text::clean("ax\u0323\u0307bcd", 3) == "a…");
  BOOST_TEST(text::clean("ab\u06CC\u200C\u064C\u06CCcd", 6) == "ab\u06CC\u064C…");
}

BOOST_DATA_TEST_CASE(cut_text_keeps_its_limit,
                     data::xrange(facgraph::testing::hostile_texts.size()), row) {
  for (std::size_t limit = 1; limit < 12; ++limit) {
    const auto cut = text::clean(facgraph::testing::hostile_texts[row].text, limit);
    BOOST_TEST(text::code_point_count(cut) <= limit);
    check_clean(cut);
  }
}

BOOST_AUTO_TEST_SUITE_END()
