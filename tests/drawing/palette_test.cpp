#include "facgraph/drawing/palette.hpp"

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

namespace data = boost::unit_test::data;
using namespace facgraph::drawing;

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

BOOST_AUTO_TEST_CASE(clusters_past_the_sixth_share_a_paint) {
  BOOST_TEST((cluster_paint(0) == Paint::cluster_1));
  BOOST_TEST((cluster_paint(5) == Paint::cluster_6));
  BOOST_TEST((cluster_paint(6) == Paint::cluster_other));
  BOOST_TEST((cluster_paint(600) == Paint::cluster_other));
}
