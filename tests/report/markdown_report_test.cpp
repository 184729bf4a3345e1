#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "facgraph/report/write_report.hpp"
#include "report/sample_report.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;

namespace {

std::string markdown(const report::Report& report) {
  return report::find_report_format("md")->write(report);
}

/// What starts each line: headings, table borders, list items, images, or text.
std::string outline(const std::string& text) {
  std::string result;
  bool at_start = true;
  for (const char c : text) {
    if (at_start) result += std::string("#|-!\n").find(c) == std::string::npos ? 't' : c;
    at_start = c == '\n';
  }
  return result;
}

/// How many `](` are not escaped.
std::size_t links(const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1))
    if (text[at - 1] != '\\') ++count;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(markdown_report)

BOOST_DATA_TEST_CASE(no_text_becomes_markup, data::xrange(testing::hostile_texts.size()), row) {
  const auto& [what, text] = testing::hostile_texts[row];
  BOOST_TEST_CONTEXT(what) {
    const auto written = markdown(testing::report_full_of("Say " + std::string(text) + " x"));
    BOOST_TEST(outline(written) == outline(markdown(testing::report_full_of("Say y x"))));
    BOOST_TEST(written.find("<script") == std::string::npos);
    BOOST_TEST(links(written) == links(markdown(testing::report_full_of("Say y x"))));
  }
}

BOOST_AUTO_TEST_CASE(figures_are_images_beside_it) {
  report::Report report{"T", "", {{}}};
  report.sections.front().figures = {{"map", "Map [1]", "Shows.", "<svg/>", "a (b).svg"}};
  BOOST_TEST(markdown(report) ==
             "# T\n\n### Map \\[1\\]\n\n![Map \\[1\\]](a%20%28b%29.svg)\n\nShows.\n");
}

BOOST_AUTO_TEST_CASE(a_person_links_to_a_safe_website_alone) {
  report::Report report{"T", "", {{}}};
  report.sections.front().cards = {{"person-0", "Ada", "", "https://ada.example/(x)", {}, {}},
                                   {"person-1", "Bo", "", "javascript:alert(1)", {}, {}}};
  BOOST_TEST(markdown(report) == "# T\n\n### [Ada](<https://ada.example/(x)>)\n\n### Bo\n");
}

BOOST_AUTO_TEST_SUITE_END()
