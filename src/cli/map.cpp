#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/potential.hpp"
#include "facgraph/drawing/maps.hpp"
#include "facgraph/drawing/render.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string kind{drawing::map_kinds().front().name};
  std::string output;
  std::string format;
  std::string title;
  double width = 900;
  double scale = 2;
};

/// The named format, else the one of the file's ending, else SVG.
const drawing::Format& format_of(const Options& options) {
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

/// What a map shows of a ranking of potential.
std::vector<drawing::PotentialPair> shown_pairs(potential::Ranking ranking) {
  std::vector<drawing::PotentialPair> pairs;
  for (auto& pair : ranking.strongest)
    pairs.push_back({pair.a, pair.b, pair.score, std::move(pair.shared)});
  return pairs;
}

drawing::Drawing draw(const List& list, const Options& options) {
  const auto rank = alphabetical_rank(list.roster);
  const auto clusters = clustering::find_clusters(list.network, clustering::default_clustering(),
                                                  {1, 1, rank, list.projection});
  const auto names = cluster_names(list, clusters.partition);
  drawing::MapOptions map_options;
  map_options.width = options.width;
  map_options.title = text::clean(options.title, 200);
  auto ranking =
      potential::Potential(list.network, list.roster.ties).ranked_pairs(map_options.named_pairs);
  const auto pairs = ranking.pairs;
  const auto strongest = shown_pairs(std::move(ranking));
  const drawing::MapInput input{list.roster, list.network,           clusters.partition,
                                names,       clusters.swing_members, strongest,
                                pairs};
  return drawing::find_map_kind(options.kind)->draw(input, map_options);
}

void run_map(Session& session, Options options) {
  const auto& format = format_of(options);
  const auto& list = session.list();
  if (list.roster.faculty.size() > list.projection.most_people)
    session.say(nearest_note(nearest_kept));
  const auto figure = fmt::format("{}-{}", list.stem, options.kind);
  if (options.output.empty()) options.output = fmt::format("output/{}.{}", figure, format.name);
  const auto bytes = format.render(draw(list, options), {options.scale, figure});
  if (options.output == "-") {
    session.print(bytes);
    return;
  }
  write_file(options.output, bytes, list.files);
  session.print(options.output + "\n");
}

}  // namespace

Action set_up_map(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.choice_argument(options->kind, "KIND", "what to draw", names_of(drawing::map_kinds()), false);
  set.text("-o,--output", options->output, "FILE",
           "file to write, - for standard output (default output/LIST-KIND.svg)");
  set.choice("--format", options->format, "else the file's ending decides",
             names_of(drawing::formats()));
  set.text("--title", options->title, "TEXT", "instead of the list's own");
  set.number("--width", options->width, "PX", "width of the page in pixels", {300, 5000});
  set.number("--scale", options->scale, "X", "of PNG: its pixels to one of the page", {0, 8, true});
  return [options](Session& session) {
    run_map(session, *options);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
