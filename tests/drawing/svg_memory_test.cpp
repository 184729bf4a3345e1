#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <new>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>

#include "drawing/svg_finish.hpp"
#include "facgraph/model/errors.hpp"

namespace facgraph::drawing {
namespace {

std::size_t calls_left = 0;

void* allocate(std::size_t size) {
  if (calls_left == 0) return nullptr;
  --calls_left;
  return std::malloc(size);
}

/// pugixml gets so many pieces of memory; restored at the end.
class Pieces {
 public:
  explicit Pieces(std::size_t count) {
    calls_left = count;
    pugi::set_memory_management_functions(allocate, std::free);
  }
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;
  ~Pieces() { pugi::set_memory_management_functions(before_, std::free); }

 private:
  pugi::allocation_function before_ = pugi::get_memory_allocation_function();
};

/// Needs many pieces, small and large.
Drawing large_drawing() {
  Drawing drawing;
  drawing.width = 400;
  drawing.height = 300;
  drawing.title = "A map";
  drawing.description = std::string(20'000, 'd');
  for (std::size_t i = 0; i < 300; ++i) {
    drawing.boxes.push_back(
        {{20, 20, 120, 36}, 8, Paint::cluster_1, 2, Dash::solid, "https://a.example/", "tooltip"});
    Label label;
    label.text = i % 50 == 0 ? std::string(9'000, 't') : "Ion Stoica";
    label.owner = i;
    drawing.labels.push_back(label);
  }
  return drawing;
}

BOOST_AUTO_TEST_SUITE(svg_without_memory)

BOOST_AUTO_TEST_CASE(a_picture_is_whole_or_refused) {
  const auto drawing = large_drawing();
  const auto graphviz = "<svg><g/></svg>";
  const auto whole = finish_svg(graphviz, drawing, {});
  std::size_t refused = 0;
  for (std::size_t pieces = 0; pieces < 1000; ++pieces) {
    const Pieces some(pieces);
    std::string made;
    try {
      made = finish_svg(graphviz, drawing, {});
    } catch (const std::bad_alloc&) {
    } catch (const RenderError&) {  // for want of memory to read Graphviz's
    }
    if (!made.empty()) {
      BOOST_TEST((made == whole));
      break;
    }
    ++refused;
  }
  BOOST_TEST(refused > 10);
  BOOST_TEST(refused < 1000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace facgraph::drawing
