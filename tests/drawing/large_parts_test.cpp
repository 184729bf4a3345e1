#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

#include "drawing/depth.hpp"
#include "drawing/geometry.hpp"
#include "drawing/large_arcs.hpp"
#include "drawing/large_dots.hpp"
#include "drawing/large_field.hpp"
#include "drawing/large_forces.hpp"
#include "drawing/large_matching.hpp"
#include "drawing/large_neighbors.hpp"
#include "drawing/large_polygon.hpp"
#include "drawing/large_room.hpp"
#include "drawing/large_territories.hpp"

using namespace facgraph::drawing;
using facgraph::drawing::looks::depth;

namespace {

const auto near = boost::test_tools::tolerance(1e-9);
const Polygon square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};

double least_distance(const std::vector<Point>& points) {
  double least = 1e9;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) least = std::min(least, distance(points[i], points[j]));
  }
  return least;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_square_has_its_area_and_center) {
  BOOST_TEST(area(square) == 100., near);
  BOOST_TEST(centroid(square).x == 5., near);
  BOOST_TEST(centroid(square).y == 5., near);
  BOOST_TEST(area({}) == 0.);
}

BOOST_AUTO_TEST_CASE(a_half_plane_cuts_a_polygon) {
  const auto left = clipped(square, {{1, 0}, 4});
  BOOST_TEST(area(left) == 40., near);
  BOOST_TEST(clipped(square, {{1, 0}, -1}).empty());
  BOOST_TEST(area(clipped(square, {{1, 0}, 11})) == 100., near);
  BOOST_TEST(area(clipped(square, {{1, 1}, 10})) == 50., near);
}

BOOST_AUTO_TEST_CASE(deep_is_far_from_the_border_and_negative_outside) {
  BOOST_TEST(is_deep(sides(square), {5, 5}, 4.9));
  BOOST_TEST(!is_deep(sides(square), {5, 5}, 5.1));
  BOOST_TEST(is_deep(sides(square), {-2, 5}, -2.1));
  BOOST_TEST(!is_deep(sides(square), {-2, 5}, -1.9));
  BOOST_TEST(is_deep(sides(square), {1, 5}, 1));
  BOOST_TEST(!is_deep(sides(square), {1, 5}, 1.1));
  BOOST_TEST(!is_deep({}, {0, 0}, 0));
}

BOOST_AUTO_TEST_CASE(an_inset_keeps_off_the_border) {
  BOOST_TEST(area(inset(square, 2)) == 36., near);
  BOOST_TEST(inset(square, 6).empty());
}

BOOST_AUTO_TEST_CASE(round_corners_stay_inside) {
  const auto soft = rounded(square, 3);
  BOOST_TEST(soft.size() > square.size());
  BOOST_TEST(area(soft) < 100);
  BOOST_TEST(area(soft) > 90);
  for (const auto& point : soft) BOOST_TEST(depth(square, point) >= -1e-9);
}

BOOST_AUTO_TEST_CASE(a_superellipse_of_two_is_an_ellipse) {
  const auto ellipse = superellipse({0, 0, 40, 20}, 2);
  BOOST_TEST(area(ellipse) > .98 * 3.14159 * 20 * 10);
  BOOST_TEST(area(ellipse) < 3.14159 * 20 * 10);
  BOOST_TEST(area(superellipse({0, 0, 40, 20}, 8)) > area(ellipse));
}

BOOST_AUTO_TEST_CASE(territories_have_their_shares) {
  const auto land = superellipse({0, 0, 400, 300}, 5);
  const std::vector<Territory> wanted{
      {{50, 50}, 10}, {{300, 60}, 40}, {{200, 250}, 25}, {{200, 250}, 5}, {{90, 200}, 20}};
  const auto countries = divided(land, wanted, 0);
  double sum = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    BOOST_TEST(std::abs(area(countries[i]) / area(land) - wanted[i].share / 100) < .01, i);
    sum += area(countries[i]);
  }
  BOOST_TEST(std::abs(sum / area(land) - 1) < 1e-6);
}

