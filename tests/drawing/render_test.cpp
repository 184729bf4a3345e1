#include "facgraph/drawing/render.hpp"

#include <graphviz/cgraph.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <clocale>
#include <limits>
#include <pugixml.hpp>
#include <set>

#include "drawing/graphviz.hpp"
#include "drawing/pinned_graph.hpp"
#include "drawing/xml_check.hpp"
#include "facgraph/model/errors.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::XmlCheck;

namespace {

const auto every_format = data::xrange(formats().size());

std::string svg(const Drawing& drawing, const std::string& prefix = "") {
  return find_format("svg")->render(drawing, {2, prefix});
}

Label label(Point at, const std::string& text, Align align = Align::start) {
  Label made;
  made.baseline = at;
  made.text = text;
  made.align = align;
  return made;
}

/// Two boxes, a straight and a curved line, a dot, a label of each alignment.
Drawing small_drawing(const std::string& text = "Ion Stoica") {
  Drawing drawing;
  drawing.width = 400;
  drawing.height = 300;
  drawing.title = text;
  drawing.description = text;
  drawing.boxes.push_back({{20, 20, 120, 36}, 8, Paint::cluster_1, 2, Dash::solid, "", text});
  drawing.boxes.push_back({{220, 200, 120, 24}, 12, Paint::lab, 1, Dash::dashed, "", ""});
  drawing.labels.push_back(label({80, 43}, text, Align::middle));
  drawing.labels.back().owner = 0;
  drawing.labels.push_back(label({20, 270}, text));
  drawing.labels.push_back(label({380, 270}, text, Align::end));
  Line straight;
  straight.points = {{80, 56}, {280, 200}};
  straight.from = 0;
  straight.to = 1;
  drawing.lines.push_back(straight);
  Line curved;
  curved.points = {{10, 100}, {100, 100}, {200, 250}, {390, 100}};
  curved.curved = true;
  curved.tooltip = text;
  drawing.lines.push_back(curved);
  drawing.dots.push_back({{30, 150}, 5, Paint::cluster_3, text});
  return drawing;
}

const auto hostile_texts = data::make(std::vector<std::string>{
    "</text><script>alert(1)</script>", "&#x6A;avascript: & &amp; &lt;", "\\N \\G \\L \\l \\n \\",
    "\" onload=\"alert(1)", std::string("a\x01\x0B\x1F\x7Fz"),
    "\xE2\x80\xAE"
    "drawkcab",
    "\xFF\xC0\xAF not UTF-8", "<b>html</b>", "]]> <!-- --> <?php ?>", "\xEF\xBF\xBF end",
    std::string(16384, 'W'), "\xF0\x9F\x98\x80 漢字 عربى", "", std::string("a\0b", 3)});

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

BOOST_DATA_TEST_CASE(equal_drawings_give_equal_bytes, every_format, row) {
  const auto& format = formats()[row];
  BOOST_TEST((format.render(small_drawing(), {}) == format.render(small_drawing(), {})));
}

BOOST_DATA_TEST_CASE(formats_are_found_in_any_case, every_format, row) {
  BOOST_TEST(find_format(formats()[row].name) == &formats()[row]);
  BOOST_TEST(find_format("SVG") == find_format("svg"));
  BOOST_TEST(find_format("gif") == nullptr);
}

BOOST_DATA_TEST_CASE(hostile_text_breaks_no_format, every_format* hostile_texts, row, text) {
  BOOST_TEST(!formats()[row].render(small_drawing(text), {1, ""}).empty());
}

BOOST_DATA_TEST_CASE(hostile_text_stays_text_in_svg, hostile_texts, text) {
  const auto document = svg(small_drawing(text), text);
  BOOST_TEST(XmlCheck(document).fault() == "");
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(document.c_str()));
  looks::visit(parsed, [](pugi::xml_node node) {
    BOOST_TEST(std::string(node.name()) != "script");
    for (const auto& attribute : node.attributes()) {
      BOOST_TEST(std::string(attribute.name()).substr(0, 2) != "on");
    }
  });
}

