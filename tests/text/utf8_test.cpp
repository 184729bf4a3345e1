#include "facgraph/text/utf8.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/hostile_texts.hpp"
#include "text/code_points.hpp"

using namespace std::string_view_literals;
namespace data = boost::unit_test::data;
namespace text = facgraph::text;

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(valid_utf8_has_no_invalid_byte) {
  BOOST_TEST(!text::find_invalid_utf8(""));
  BOOST_TEST(!text::find_invalid_utf8("a\u00E9\u4E2D\U0001F600\U0010FFFF\0"sv));
  BOOST_TEST(!text::find_invalid_utf8("\uD7FF\uE000"));
}

BOOST_AUTO_TEST_CASE(the_first_invalid_byte_is_found) {
  BOOST_TEST(text::find_invalid_utf8("ab\x80").value() == 2U);
  BOOST_TEST(text::find_invalid_utf8("\xC3").value() == 0U);
  BOOST_TEST(text::find_invalid_utf8("\u00E9\xC0\xAF").value() == 2U);
  BOOST_TEST(text::find_invalid_utf8("x\xE0\x9F\xBF").value() == 1U);
  BOOST_TEST(text::find_invalid_utf8("\xED\xA0\x80").value() == 0U);
  BOOST_TEST(text::find_invalid_utf8("\xF0\x8F\xBF\xBF").value() == 0U);
  BOOST_TEST(text::find_invalid_utf8("\xF4\x90\x80\x80").value() == 0U);
  BOOST_TEST(text::find_invalid_utf8("\xE2\x82").value() == 0U);
}

BOOST_AUTO_TEST_CASE(every_code_point_is_decoded_as_it_was_encoded) {
  std::size_t differing = 0;
  for (text::CodePoint c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string bytes;
    text::append_utf8(bytes, c);
    const auto back = text::first_code_point(bytes);
    differing += back.valid && back.code_point == c && back.bytes == bytes.size() ? 0U : 1U;
  }
  BOOST_TEST(differing == 0U);
}

BOOST_AUTO_TEST_CASE(folding_knows_case_and_compatibility) {
  BOOST_TEST(text::fold("Machine LEARNING") == "machine learning");
  BOOST_TEST(text::fold("STRASSE") == text::fold("Straße"));
  BOOST_TEST(text::fold("Ｉｏｎ") == "ion");
  BOOST_TEST(text::fold("ﬁle") == "file");
  BOOST_TEST(text::fold("Mu\u0308ller") == "m\u00FCller");
  BOOST_TEST(text::fold("ΣΊΣΥΦΟΣ") == text::fold("σίσυφος"));
  BOOST_TEST(text::fold("x²") == "x2");
  BOOST_TEST(text::fold("M\xFC") == "m\uFFFD");
}

BOOST_AUTO_TEST_CASE(canonically_equal_texts_fold_alike) {
  BOOST_TEST(text::fold("\u1FB4") == text::fold("\u03B1\u0345\u0301"));
  BOOST_TEST(text::fold("\u1FB4") == text::fold("\u03B1\u0301\u0345"));
}

BOOST_AUTO_TEST_CASE(folding_a_folded_character_changes_nothing) {
  std::size_t differing = 0;
  for (text::CodePoint c = 0x80; c <= 0x1FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string bytes = "a";
    text::append_utf8(bytes, c);
    const auto once = text::fold(bytes);
    differing += text::fold(once) == once ? 0U : 1U;
  }
  BOOST_TEST(differing == 0U);
}

BOOST_AUTO_TEST_CASE(names_are_found_without_their_marks) {
  BOOST_TEST(text::fold_without_marks("Müller") == "muller");
  BOOST_TEST(text::fold_without_marks("Łukasz Nguyễn Çelik Ångström") ==
             "lukasz nguyen celik angstrom");
  BOOST_TEST(text::fold_without_marks("Søren Đorđe Æsir Þór") == "soren dorde aesir thor");
  BOOST_TEST(text::fold_without_marks("İstanbul ılık") == "istanbul ilik");
  BOOST_TEST(text::fold_without_marks("כָּתַב") == "כתב");
}

BOOST_AUTO_TEST_CASE(marks_that_make_another_letter_stay) {
  BOOST_TEST(text::fold_without_marks("が") != text::fold_without_marks("か"));
  BOOST_TEST(text::fold_without_marks("रीम") != text::fold_without_marks("राम"));
  BOOST_TEST(text::fold_without_marks("한국") == "한국");
}

BOOST_DATA_TEST_CASE(folded_hostile_text_is_valid,
                     data::xrange(facgraph::testing::hostile_texts.size()), row) {
  const auto& hostile = facgraph::testing::hostile_texts[row];
  BOOST_TEST_CONTEXT(hostile.what) {
    const auto folded = text::fold(hostile.text);
    BOOST_TEST(!text::find_invalid_utf8(folded));
    BOOST_TEST(text::fold(folded) == folded);
    BOOST_TEST(!text::find_invalid_utf8(text::fold_without_marks(hostile.text)));
  }
}

BOOST_AUTO_TEST_CASE(many_marks_take_no_quadratic_time) {
  std::string marks = "a";
  for (int i = 0; i < 200'000; ++i) {
    marks += i % 2 == 0 ? "\u0301" : "\u0316";
  }
  BOOST_TEST(text::fold(marks).size() > 300'000U);
}

BOOST_AUTO_TEST_CASE(white_space_at_the_ends_is_cut_off) {
  BOOST_TEST(text::trimmed(" \t\r\n\v\f a b \n") == "a b");
  BOOST_TEST(text::trimmed(" \n ").empty());
  BOOST_TEST(text::trimmed("\u00A0a") == "\u00A0a");
}

BOOST_AUTO_TEST_CASE(runs_of_white_space_become_one_blank) {
  BOOST_TEST(text::with_single_blanks("  a \t\n b\u00A0\u2003c\u3000") == "a b c");
  BOOST_TEST(text::with_single_blanks("\u2028\u1680").empty());
  BOOST_TEST(text::with_single_blanks("a\x80 \xFF") == "a\x80 \xFF");
}

BOOST_AUTO_TEST_CASE(code_points_are_counted) {
  BOOST_TEST(text::code_point_count("") == 0U);
  BOOST_TEST(text::code_point_count("Mu\u0308ller") == 7U);
  BOOST_TEST(text::code_point_count("🇩🇪") == 2U);
  BOOST_TEST(text::code_point_count("\xE2\x82\x80\x80") == 2U);
  BOOST_TEST(text::code_point_count("a\xFF\xFE") == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
