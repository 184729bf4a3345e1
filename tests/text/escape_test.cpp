#include "facgraph/text/escape.hpp"

#include <algorithm>
#include <array>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/text/utf8.hpp"
#include "support/hostile_texts.hpp"

using namespace std::string_view_literals;
namespace data = boost::unit_test::data;
namespace escape = facgraph::escape;
namespace text = facgraph::text;

namespace {

using facgraph::testing::hostile_texts;

bool has_control(std::string_view value) {
  return std::any_of(value.begin(), value.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool starts_like_a_formula(std::string_view field) {
  return !field.empty() && "=+-@\t\r\n"sv.find(field.front()) != std::string_view::npos;
}

/// Characters of `wanted` in `value` that no odd number of backslashes stands before.
std::size_t bare(std::string_view value, std::string_view wanted) {
  std::size_t count = 0;
  std::size_t backslashes = 0;
  for (const char c : value) {
    count += wanted.find(c) != std::string_view::npos && backslashes % 2 == 0 ? 1U : 0U;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(escaping)

BOOST_AUTO_TEST_CASE(plain_text_is_left_as_it_is) {
  const auto plain = "Distributed systems, éàü 機械 (Ph.D.) for x-ray / a + b = c?"sv;
  BOOST_TEST(escape::xml(plain) == plain);
  BOOST_TEST(escape::dot_label(plain) == plain);
  BOOST_TEST(escape::markdown(plain) == plain);
  BOOST_TEST(escape::terminal(plain) == plain);
  BOOST_TEST(escape::json(plain) == plain);
  BOOST_TEST(escape::csv("Ion Stoica; Matei Zaharia") == "Ion Stoica; Matei Zaharia");
}

BOOST_AUTO_TEST_CASE(xml_by_hand) {
  BOOST_TEST(escape::xml("<a b=\"c\" d='e'>&amp;") ==
             "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
  BOOST_TEST(escape::xml("a\x01\x1F\0b\uFFFE\uFFFF"sv) == "ab");
  BOOST_TEST(escape::xml("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
  BOOST_TEST(escape::xml("M\xFC") == "M\uFFFD");
}

BOOST_AUTO_TEST_CASE(csv_by_hand) {
  BOOST_TEST(escape::csv("") == "");
  BOOST_TEST(escape::csv("a,b") == "\"a,b\"");
  BOOST_TEST(escape::csv("say \"hi\"") == "\"say \"\"hi\"\"\"");
  BOOST_TEST(escape::csv("a\nb") == "\"a\nb\"");
  BOOST_TEST(escape::csv("=1+1") == "'=1+1");
  BOOST_TEST(escape::csv("=cmd|'/C calc'!A0") == "'=cmd|'/C calc'!A0");
  BOOST_TEST(escape::csv("=A1,\"x\"") == "\"'=A1,\"\"x\"\"\"");
  BOOST_TEST(escape::csv("@SUM(A1)") == "'@SUM(A1)");
  BOOST_TEST(escape::csv("\t=1") == "'\t=1");
  BOOST_TEST(escape::csv("＝1") == "'＝1");
}

BOOST_AUTO_TEST_CASE(plain_numbers_are_no_formulas) {
  for (const auto number : {"-1", "+1", "-0.5", "-1e-7", "+3.25E+10", "12"}) {
    BOOST_TEST(escape::csv(number) == number);
  }
  for (const auto formula : {"-1+2", "-", "+", "-.5", "-1.", "-1e", "+1e5x", "--1", "-A1"}) {
    BOOST_TEST(escape::csv(formula) == std::string("'") + formula);
  }
}

BOOST_AUTO_TEST_CASE(vosviewer_by_hand) {
  BOOST_TEST(escape::vosviewer("Ion Stoica") == "Ion Stoica");
  BOOST_TEST(escape::vosviewer("a, b") == "\"a, b\"");
  BOOST_TEST(escape::vosviewer("a; b") == "\"a; b\"");
  BOOST_TEST(escape::vosviewer("a; \"b\"") == "\"a; \"\"b\"\"\"");
  BOOST_TEST(escape::vosviewer("a\tb\nc") == "a b c");
  BOOST_TEST(escape::vosviewer("=1; 2") == "\"'=1; 2\"");
}

BOOST_AUTO_TEST_CASE(pajek_by_hand) {
  BOOST_TEST(escape::pajek("say \"hi\" \\n %") == "say 'hi' \\n %");
  BOOST_TEST(escape::pajek("a\nb\tc\x1B") == "a b c");
  BOOST_TEST(escape::pajek("M\xFC") == "M\uFFFD");
}

BOOST_AUTO_TEST_CASE(dot_by_hand) {
  BOOST_TEST(escape::dot_label("\\N \"x\" &amp; <b>") == "\\\\N \\\"x\\\" &amp;amp; <b>");
  BOOST_TEST(escape::dot_label("a\nb\tc\x1B") == "a b c");
  BOOST_TEST(escape::dot_string("a \\\"b\\\" \\\\") == "\"a \\\"b\\\" \\\\\"");
  BOOST_TEST(escape::dot_string("") == "\"\"");
  // Neither an escape nor a character is cut in two.
  const std::string most(15'999, 'x');
  for (const std::string last : {"\\\"", "\\\\", "é", "xy"}) {
    const auto cut = last == "xy" ? std::size_t{1} : std::size_t{0};
    BOOST_TEST(escape::dot_string(most + last) ==
               '"' + most + last.substr(0, cut) + "\" + \"" + last.substr(cut) + '"');
  }
  BOOST_TEST(escape::dot_label("M\xFC") == "M\uFFFD");
  BOOST_TEST(escape::graphviz_label("\\N \"x\" &amp; <b>\n") == "\\\\N \"x\" &amp;amp; <b> ");
}

BOOST_AUTO_TEST_CASE(markdown_by_hand) {
  BOOST_TEST(escape::markdown("a | b") == "a \\| b");
  BOOST_TEST(escape::markdown("<b>&amp;") == "&lt;b&gt;&amp;amp;");
  BOOST_TEST(escape::markdown("[x](y) ![z]") == "\\[x\\](y) \\!\\[z\\]");
  BOOST_TEST(escape::markdown("**a** _b_ `c` ~~d~~ \\") ==
             "\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\\\");
  BOOST_TEST(escape::markdown("# a # b") == "\\# a \\# b");
  BOOST_TEST(escape::markdown("- state-of-the-art") == "\\- state-of-the-art");
  BOOST_TEST(escape::markdown("12. a 3. b") == "12\\. a 3. b");
  BOOST_TEST(escape::markdown("1) a") == "1\\) a");
  BOOST_TEST(escape::markdown("  a\nb\r\nc  ") == "a b  c");
  BOOST_TEST(escape::markdown("http://x WWW.y: z") == "http\\://x WWW\\.y: z");
  BOOST_TEST(escape::markdown("ion@example.org $x$") == "ion\\@example.org \\$x\\$");
  BOOST_TEST(escape::markdown("---") == "\\---");
  BOOST_TEST(escape::markdown("===") == "\\===");
}

BOOST_AUTO_TEST_CASE(terminal_by_hand) {
  BOOST_TEST(escape::terminal("\x1B[2J") == "\\x1b[2J");
  BOOST_TEST(escape::terminal("a\nb\tc\r\x7F\0"sv) == "a\\x0ab\\x09c\\x0d\\x7f\\x00");
  BOOST_TEST(escape::terminal("\u009B31m\u0085") == "\\x9b31m\\x85");
  BOOST_TEST(escape::terminal("M\xFCller") == "M\\xfcller");
  BOOST_TEST(escape::terminal("a\u202Eb\u200B\U000E0041") == "a\\u202eb\\u200b\\ue0041");
  BOOST_TEST(escape::terminal("👨\u200D👩 ❤\uFE0F") == "👨\u200D👩 ❤\uFE0F");
}

BOOST_AUTO_TEST_CASE(json_by_hand) {
  BOOST_TEST(escape::json("a\"b\\c/d") == "a\\\"b\\\\c/d");
  BOOST_TEST(escape::json("\n\t\x1B") == "\\u000a\\u0009\\u001b");
  BOOST_TEST(escape::json("</script><!--") == "\\u003c/script>\\u003c!--");
  BOOST_TEST(escape::json("\u2028\u2029") == "\\u2028\\u2029");
  BOOST_TEST(escape::json("M\xFC") == "M\uFFFD");
}

BOOST_DATA_TEST_CASE(hostile_text_stays_inside_its_delimiters, data::xrange(hostile_texts.size()),
                     row) {
  const auto& hostile = hostile_texts[row];
  BOOST_TEST_CONTEXT(hostile.what) {
    const auto xml = escape::xml(hostile.text);
    BOOST_TEST(xml.find_first_of("<>\"'") == std::string::npos);
    BOOST_TEST(!has_control(xml.substr(0, xml.find('\x7F'))));
    const auto dot = escape::dot_label(hostile.text);
    BOOST_TEST(bare(dot, "\"") == 0U);
    BOOST_TEST(!has_control(dot));
    BOOST_TEST(bare(dot + '"', "\"") == 1U);
    const auto markdown = escape::markdown(hostile.text);
    BOOST_TEST(bare(markdown, "|<>[]*_`~{}") == 0U);
    BOOST_TEST(!has_control(markdown));
    const auto json = escape::json(hostile.text);
    BOOST_TEST(json.find('<') == std::string::npos);
    BOOST_TEST(bare(json + '"', "\"") == 1U);
    BOOST_TEST(!has_control(json.substr(0, json.find('\x7F'))));
    BOOST_TEST(!has_control(escape::terminal(hostile.text)));
    BOOST_TEST(!starts_like_a_formula(escape::csv(hostile.text)));
    const auto vosviewer = escape::vosviewer(hostile.text);
    BOOST_TEST(!has_control(vosviewer));
    BOOST_TEST(!starts_like_a_formula(vosviewer));
    const auto pajek = escape::pajek(hostile.text);
    BOOST_TEST(pajek.find('"') == std::string::npos);
    BOOST_TEST(!has_control(pajek));
    for (const auto& written : {xml, dot, json, pajek, escape::terminal(hostile.text)}) {
      BOOST_TEST(!text::find_invalid_utf8(written));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
