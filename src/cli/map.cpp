#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/Option.hpp>
#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/table_option.hpp"
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

constexpr double narrowest = 300;
constexpr double widest = 5000;
constexpr double largest_scale = 8;

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

std::vector<drawing::PotentialPair> strongest_pairs(const List& list, std::size_t most) {
  std::vector<drawing::PotentialPair> pairs;
  for (auto& pair : potential::Potential(list.network, list.roster.ties).ranked_pairs(most))
    pairs.push_back({pair.a, pair.b, pair.score, std::move(pair.shared)});
  return pairs;
}

drawing::Drawing draw(const List& list, const Options& options) {
  const auto rank = alphabetical_rank(list.roster);
  const auto clusters =
      clustering::find_clusters(list.network, clustering::default_clustering(), {1, 1, rank});
  const auto names = cluster_names(list, clusters.partition);
  drawing::MapOptions map_options;
  const auto potential = strongest_pairs(list, map_options.named_pairs);
  const drawing::MapInput input{list.roster, list.network,           clusters.partition,
                                names,       clusters.swing_members, potential};
  map_options.width = options.width;
  map_options.title = text::clean(options.title, 200);
  return drawing::find_map_kind(options.kind)->draw(input, map_options);
}

void check(const Options& options) {
  if (!(options.width >= narrowest && options.width <= widest))
    throw UsageError(fmt::format("--width takes {} to {} pixels", narrowest, widest));
  if (!(options.scale > 0 && options.scale <= largest_scale))
    throw UsageError(fmt::format("--scale takes a number above 0, up to {}", largest_scale));
}

void run_map(Session& session, Options options) {
  check(options);
  const auto& format = format_of(options);
  const auto& list = session.list();
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

Action set_up_map(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  add_table_option(command, "kind", options->kind, "what to draw", names_of(drawing::map_kinds()))
      ->type_name("KIND");
  command
      .add_option("-o,--output", options->output,
                  "file to write, - for standard output (default output/LIST-KIND.svg)")
      ->type_name("FILE");
  add_table_option(command, "--format", options->format, "else the file's ending decides",
                   names_of(drawing::formats()));
  command.add_option("--title", options->title, "instead of the list's own")->type_name("TEXT");
  command.add_option("--width", options->width, "of the page in pixels (default 900)")
      ->type_name("PX");
  command
      .add_option("--scale", options->scale,
                  "of PNG: pixels of the image to one of the page (default 2)")
      ->type_name("X");
  return [options](Session& session) { run_map(session, *options); };
}

}  // namespace facgraph::cli
