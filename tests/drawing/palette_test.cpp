#include "facgraph/drawing/palette.hpp"

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

#include "drawing/color_vision.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph::drawing;
using facgraph::drawing::looks::ciede2000;
using facgraph::drawing::looks::color_visions;
using facgraph::drawing::looks::lab;
using facgraph::drawing::looks::seen;

namespace {

double channel(std::string_view color, std::size_t at) {
  const double value = std::stoi(std::string(color.substr(at, 2)), nullptr, 16) / 255.;
  return value <= .03928 ? value / 12.92 : std::pow((value + .055) / 1.055, 2.4);
}
double luminance(std::string_view color) {
  return .2126 * channel(color, 1) + .7152 * channel(color, 3) + .0722 * channel(color, 5);
}
/// As WCAG 2 defines it.
double contrast(std::string_view a, std::string_view b) {
  const double x = luminance(a) + .05;
  const double y = luminance(b) + .05;
  return std::max(x, y) / std::min(x, y);
}

const auto every_paint = data::xrange(palette().size());

}  // namespace

BOOST_DATA_TEST_CASE(a_row_stands_at_its_paint, every_paint, row) {
  BOOST_TEST(static_cast<std::size_t>(palette()[row].paint) == row);
}

BOOST_DATA_TEST_CASE(text_can_be_read, every_paint, row) {
  const auto& look = palette()[row];
  BOOST_TEST(contrast(look.light.text, look.light.fill) >= 4.5, look.name);
  BOOST_TEST(contrast(look.light.text, light_page) >= 4.5, look.name);
  BOOST_TEST(contrast(look.dark.text, look.dark.fill) >= 4.5, look.name);
  BOOST_TEST(contrast(look.dark.text, dark_page) >= 4.5, look.name);
}

BOOST_DATA_TEST_CASE(names_can_be_read_on_every_fill, every_paint, row) {
  const auto& look = palette()[row];
  BOOST_TEST(contrast(colors(Paint::ink).light.text, look.light.fill) >= 4.5, look.name);
  BOOST_TEST(contrast(colors(Paint::ink).dark.text, look.dark.fill) >= 4.5, look.name);
}

BOOST_DATA_TEST_CASE(text_can_be_read_in_every_theme, every_paint* data::xrange(themes().size()),
                     row, theme_row) {
  const auto theme = themes()[theme_row].theme;
  const auto look = colors(palette()[row].paint, theme);
  BOOST_TEST(contrast(look.text, look.fill) >= 4.5);
  BOOST_TEST(contrast(look.text, page_color(theme)) >= 4.5);
  BOOST_TEST(contrast(colors(Paint::ink, theme).text, look.fill) >= 4.5);
}

BOOST_DATA_TEST_CASE(clusters_differ_for_every_color_vision,
                     data::xrange(color_visions.size()) * data::make({false, true}), vision, dark) {
  for (std::size_t a = 0; a < 6; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto stroke = [&](std::size_t cluster) {
        const auto& look = colors(cluster_paint(cluster));
        return lab(seen(dark ? look.dark.stroke : look.light.stroke, color_visions[vision]));
      };
      BOOST_TEST(ciede2000(stroke(a), stroke(b)) >= 15, "clusters " << a + 1 << " and " << b + 1);
    }
  }
}

// Pairs 1, 7 and 20 of the test data of Sharma, Wu & Dalal (2005).
BOOST_AUTO_TEST_CASE(the_color_difference_is_that_of_the_paper) {
  BOOST_TEST(std::abs(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
  BOOST_TEST(std::abs(ciede2000({50, 0, 0}, {50, -1, 2}) - 2.3669) < 1e-4);
  BOOST_TEST(std::abs(ciede2000({50, 2.5, 0}, {58, 24, 15}) - 19.4535) < 1e-4);
}

BOOST_AUTO_TEST_CASE(steps_of_a_scale_grow_darker_or_lighter_throughout) {
  for (const auto& row : themes()) {
    for (std::size_t step = 1; step < scale_steps; ++step) {
      const double before = luminance(colors(scale_paint(step - 1), row.theme).fill);
      const double now = luminance(colors(scale_paint(step), row.theme).fill);
      BOOST_TEST((row.theme == Theme::dark ? now > before : now < before), row.name);
    }
  }
}

BOOST_AUTO_TEST_CASE(clusters_past_the_sixth_share_a_paint) {
  BOOST_TEST((cluster_paint(0) == Paint::cluster_1));
  BOOST_TEST((cluster_paint(5) == Paint::cluster_6));
  BOOST_TEST((cluster_paint(6) == Paint::cluster_other));
  BOOST_TEST((cluster_paint(600) == Paint::cluster_other));
}
