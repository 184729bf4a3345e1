#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/report/write_report.hpp"
#include "facgraph/text/sha256.hpp"
#include "report/sample_report.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;

namespace {

std::string html(const report::Report& report) {
  return report::find_report_format("html")->write(report);
}

/// Everything between < and >, without what stands between quotes.
std::string tags_of(const std::string& page) {
  std::string tags;
  bool in_tag = false;
  bool in_quotes = false;
  for (const char c : page) {
    if (c == '<' && !in_quotes) in_tag = true;
    if (in_tag && c == '"') in_quotes = !in_quotes;
    if (in_tag && !in_quotes) tags += c;
    if (c == '>' && !in_quotes) in_tag = false;
  }
  return tags;
}

/// Without style and script, in which < and > are no tags.
std::string body_of(const std::string& page) {
  const auto body = page.find("<body>");
  return page.substr(body, page.find("<script>") - body);
}

std::string between(const std::string& page, const std::string& from, const std::string& to) {
  const auto start = page.find(from) + from.size();
  return page.substr(start, page.find(to, start) - start);
}

std::string digest_of(const std::string& text) {
  return "'sha256-" + text::base64(text::sha256(text)) + "'";
}

std::size_t count_of(const std::string& page, const std::string& part) {
  std::size_t count = 0;
  for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_report)

BOOST_DATA_TEST_CASE(no_text_becomes_markup, data::xrange(testing::hostile_texts.size()), row) {
  const auto& [what, text] = testing::hostile_texts[row];
  BOOST_TEST_CONTEXT(what) {
    const auto page = html(testing::report_full_of("Say " + std::string(text)));
    BOOST_TEST(tags_of(body_of(page)) == tags_of(body_of(html(testing::report_full_of("Say x")))));
    BOOST_TEST(count_of(page, "<script") == 1U);
    BOOST_TEST(count_of(page, "</script") == 1U);
    BOOST_TEST(count_of(page, "<style") == 1U);
  }
}

BOOST_AUTO_TEST_CASE(the_policy_allows_its_own_style_and_script_alone) {
  const auto page = html(testing::report_full_of("x"));
  const auto policy = between(page, "Content-Security-Policy\" content=\"", "\"");
  BOOST_TEST(policy.starts_with("default-src 'none'; "));
  BOOST_TEST(policy.find("unsafe") == std::string::npos);
  BOOST_TEST(policy.find("style-src " + digest_of(between(page, "<style>", "</style>")) + ";") !=
             std::string::npos);
  BOOST_TEST(policy.find("script-src " + digest_of(between(page, "<script>", "</script>")) + ";") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(styles_of_figures_move_to_the_head_once) {
  const auto page = html(testing::report_full_of("x"));
  BOOST_TEST(count_of(page, ".facgraph .a{fill:red}") == 1U);
  BOOST_TEST(page.find(".facgraph .a{fill:red}") < page.find("</head>"));
  BOOST_TEST(count_of(page, "<svg><g data-key=") == 2U);
}

BOOST_AUTO_TEST_CASE(a_tall_figure_says_on_paper_that_it_is_not_there) {
  auto report = testing::report_full_of("x");
  BOOST_TEST(count_of(html(report), "<p class=\"paper\">") == 0U);
  report.sections.front().figures.front().is_tall = true;
  BOOST_TEST(count_of(html(report), "<p class=\"paper\">") == 1U);
  BOOST_TEST(count_of(html(report), "<figure class=\"map tall\"") == 1U);
}

BOOST_AUTO_TEST_CASE(a_name_links_to_what_has_it_alone) {
  report::Report report{"T", "", {{}}};
  auto& section = report.sections.front();
  section.key = "s";
  section.title = "S";
  section.tables = {{"t", "", {{"a", "A"}, {"b", "B"}}, {}, {}}};
  section.tables.front().rows = {{std::string("Ada"), testing::List{"Bo", "Cy"}}};
  section.cards = {{"person-0", "Ada", "", "https://ada.example/", {}, {}},
                   {"person-1", "Bo", "", "javascript:alert(1)", {}, {}},
                   {"person-2", "Cy", "", "", {}, {}},
                   {"person-3", "Cy", "", "", {}, {}}};
  const auto page = html(report);
  BOOST_TEST(page.find("<th scope=\"row\"><a href=\"#person-0\">Ada</a></th>"
                       "<td><a href=\"#person-1\">Bo</a>, Cy</td>") != std::string::npos);
  BOOST_TEST(count_of(page, "https://ada.example/") == 1U);
  BOOST_TEST(page.find("javascript:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_are_short_and_sort_exactly) {
  report::Report report{"T", "", {{}}};
  report.sections.front().tables = {testing::people_table()};
  const auto page = html(report);
  BOOST_TEST(page.find("<td class=\"n\" data-sort=\"0.30000000000000004\">0.300</td>") !=
             std::string::npos);
  BOOST_TEST(page.find("<td class=\"n\" data-sort=\"10\">10</td>") != std::string::npos);
}

BOOST_DATA_TEST_CASE(nothing_is_written_as_a_report, data::xrange(report::report_formats().size()),
                     row) {
  const auto& format = report::report_formats()[row];
  BOOST_CHECK_NO_THROW(format.write({}));
  const auto report = testing::report_full_of("x");
  BOOST_TEST(format.write(report) == format.write(report));
  BOOST_TEST(report::find_report_format(format.name) == &format);
  BOOST_TEST(report::find_report_format("docx") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
