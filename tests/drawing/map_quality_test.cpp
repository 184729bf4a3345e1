#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>

#include "drawing/list_map.hpp"
#include "drawing/made_up_list.hpp"
#include "drawing/quality.hpp"
#include "drawing/stress.hpp"
#include "facgraph/drawing/maps.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using namespace facgraph::drawing;
using facgraph::drawing::looks::Faults;
using facgraph::drawing::looks::listed;

namespace {

/// What a map of a list may have; docs/map-quality.md has the figures as they are.
struct Bound {
  const char* list;  ///< "sample", a number of made-up people, or a file of FACGRAPH_TEST_DATA
  const char* kind;
  std::size_t most_crossings;
  double most_stress;
};
const Bound quality_bounds[] = {
    {"sample", "collaboration", 0, .25},
    {"sample", "pairs", 1, .35},
    {"30", "collaboration", 12, .25},
    {"30", "pairs", 4, .35},
    {"60", "collaboration", 30, .25},
    {"60", "pairs", 10, .45},
    {"csr_ucberkeley.md", "collaboration", 12, .25},
    {"csr_ucberkeley.md", "pairs", 16, .5},
    {"csr_cmu.md", "collaboration", 30, .35},
    {"csr_cmu.md", "pairs", 30, .55},
};
std::ostream& operator<<(std::ostream& out, const Bound& bound) {
  return out << bound.kind << " of " << bound.list;
}

/// Empty where the list is not beside the repository.
std::string markdown_of(const std::string& list) {
  if (list == "sample") return testing::read_file(testing::sample);
  if (list.find(".md") == std::string::npos) return looks::MadeUpList(std::stoul(list)).markdown();
  const char* folder = std::getenv("FACGRAPH_TEST_DATA");
  const auto path = std::filesystem::path(folder == nullptr ? "" : folder) / list;
  return folder != nullptr && std::filesystem::exists(path) ? testing::read_file(path) : "";
}

}  // namespace

BOOST_DATA_TEST_CASE(maps_are_clean_at_every_size, data::make(quality_bounds), bound) {
  const auto markdown = markdown_of(bound.list);
  if (markdown.empty()) return;
  const looks::ListMap list(markdown);
  const auto drawing = find_map_kind(bound.kind)->draw(list.input(), {});
  const Faults faults(drawing);
  BOOST_TEST(listed(faults.of_labels()) == "");  // none under 10.5 pixels, too
  BOOST_TEST(listed(faults.of_boxes()) == "");
  BOOST_TEST(listed(faults.of_lines()) == "");
  BOOST_TEST(listed(faults.of_page()) == "");
  BOOST_TEST(faults.crossings() <= bound.most_crossings);
  BOOST_TEST(looks::Stress(drawing).value() <= bound.most_stress);
  BOOST_TEST(drawing.width == 900);
  for (const auto& person : list.input().roster.faculty) {
    BOOST_TEST(looks::shows(drawing, person.name), person.name);
  }
}

BOOST_AUTO_TEST_CASE(a_chain_on_a_line_has_no_stress_and_a_folded_one_has) {
  Drawing drawing;
  drawing.boxes.resize(3);
  for (std::size_t i = 0; i < 3; ++i)
    drawing.boxes[i].at = {100. * static_cast<double>(i), 0, 10, 10};
  for (std::size_t i = 0; i < 2; ++i) {
    Line line;
    line.from = i;
    line.to = i + 1;
    drawing.lines.push_back(line);
  }
  BOOST_TEST(looks::Stress(drawing).value() == 0, boost::test_tools::tolerance(1e-12));
  drawing.boxes[2].at = drawing.boxes[0].at;
  // Ratios 1, 1 and 0: 1 - (1 + 1 + 0)² / (1 + 1 + 0) / 3.
  BOOST_TEST(looks::Stress(drawing).value() == 1. / 3, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(faults_are_found) {
  Drawing drawing;
  drawing.boxes.resize(4);
  drawing.boxes[0].at = {0, 0, 10, 10};
  drawing.boxes[1].at = {90, 0, 10, 10};
  drawing.boxes[2].at = {45, 0, 10, 10};
  drawing.boxes[3].at = {45, 90, 10, 10};
  Line across;
  across.points = {{5, 5}, {95, 5}};
  across.from = 0;
  across.to = 1;
  Line down;
  down.points = {{30, -20}, {30, 95}};
  down.to = 3;
  drawing.lines = {across, down};
  Label label;
  label.text = "word";
  label.baseline = {30, 60};
  drawing.labels = {label, label};
  const Faults faults(drawing);
  BOOST_TEST(faults.lines_behind_boxes().size() == 1U);
  BOOST_TEST(faults.lines_behind_labels().size() == 2U);
  BOOST_TEST(faults.labels_on_labels().size() == 1U);
  BOOST_TEST(faults.labels_on_boxes().size() == 0U);
  BOOST_TEST(faults.crossings() == 1U);
}