BOOST_AUTO_TEST_CASE(only_safe_links_are_written) {
  const char* unsafe[] = {"javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
                          "file:///etc/passwd",  "&#x6A;avascript:x",     "//host/x"};
  for (const auto* url : unsafe) {
    auto drawing = small_drawing();
    drawing.boxes[0].url = url;
    BOOST_TEST(svg(drawing).find("href=") == std::string::npos, url);
  }
  auto drawing = small_drawing();
  drawing.boxes[0].url = "https://example.org/\" onload=\"alert(1)";
  BOOST_TEST(XmlCheck(svg(drawing)).fault() == "");
  BOOST_TEST(svg(drawing).find("onload=\"") == std::string::npos);
  drawing.boxes[0].url = "https://example.org/?a=1&b=2";
  BOOST_TEST(svg(drawing).find("-b0\" href=\"https://example.org/?a=1&amp;b=2\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_figures_of_a_page_share_no_id) {
  // The same picture twice needs two prefixes, two pictures need none.
  std::set<std::string> seen;
  for (const auto& document : {svg(small_drawing(), "first"), svg(small_drawing(), "second"),
                               svg(small_drawing("another"), "first")}) {
    pugi::xml_document parsed;
    BOOST_REQUIRE(parsed.load_string(document.c_str()));
    looks::visit(parsed, [&](pugi::xml_node node) {
      if (!node.attribute("id")) return;
      BOOST_TEST(seen.insert(node.attribute("id").value()).second);
    });
  }
  BOOST_TEST(seen.size() == 3 * 3U);  // title, description, the box with a label
}

BOOST_AUTO_TEST_CASE(svg_says_what_it_shows_and_knows_dark_pages) {
  const auto document = svg(small_drawing(), "p");
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(document.c_str()));
  const auto root = parsed.child("svg");
  const std::string title = root.child("title").attribute("id").value();
  const std::string description = root.child("desc").attribute("id").value();
  BOOST_TEST(title.substr(0, 2) == "p-");
  BOOST_TEST(root.attribute("aria-labelledby").value() == title + " " + description);
  BOOST_TEST(root.child("title").text().get() == std::string("Ion Stoica"));
  for (const auto* part : {"role=\"img\"", "viewBox=\"0 0 400 300\"",
                           "@media (prefers-color-scheme: dark)", "width=\"400\""}) {
    BOOST_TEST(document.find(part) != std::string::npos, part);
  }
  for (const auto* part : {"<!", "var(", "<?"}) {
    BOOST_TEST(document.find(part) == std::string::npos, part);
  }
}

BOOST_AUTO_TEST_CASE(png_has_the_size_asked_for) {
  const auto bytes = find_format("png")->render(small_drawing(), {2, ""});
  BOOST_TEST(bytes.substr(1, 3) == "PNG");
  BOOST_TEST(big_endian(bytes, 16) == 800U);
  BOOST_TEST(big_endian(bytes, 20) == 600U);
  const auto odd =
      find_format("png")->render(small_drawing(), {std::numeric_limits<double>::quiet_NaN(), ""});
  BOOST_TEST(big_endian(odd, 16) == 400U);
}

BOOST_AUTO_TEST_CASE(pdf_has_one_page_of_the_drawings_size) {
  const auto bytes = find_format("pdf")->render(small_drawing(), {});
  BOOST_TEST(bytes.substr(0, 4) == "%PDF");
  BOOST_TEST(bytes.find("0 0 400 300") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(dot_can_be_read_again) {
  const auto bytes = find_format("dot")->render(small_drawing(std::string(16384, '\\')), {});
  auto* graph = agmemread(bytes.c_str());
  BOOST_REQUIRE(graph != nullptr);
  // The boxes, the dot, the labels, the ends of the free line, the page's corners.
  BOOST_TEST(agnnodes(graph) == 2 + 1 + 3 + 2 + 2);
  BOOST_TEST(agnedges(graph) == 2);
  agclose(graph);
}

/// What Graphviz draws of a graph with the engine of `neato -n2`.
std::string drawn_again(Graphviz& graphviz, Agraph_t* graph) {
  graphviz.lay_out(graph, "nop2");
  auto svg = graphviz.render(graph, "svg");
  graphviz.release(graph);
  return svg;
}

BOOST_DATA_TEST_CASE(dot_is_drawn_again_as_the_same_picture, data::xrange(themes().size()), row) {
  const RenderOptions options{1, "", themes()[row].theme};
  const auto bytes = find_format("dot")->render(small_drawing(), options);
  Graphviz graphviz(Draws::text);
  const GraphPointer read(agmemread(bytes.c_str()));
  BOOST_REQUIRE(read);
  const auto made = pinned_graph(small_drawing(), 72, options.theme);
  const auto again = drawn_again(graphviz, read.get());
  BOOST_TEST(again == drawn_again(graphviz, made.get()));
  // The first box: its corners are at (20, 20) and (140, 56), rounded; the page is 400 × 300.
  BOOST_TEST(again.find("viewBox=\"0.00 0.00 400.00 300.00\"") != std::string::npos);
  BOOST_TEST(again.find("Ion Stoica") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(themes_set_the_attributes) {
  const auto drawn = [](Theme theme) {
    return find_format("svg")->render(small_drawing(), {1, "", theme});
  };
  const std::string page = "class=\"fg-page\" width=\"400\" height=\"300\" fill=\"";
  BOOST_TEST(drawn(Theme::light).find(page + "#ffffff") != std::string::npos);
  BOOST_TEST(drawn(Theme::dark).find(page + "#0f172a") != std::string::npos);
  BOOST_TEST(drawn(Theme::print).find("fill=\"#000000\"") != std::string::npos);
  for (const auto& row : themes()) {
    const auto svg = drawn(row.theme);
    const bool automatic = row.theme == Theme::automatic;
    BOOST_TEST((svg.find("@media") != std::string::npos) == automatic, row.name);
    BOOST_TEST((svg.find("class=\"facgraph facgraph-auto\"") != std::string::npos) == automatic);
    for (const auto& format : formats())
      BOOST_TEST((format.render(small_drawing(), {1, "", row.theme}) ==
                  format.render(small_drawing(), {1, "", Theme::light})) ==
                 (row.theme == Theme::light || (automatic && format.name != "svg")));
  }
}

/// Rules of a style sheet, without those around them: "selectors{".
std::vector<std::string> selectors(const std::string& style) {
  std::vector<std::string> found;
  std::string text;
  for (const char c : style) {
    if (c == '{' && text.find("@media") == std::string::npos) {
      for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find(',', start), text.size());
        found.push_back(text.substr(start, end - start));
        start = end + 1;
      }
    }
    text = c == '{' || c == '}' ? std::string() : text + c;
  }
  return found;
}

BOOST_AUTO_TEST_CASE(styles_stay_in_their_figure) {
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(svg(small_drawing()).c_str()));
  const auto rules = selectors(parsed.child("svg").child("style").text().get());
  BOOST_TEST(rules.size() > 8);
  for (const auto& selector : rules) {
    BOOST_TEST(
        (selector.starts_with(".facgraph-auto .fg-") || selector.starts_with(".facgraph a:")),
        selector);
  }
}

BOOST_AUTO_TEST_CASE(the_locale_does_not_matter) {
  const auto before = svg(small_drawing());
  const std::string old = std::setlocale(LC_ALL, nullptr);
  for (const auto* name : {"de_DE.UTF-8", "fr_FR.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    BOOST_TEST((svg(small_drawing()) == before));
  }
  std::setlocale(LC_ALL, old.c_str());
}

BOOST_AUTO_TEST_CASE(odd_positions_break_nothing) {
  auto drawing = small_drawing();
  drawing.boxes[0].at = {-1e300, std::numeric_limits<double>::infinity(), 1e300, -5};
  drawing.labels[0].baseline.x = std::numeric_limits<double>::quiet_NaN();
  drawing.lines[0].points = {{-500, 0}, {5000, 10}};
  drawing.lines[1].points.pop_back();
  drawing.lines[0].to = 99;
  for (const auto& format : formats()) BOOST_TEST(!format.render(drawing, {1, ""}).empty());
  const auto png = find_format("png")->render(drawing, {1, ""});
  BOOST_TEST(big_endian(png, 16) == 400U);
  drawing.width = 0;
  BOOST_CHECK_THROW(svg(drawing), RenderError);
}
