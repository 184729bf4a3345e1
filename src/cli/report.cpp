#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/groundwork.hpp"
#include "cli/output_file.hpp"
#include "cli/report_sections.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/report/write_report.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;
using report::ReportFormat;

/// One file to write.
struct ReportFile {
  fs::path path;
  const ReportFormat* format;
};

bool is_folder(const std::string& output) {
  std::error_code error;
  return output.ends_with('/') || fs::is_directory(output, error);
}

/// The named format, else the one of the file's ending.
const ReportFormat& format_of(const ReportOptions& options) {
  if (!options.format.empty()) return *report::find_report_format(options.format);
  if (options.output.empty() || options.output == "-") return report::report_formats().front();
  const auto ending = fs::path(options.output).extension().string();
  const auto* format = report::find_report_format(ending.empty() ? "" : ending.substr(1));
  if (format == nullptr)
    throw UsageError(fmt::format(
        "\"{}\" ends in none of {}, and is no folder; rename it, name the form with --format, or "
        "end a folder's name in /",
        text::clean(options.output, 80), fmt::join(names_of(report::report_formats()), ", ")));
  return *format;
}

/// A folder gets every form, or the named one.
std::vector<ReportFile> targets_of(const ReportOptions& options, const std::string& stem) {
  if (!options.output.empty() && options.output != "-" && is_folder(options.output)) {
    std::vector<ReportFile> targets;
    for (const auto& format : report::report_formats())
      if (options.format.empty() || options.format == format.name)
        targets.push_back(
            {fs::path(options.output) / fmt::format("report.{}", format.name), &format});
    return targets;
  }
  const auto& format = format_of(options);
  return {{options.output.empty() ? fmt::format("output/{}-report.{}", stem, format.name)
                                  : options.output,
           &format}};
}

std::string lead(const List& list, const ReportOptions& options) {
  auto text = fmt::format(
      "Who shares topics with whom, who could newly work together, and who holds the network "
      "together: {} of {}.",
      counted(list.roster.faculty.size(), "person", "people"),
      enumerated(first_few(list.files, 3)));
  return options.date.empty() ? text : fmt::format("{} {}", text, options.date);
}

std::vector<report::Section> sections_of(const ReportInput& input) {
  std::vector<report::Section> sections;
  for (const auto make :
       {maps_section, clusters_section, potential_section, brokers_section, gaps_section,
        people_section, topics_section, merges_section, method_section, record_section})
    sections.push_back(make(input));
  sections.insert(sections.begin(), summary_section(input, sections));
  return sections;
}

report::Report make_report(Session& session, const ReportOptions& options) {
  const auto& list = session.list();
  const auto& clusters = usual_clusters(list);
  const auto names = cluster_names(list, clusters.partition);
  const auto& potential = usual_potential(list);
  const auto ranking = potential.ranked_pairs(std::max<std::size_t>(options.top, 10));
  const ReportInput input{session, list, options, clusters, names, potential, ranking};
  report::Report report;
  report.title = !options.title.empty()      ? options.title
                 : list.roster.title.empty() ? "Collaboration report"
                                             : list.roster.title;
  report.lead = lead(list, options);
  report.sections = sections_of(input);
  return report;
}

using Figures = std::vector<report::Figure*>;

Figures figures_of(report::Report& report) {
  Figures figures;
  for (auto& section : report.sections)
    for (auto& figure : section.figures) figures.push_back(&figure);
  return figures;
}

/// Also the figures beside a file that cannot hold them, named after it.
void write_report(const ReportFile& target, report::Report& report, Session& session) {
  const auto& inputs = session.list().files;
  const auto figures = target.format->holds_figures ? Figures{} : figures_of(report);
  for (auto* figure : figures)
    figure->file = fmt::format("{}-{}.svg", target.path.stem().string(), figure->key);
  deliver(session, target.path.string(), target.format->write(report), inputs);
  for (const auto* figure : figures) {
    const auto path = target.path.parent_path() / figure->file;
    deliver(session, path.string(), figure->svg, inputs);
  }
}

void run_report(Session& session, ReportOptions options) {
  options.title = text::clean(options.title, 200);
  options.date = text::clean(options.date, 100);
  session.remember_digests();
  const auto targets = targets_of(options, session.list().stem);
  auto report = make_report(session, options);
  for (const auto& target : targets)
    if (is_standard_output(target.path))
      session.print(target.format->write(report));
    else
      write_report(target, report, session);
}

}  // namespace

Action set_up_report(OptionSet& set) {
  const auto options = std::make_shared<ReportOptions>();
  set.text("-o,--output", options->output, "FILE",
           "file to write, a folder for all forms, - for standard output (default "
           "output/LIST-report.html)");
  set.choice("--format", options->format, "else the file's ending decides",
             names_of(report::report_formats()));
  set.text("--title", options->title, "TEXT", "instead of the list's own");
  set.text("--date", options->date, "TEXT",
           "a date to print, in any form; there is none otherwise, so that equal lists give equal "
           "reports");
  set.count("--top", options->top, "N", "at most so many rows of pairs, brokers and gaps");
  return [options](Session& session) {
    run_report(session, *options);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
