#include <fmt/format.h>

#include <array>

#include "cli/map_request.hpp"
#include "cli/report_sections.hpp"
#include "facgraph/drawing/render.hpp"

namespace facgraph::cli {
namespace {

struct Shown {
  std::string_view kind;
  std::string_view title;
};

constexpr auto shown = std::to_array<Shown>({
    {"collaboration", "Who could work with whom"},
    {"bipartite", "Who works on what"},
});

/// Height over width from which text would be too small on one sheet.
constexpr double tall = 2.2;

}  // namespace

report::Section maps_section(const ReportInput& input) {
  const auto& list = input.list;
  report::Section section;
  section.key = "maps";
  section.title = "Maps";
  if (list.roster.faculty.size() > report_limit::mapped_people) {
    section.paragraphs = {fmt::format(
        "The list has more than {} people: no page shows them all legibly. The command facgraph "
        "map draws parts of it.",
        report_limit::mapped_people)};
    return section;
  }
  for (const auto& [kind, title] : shown) {
    MapRequest request;
    request.kind = kind;
    const MapSubject subject(list, request);
    const auto drawing = subject.kind().draw(subject.input(), subject.options());
    report::Figure figure;
    figure.key = kind;
    figure.title = title;
    figure.is_tall = drawing.height > tall * drawing.width;
    figure.description = drawing.description;
    figure.svg =
        drawing::find_format("svg")->render(drawing, {2, fmt::format("{}-{}", list.stem, kind)});
    section.figures.push_back(std::move(figure));
  }
  return section;
}

}  // namespace facgraph::cli
