#include "facgraph/drawing/render.hpp"

#include <boost/test/unit_test.hpp>

namespace {
using namespace facgraph::drawing;

Drawing small() {
  Drawing d;
  d.width = 400;
  d.height = 300;
  d.title = "T <x> & y";
  d.description = "D";
  d.boxes.push_back({{20, 20, 120, 36},
                     10,
                     Paint::cluster_1,
                     2,
                     Dash::solid,
                     "https://example.org/?a=1&b=2",
                     "tip"});
  d.boxes.push_back({{220, 200, 120, 36}, 18, Paint::lab, 2, Dash::dashed, "", ""});
  Label a;
  a.baseline = {80, 43};
  a.text = "Ion & Stoica \\N";
  a.size = 14;
  a.bold = true;
  a.owner = 0;
  d.labels.push_back(a);
  Label b;
  b.baseline = {20, 280};
  b.text = "start </text><script>";
  b.align = Align::start;
  d.labels.push_back(b);
  Label c;
  c.baseline = {380, 280};
  c.text = "end";
  c.align = Align::end;
  d.labels.push_back(c);
  Line l;
  l.points = {{80, 56}, {280, 200}};
  l.paint = Paint::cluster_2;
  l.dash = Dash::dashed;
  l.from = 0;
  l.to = 1;
  d.lines.push_back(l);
  Line m;
  m.points = {{10, 100}, {100, 100}, {200, 250}, {390, 100}};
  m.curved = true;
  d.lines.push_back(m);
  d.dots.push_back({{30, 150}, 5, Paint::cluster_3, "dot"});
  return d;
}
}  // namespace

BOOST_AUTO_TEST_CASE(every_format_draws) {
  for (const auto& f : formats()) {
    const auto bytes = f.render(small(), {});
    BOOST_TEST(bytes == f.render(small(), {}));
  }
}
