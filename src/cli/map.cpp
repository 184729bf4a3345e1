#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "cli/backbone.hpp"
#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/file_names.hpp"
#include "cli/map_colors.hpp"
#include "cli/map_request.hpp"
#include "cli/output_file.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/drawing/maps.hpp"
#include "facgraph/drawing/palette.hpp"
#include "facgraph/drawing/render.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

struct MapOptions {
  MapRequest request;
  std::string output;
  std::string format;
  std::string theme = "auto";
  double scale = 2;
};

/// The named format, else the one of the file's ending, else SVG.
const drawing::Format& format_of(const MapOptions& options) {
  if (!options.format.empty()) return *drawing::find_format(options.format);
  auto ending = fs::path(options.output).extension().string();
  if (ending.empty()) return drawing::formats().front();
  const auto* format = drawing::find_format(ending.substr(1));
  if (format == nullptr)
    throw UsageError(fmt::format(
        "\"{}\" ends in none of {}; rename it, or name the form with --format",
        text::clean(options.output, 80), fmt::join(names_of(drawing::formats()), ", ")));
  return *format;
}

/// "berkeley-mlsys-ego-ion-stoica": what a map is called where nothing else is said.
std::string figure_name(const List& list, const MapSubject& subject) {
  auto name = fmt::format("{}-{}", list.stem, subject.kind().name);
  if (const auto* person = subject.center()) add_to_file_name(name, person->name);
  return name;
}

drawing::Theme theme_of(const MapOptions& options) {
  const auto themes = drawing::themes();
  return std::find_if(themes.begin(), themes.end(),
                      [&](const drawing::ThemeRow& row) { return row.name == options.theme; })
      ->theme;
}

struct Picture {
  std::string path;  ///< - for standard output
  std::string bytes;
};

Picture picture_of(const Session& session, const List& list, const MapOptions& options) {
  const auto& format = format_of(options);
  auto progress = session.progress("people placed");
  std::optional<Backbone> backbone;
  if (options.request.backbone) backbone = backbone_of(list);
  MapSubject subject(backbone ? backbone->list : list, options.request);
  if (backbone) subject.say_backbone(backbone->note);
  subject.report_to([&](std::size_t done, std::size_t all) { progress.show(done, all); });
  const auto figure = figure_name(list, subject);
  const auto page = subject.kind().draw(subject.input(), subject.options());
  return {
      options.output.empty() ? fmt::format("output/{}.{}", figure, format.name) : options.output,
      format.render(page, {options.scale, figure, theme_of(options)})};
}

void run_map(Session& session, const MapOptions& options) {
  format_of(options);  // refused before the list is read
  const auto& list = session.list();
  if (list.roster.faculty.size() > list.projection.most_people)
    session.say(nearest_note(nearest_kept));
  const auto picture = picture_of(session, list, options);
  deliver(session, picture.path, picture.bytes, list.files);
}

void set_up_request(OptionSet& set, MapRequest& request) {
  set.choice("--color", request.color, "what people are grouped and colored by, or a score",
             color_names());
  set.choice("--label", request.label, "what stands with pairs, where a map has pairs",
             label_names());
  set.choice("--measure", request.measure, "how shared topics become a score",
             names_of(similarity::measures()));
  set.number("--min", request.minimum, "S", "only people, and pairs, with a score from S on",
             {0, std::numeric_limits<double>::max()});
  set.count("--top", request.top, "N",
            "only the N people with the most to share, of one person the N nearest, of topics the "
            "N most listed; 0: as many as can be read");
  set.text("--only", request.only, "PART", "only the people of one cluster, lab or topic");
  set.flag("--backbone", request.backbone,
           "only what pairs share who share more than chance would give, at 5 %");
  set.texts("--focus", request.focus, "NAME", "people to bring out; the others fade");
  set.text("--title", request.title, "TEXT", "instead of the list's own");
  set.text("--caption", request.caption, "TEXT", "instead of the map's own");
  set.choice("--legend", request.legend, "what colors and lines mean", {"on", "off"});
  set.number("--width", request.width, "PX", "width of the page in pixels", {300, 5000});
}

}  // namespace

Action set_up_map(OptionSet& set) {
  const auto options = std::make_shared<MapOptions>();
  set.choice_argument(options->request.kind, "KIND", "what to draw", names_of(drawing::map_kinds()),
                      false);
  set.name(options->request.name, "NAME", "of whom, for the kind ego", false);
  set.text("-o,--output", options->output, "FILE",
           "file to write, - for standard output (default output/LIST-KIND.svg)");
  set.choice("--format", options->format, "else the file's ending decides",
             names_of(drawing::formats()));
  set_up_request(set, options->request);
  set.choice("--theme", options->theme, "colors; auto: dark where the reader's page is",
             names_of(drawing::themes()));
  set.number("--scale", options->scale, "X", "of PNG: its pixels to one of the page", {0, 8, true});
  return [options](Session& session) {
    run_map(session, *options);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
