// Measures the maps of lists and of two made-up ones, beside plain neato, as a table in Markdown:
// bench_map_quality LIST.md …
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "drawing/list_map.hpp"
#include "drawing/made_up_list.hpp"
#include "drawing/plain_neato.hpp"
#include "drawing/quality.hpp"
#include "drawing/stress.hpp"
#include "facgraph/drawing/maps.hpp"

namespace {

using namespace facgraph;
using namespace facgraph::drawing;

struct NamedList {
  std::string name;
  std::string markdown;
};

double smallest_text(const Drawing& drawing) {
  double size = 1000;
  for (const auto& label : drawing.labels) size = std::min(size, label.size);
  return size * std::min(1., 900 / drawing.width);
}

void print_row(const NamedList& list, const std::string& map, const Drawing& drawing,
               double seconds) {
  const looks::Faults faults(drawing);
  fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} | {:.2f} | {:.1f} | {} |\n", list.name, map,
             faults.of_boxes().size(), faults.labels_on_labels().size(),
             faults.labels_on_boxes().size(), faults.lines_behind_boxes().size(),
             faults.lines_behind_labels().size(), faults.crossings(),
             looks::Stress(drawing).value(), smallest_text(drawing),
             seconds < 0 ? "" : fmt::format("{:.2f}", seconds));
  std::fflush(stdout);
}

void measure(const NamedList& list) {
  const looks::ListMap map(list.markdown);
  for (const auto* kind : {"collaboration", "pairs"}) {
    const auto start = std::clock();
    const auto drawing = find_map_kind(kind)->draw(map.input(), {});
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    print_row(list, kind, drawing, seconds);
    print_row(list, fmt::format("{}, plain neato", kind), looks::PlainNeato(drawing).drawing(), -1);
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<NamedList> lists;
  for (int i = 1; i < count; ++i) {
    lists.push_back({std::filesystem::path(arguments[i]).stem(), testing::read_file(arguments[i])});
  }
  for (const std::size_t people : {30U, 60U}) {
    lists.push_back(
        {fmt::format("made up, {} people", people), looks::MadeUpList(people).markdown()});
  }
  fmt::print(
      "| list | map | boxes on boxes | labels on labels | labels on boxes | "
      "lines behind boxes | lines behind labels | crossings | stress | smallest text, px | "
      "CPU s |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
  for (const auto& list : lists) measure(list);
  return 0;
}
