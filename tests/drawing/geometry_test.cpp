#include "drawing/geometry.hpp"

#include <boost/test/unit_test.hpp>

#include "drawing/column_order.hpp"
#include "drawing/number.hpp"
#include "drawing/route.hpp"
#include "drawing/route_around.hpp"

using namespace facgraph::drawing;

BOOST_AUTO_TEST_CASE(segments_are_measured_inside_boxes) {
  const Rect box{10, 10, 20, 20};
  BOOST_TEST(length_inside({0, 20}, {40, 20}, box) == 20);
  BOOST_TEST(length_inside({0, 0}, {40, 0}, box) == 0);
  BOOST_TEST(length_inside({15, 15}, {20, 15}, box) == 5);
}

BOOST_AUTO_TEST_CASE(segments_cross_or_not) {
  BOOST_TEST(cross({0, 0}, {10, 10}, {0, 10}, {10, 0}));
  BOOST_TEST(!cross({0, 0}, {10, 0}, {0, 5}, {10, 5}));
}

BOOST_AUTO_TEST_CASE(boxes_are_apart_or_overlap) {
  BOOST_TEST(gap({0, 0, 10, 10}, {13, 14, 5, 5}) == 5);
  BOOST_TEST(overlap({0, 0, 10, 10}, {8, 3, 10, 10}) == 2);
  BOOST_TEST(overlap({0, 0, 10, 10}, {20, 0, 10, 10}) == 0);
}

BOOST_AUTO_TEST_CASE(numbers_are_short_and_the_same_everywhere) {
  BOOST_TEST(number(1) == "1");
  BOOST_TEST(number(1.50) == "1.5");
  BOOST_TEST(number(-.001) == "0");
  BOOST_TEST(number(1234.567) == "1234.57");
}

BOOST_AUTO_TEST_CASE(a_line_bows_around_a_box) {
  std::vector<Rect> boxes(3);
  boxes[0] = {0, 0, 20, 20};
  boxes[1] = {200, 0, 20, 20};
  boxes[2] = {100, 0, 20, 20};
  const auto line = routed(boxes, 0, 1, {4, .5});
  BOOST_TEST(line.curved);
  BOOST_TEST(!passes(flattened(line), boxes[2]));
  boxes.pop_back();
  BOOST_TEST(!routed(boxes, 0, 1, {4, .5}).curved);
}

BOOST_AUTO_TEST_CASE(columns_are_ordered_without_crossings_where_that_is_possible) {
  Columns columns;
  columns.left_of = {{}, {}, {}};
  columns.right_of = {{2}, {0}, {1}};
  columns.right_count = 3;
  columns.left_count = 1;
  columns.block_of = {0, 0, 0};
  columns.block_count = 1;
  const auto order = order_columns(columns);
  BOOST_TEST(crossings(columns, order) == 0U);
  BOOST_TEST(order.middle.size() == 3U);
  BOOST_TEST(order.left.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_line_bends_around_a_wall) {
  // Only around the end of the wall, 8 pixels from it, is a way.
  const std::vector<Rect> boxes{{0, 0, 20, 20}, {200, 0, 20, 20}, {100, -100, 10, 160}};
  const auto corners = corners_around(boxes, 0, 1, 8);
  BOOST_REQUIRE(corners.size() == 2U);
  BOOST_TEST(corners[0].x == 92);
  BOOST_TEST(corners[0].y == 68);
  BOOST_TEST(corners[1].x == 118);
  BOOST_TEST(corners[1].y == 68);
  const auto line = routed(boxes, 0, 1, {8, .1});
  BOOST_TEST(line.points.size() % 3 == 1U);
  BOOST_TEST(!passes(flattened(line), grown(boxes[2], 4)));
}

BOOST_AUTO_TEST_CASE(without_a_way_a_line_is_straight) {
  const std::vector<Rect> boxes{
      {0, 0, 20, 20}, {200, 0, 20, 20}, {100, -900, 10, 1800}, {-50, -900, 10, 1800}};
  BOOST_TEST(corners_around(boxes, 0, 1, 8).empty());
  BOOST_TEST(routed(boxes, 0, 1, {8, .1}).points.size() == 2U);
}