BOOST_AUTO_TEST_CASE(water_parts_territories) {
  const auto land = superellipse({0, 0, 400, 300}, 5);
  const std::vector<Territory> wanted{{{100, 150}, 1}, {{300, 150}, 1}, {{200, 20}, 1}};
  const auto countries = divided(land, wanted, 8);
  for (std::size_t i = 0; i < countries.size(); ++i) {
    for (std::size_t j = 0; j < countries.size(); ++j) {
      if (i == j) continue;
      for (const auto& point : countries[j]) BOOST_TEST(depth(countries[i], point) <= -8 + 1e-6);
    }
  }
}

BOOST_AUTO_TEST_CASE(everybody_gets_a_site_of_their_own_on_their_side) {
  const std::vector<Point> wanted{{9, 0}, {1, 0}, {5, 0}, {5, 0}};
  const std::vector<Point> sites{{0, 0}, {100, 0}, {200, 0}, {300, 0}, {400, 0}};
  const auto found = matched(wanted, sites);
  const std::set<std::size_t> different(found.begin(), found.end());
  BOOST_TEST(different.size() == wanted.size());
  BOOST_TEST(sites[found[1]].x < sites[found[2]].x);
  BOOST_TEST(sites[found[2]].x < sites[found[3]].x);
  BOOST_TEST(sites[found[3]].x < sites[found[0]].x);
}

BOOST_AUTO_TEST_CASE(places_are_evened_by_mass) {
  const std::vector<Point> places{{0, 0}, {1, 0}};
  const std::vector<double> masses{3, 1};
  const auto even = evened(places, masses, {0, 0, 80, 10});
  BOOST_TEST(even[0].x == 30., near);
  BOOST_TEST(even[1].x == 70., near);
  BOOST_TEST(evened({}, {}, {0, 0, 80, 10}).empty());
}

BOOST_AUTO_TEST_CASE(rectangles_find_the_nearest_room) {
  Room room(Polygon{{0, 0}, {100, 0}, {100, 100}, {0, 100}});
  const auto first = room.nearest({50, 50}, 30, 10, 60);
  BOOST_REQUIRE(first.has_value());
  BOOST_TEST(distance(first->center(), {50, 50}) == 0.);
  room.take(*first);
  const auto second = room.nearest({50, 50}, 30, 10, 60);
  BOOST_REQUIRE(second.has_value());
  BOOST_TEST(overlap(*first, *second) == 0.);
  BOOST_TEST(distance(second->center(), {50, 50}) < 20);
  BOOST_TEST(!room.nearest({50, 50}, 130, 10, 60).has_value());
  BOOST_TEST(!Room({}).nearest({0, 0}, 1, 1, 10).has_value());
}

BOOST_AUTO_TEST_CASE(dots_spread_and_keep_off_what_is_taken) {
  const Polygon field{{0, 0}, {200, 0}, {200, 100}, {0, 100}};
  const std::vector<Rect> taken{{80, 40, 40, 20}};
  const std::vector<Point> wanted(100, Point{50, 50});
  const auto dots = dot_places(wanted, {field, taken, 3}, 4);
  BOOST_REQUIRE(dots.size() == wanted.size());
  BOOST_TEST(least_distance(dots) > .5 * even_spacing(200 * 100 - 40 * 20, 100));
  for (const auto& dot : dots) {
    BOOST_TEST(depth(field, dot) >= 3);
    BOOST_TEST(gap(taken[0], {dot.x, dot.y, 0, 0}) > 0);
  }
  BOOST_TEST(dot_places({}, {field, taken, 3}, 4).empty());
  BOOST_TEST(dot_places(wanted, {{}, taken, 3}, 4).size() == wanted.size());
}

