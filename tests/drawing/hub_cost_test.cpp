#include "drawing/hub_cost.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "drawing/hub_terms.hpp"

using namespace facgraph::drawing;

namespace {

constexpr Rect hub_frame{0, 0, 900, 700};

/// splitmix64, so that the graphs are the same everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t count) {
    auto z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
  }
  Point place() { return {static_cast<double>(below(900)), static_cast<double>(below(700))}; }

 private:
  std::uint64_t state_;
};

HubGraph graph_of(Chance& chance) {
  HubGraph graph;
  const auto people = 3 + chance.below(6);
  const auto all = people + 2 + chance.below(5);
  for (std::size_t i = 0; i < all; ++i) {
    HubNode node;
    node.kind = i < people ? HubKind::person : i + 1 < all ? HubKind::topic : HubKind::name;
    node.width = static_cast<double>(30 + chance.below(120));
    node.height = static_cast<double>(20 + chance.below(30));
    node.cluster = node.kind == HubKind::topic ? no_cluster : chance.below(3);
    graph.nodes.push_back(node);
  }
  for (std::size_t hub = people; hub + 1 < all; ++hub)
    for (std::size_t person = 0; person < people; ++person)
      if (chance.below(2) == 0) graph.edges.emplace_back(person, hub);
  return graph;
}

Centers places(const HubCost& cost, std::size_t count, Chance& chance) {
  Centers centers;
  for (std::size_t i = 0; i < count; ++i) centers.push_back(cost.inside(i, chance.place()));
  return centers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hub_cost)

BOOST_AUTO_TEST_CASE(extents_leave_out_only_what_is_zero) {
  Chance chance(1);
  std::size_t left_out = 0;
  for (int round = 0; round < 200; ++round) {
    const auto graph = graph_of(chance);
    const auto& style = hub_style(graph.nodes.size());
    const HubTerms terms(graph, style);
    const auto centers = places(HubCost(graph, style, hub_frame), graph.nodes.size(), chance);
    const auto leave_out = [&](double term) {
      BOOST_TEST(term == 0);
      ++left_out;
    };
    for (std::size_t a = 0; a < graph.nodes.size(); ++a)
      for (std::size_t b = 0; b < graph.nodes.size(); ++b)
        if (a != b && terms.is_apart(centers, a, b)) leave_out(terms.between(centers, a, b));
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
      const auto line = terms.line_extent(centers, edge);
      for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (line.misses(terms.passing_extent(centers, i)))
          leave_out(terms.of_passing(centers, edge, i));
      for (std::size_t other = 0; other < graph.edges.size(); ++other)
        if (line.misses(terms.line_extent(centers, other)))
          leave_out(terms.of_crossing(centers, edge, other));
    }
  }
  BOOST_TEST(left_out > 10'000U);
}

BOOST_AUTO_TEST_CASE(moves_cost_what_the_arrangement_costs_anew) {
  Chance chance(2);
  for (int round = 0; round < 50; ++round) {
    const auto graph = graph_of(chance);
    const auto& style = hub_style(graph.nodes.size());
    HubCost cost(graph, style, hub_frame);
    HubCost anew(graph, style, hub_frame);
    cost.set(places(cost, graph.nodes.size(), chance));
    for (int step = 0; step < 40; ++step) {
      const auto node = chance.below(graph.nodes.size());
      const auto place = chance.place();
      const double most = step % 2 == 0 ? 20 : std::numeric_limits<double>::infinity();
      auto moved = cost.centers();
      moved[node] = cost.inside(node, place);
      const double was = cost.total();
      anew.set(std::move(moved));
      const double growth = anew.total() - was;
      const auto grew = cost.move(node, place, most);
      if (std::abs(growth - most) < 1e-3) continue;  // either way
      BOOST_TEST(grew.has_value() == (growth <= most));
      BOOST_TEST(std::abs(cost.total() - (grew ? anew.total() : was)) < 1e-3);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
