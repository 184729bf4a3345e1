#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_data.hpp"
#include "cli/output_file.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/report/export_formats.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;
using report::ExportFormat;

struct ExportOptions {
  std::string output;
  std::string format;
  std::string graph;
  std::string measure;
};

std::vector<std::string> all_endings() {
  std::vector<std::string> endings;
  for (const auto& row : report::export_formats()) {
    const std::string ending(row.endings.substr(0, row.endings.find(' ')));
    if (std::find(endings.begin(), endings.end(), ending) == endings.end())
      endings.push_back(ending);
  }
  return endings;
}

/// The named format, else the only one of the file's ending, else GraphML.
const ExportFormat& format_of(const ExportOptions& options) {
  if (!options.format.empty()) return *report::find_export_format(options.format);
  const auto ending = fs::path(options.output).extension().string();
  if (ending.empty()) return report::export_formats().front();
  const auto found = report::export_formats_of(ending);
  if (found.size() == 1) return *found.front();
  const auto file = text::clean(options.output, 80);
  if (found.empty())
    throw UsageError(
        fmt::format("\"{}\" ends in none of {}; rename it, or name the form with --format", file,
                    fmt::join(all_endings(), ", ")));
  std::vector<std::string_view> names;
  for (const auto* row : found) names.push_back(row->name);
  const auto last = names.back();
  names.pop_back();
  throw UsageError(fmt::format("\"{}\" could be {} or {}; name the form with --format", file,
                               fmt::join(names, ", "), last));
}

const GraphKind& graph_of(const ExportOptions& options, const ExportFormat& format) {
  const auto& graph =
      options.graph.empty() ? graph_kinds().front() : *find_graph_kind(options.graph);
  if (format.graph == nullptr && !options.graph.empty())
    throw UsageError(
        fmt::format("{} holds the whole list and no graph; leave --graph out", format.name));
  if (format.bipartite_only && graph.name != graph_kinds().front().name)
    throw UsageError(fmt::format("{} is of the {} graph; leave --graph out", format.name,
                                 graph_kinds().front().name));
  if (!options.measure.empty() && (format.graph == nullptr || !graph.has_measure))
    throw UsageError("--measure is for --graph projection and --graph backbone");
  return graph;
}

/// A matrix has a cell for each person and topic, nearly all of them 0.
void refuse_too_large(const ExportFormat& format, const Network& network) {
  constexpr std::size_t most_cells = 100'000'000;
  if (!format.bipartite_only || network.topic_count() == 0 ||
      network.faculty_count() <= most_cells / network.topic_count())
    return;
  throw UsageError(
      fmt::format("a table of {} people by {} topics is too large; take --format csv-edges, which "
                  "has a row for "
                  "each of the {} that are listed",
                  network.faculty_count(), network.topic_count(), network.topics().edge_count()));
}

void export_list(Session& session, const ExportOptions& options, const ExportFormat& format) {
  const auto list = session.written_list();
  const auto output = options.output.empty()
                          ? fmt::format("output/{}{}", list.stem, format.file_end)
                          : options.output;
  deliver(
      session, output,
      [&](const report::Sink& sink) { report::write_list(format, list.document, sink); },
      list.document.files);
}

void export_graph(Session& session, const ExportOptions& options, const ExportFormat& format,
                  const GraphKind& kind) {
  const auto& measure = options.measure.empty() ? similarity::default_measure()
                                                : *similarity::find_measure(options.measure);
  refuse_too_large(format, session.list().network);
  auto graph = kind.make(session, measure);
  const auto& list = session.list();
  graph.facts = {{"network", std::string(kind.name)},
                 {"level", std::string(name(list.roster.level))}};
  if (kind.has_measure) graph.facts.emplace_back("measure", measure.name);
  const auto output = options.output.empty()
                          ? fmt::format("output/{}-{}{}", list.stem, kind.name, format.file_end)
                          : options.output;
  deliver(
      session, output, [&](const report::Sink& sink) { report::write_graph(format, graph, sink); },
      list.files);
}

}  // namespace

Action set_up_export(OptionSet& set) {
  const auto options = std::make_shared<ExportOptions>();
  set.text("-o,--output", options->output, "FILE",
           "file to write, - for standard output (default output/LIST-GRAPH.graphml)");
  set.choice("--format", options->format, "else the file's ending decides",
             names_of(report::export_formats()));
  set.choice("--graph", options->graph, "which graph (default bipartite)", names_of(graph_kinds()));
  set.choice("--measure", options->measure,
             "how shared topics become weights of a projection or backbone",
             names_of(similarity::measures()));
  return [options](Session& session) {
    const auto& format = format_of(*options);
    const auto& graph = graph_of(*options, format);
    if (format.list != nullptr)
      export_list(session, *options, format);
    else
      export_graph(session, *options, format, graph);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