BOOST_AUTO_TEST_CASE(what_pulls_each_other_stands_together) {
  const std::vector<ForceNode> nodes(6);
  const std::vector<Pull> pulls{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {3, 4, 1}, {4, 5, 1}, {3, 5, 1}};
  const auto at = force_layout(nodes, pulls);
  for (const auto& [a, b] : {std::pair{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}}) {
    for (const auto& [c, d] : {std::pair{0, 3}, {1, 4}, {2, 5}}) {
      BOOST_TEST(distance(at[static_cast<std::size_t>(a)], at[static_cast<std::size_t>(b)]) <
                 distance(at[static_cast<std::size_t>(c)], at[static_cast<std::size_t>(d)]));
    }
  }
  BOOST_TEST(force_layout({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(who_is_drawn_outward_stands_outside) {
  std::vector<ForceNode> nodes(3);
  nodes[2].outward = {1, 0};
  const auto at = force_layout(nodes, {});
  BOOST_TEST(at[2].x > at[0].x);
  BOOST_TEST(at[2].x > at[1].x);
}

BOOST_AUTO_TEST_CASE(neighbors_are_found_in_any_square) {
  const std::vector<Point> points{{0, 0}, {9, 0}, {11, 0}, {-30, 40}};
  const Neighbors near_points(points, 10);
  std::set<std::size_t> seen;
  near_points.visit({10, 0}, [&](std::size_t i) { seen.insert(i); });
  BOOST_TEST(seen.count(1) == 1U);
  BOOST_TEST(seen.count(2) == 1U);
  BOOST_TEST(seen.count(3) == 0U);
  Neighbors({}, 10).visit({0, 0}, [](std::size_t) { BOOST_TEST(false); });
}

BOOST_AUTO_TEST_CASE(a_shortest_tree_joins_all) {
  const std::vector<Point> points{{0, 0}, {10, 0}, {1, 0}, {11, 0}};
  const auto tree = shortest_tree(points);
  BOOST_REQUIRE(tree.size() == 3U);
  double length = 0;
  for (const auto& [a, b] : tree) length += distance(points[a], points[b]);
  BOOST_TEST(length == 11., near);
  BOOST_TEST(shortest_tree({}).empty());
}

BOOST_AUTO_TEST_CASE(a_line_bows_around_text) {
  const std::vector<Rect> texts{{40, 45, 20, 10}};
  const Rect frame{0, 0, 100, 100};
  const auto around_text = flattened(bowed({10, 50}, {90, 50}, texts, frame));
  BOOST_TEST(!passes(around_text, texts[0]));
  // Only a line that bows to both sides comes through below one and above the other.
  const std::vector<Rect> gate{{25, 0, 15, 52}, {60, 48, 15, 52}};
  const auto through_gate = flattened(bowed({10, 50}, {90, 50}, gate, frame));
  for (const auto& text : gate) BOOST_TEST(!passes(through_gate, text));
  const auto free = flattened(bowed({10, 50}, {90, 50}, {}, frame));
  for (const auto& point : free) BOOST_TEST(point.y == 50., near);
}

// Cells only leave out what cannot matter: a grid of points gets the answers of a plain search.
BOOST_AUTO_TEST_CASE(a_field_answers_like_a_search_of_all_sides_and_boxes) {
  const Polygon slanted{{0, 1}, {9, 0}, {12, 7}, {5, 11}, {-1, 6}};
  const std::vector<Rect> taken{{2, 2, 3, 1}, {6, 5, 1, 4}, {-4, 4, 5, .5}};
  const DotField plain{slanted, taken, .6};
  const Field field(plain);
  const auto borders = sides(slanted);
  std::size_t free = 0;
  std::size_t wrong = 0;
  for (double x = -2; x <= 13; x += .0703) {
    for (double y = -1; y <= 12; y += .0711) {
      const bool is_clear = std::none_of(taken.begin(), taken.end(), [&](const Rect& box) {
        return x > box.x - plain.clear && x < box.right() + plain.clear &&
               y > box.y - plain.clear && y < box.bottom() + plain.clear;
      });
      const bool expected = is_deep(borders, {x, y}, plain.clear) && is_clear;
      free += expected ? 1 : 0;
      wrong += field.has({x, y}) == expected ? 0 : 1;
    }
  }
  BOOST_TEST(wrong == 0U);
  BOOST_TEST(free > 1000U);
}

BOOST_AUTO_TEST_CASE(a_field_without_a_polygon_has_no_point) {
  const Polygon nothing;
  BOOST_TEST(!Field({nothing, {}}).has({0, 0}));
}
