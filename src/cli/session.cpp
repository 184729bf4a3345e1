#include "cli/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/levels.hpp"
#include "cli/settings.hpp"
#include "cli/threads.hpp"
#include "cli/topic_choices.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/input/index_file.hpp"
#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/resolve.hpp"

namespace facgraph::cli {
namespace {

/// Those that somebody stands in.
std::vector<std::string> files_with_people(const Document& document) {
  std::vector<std::string> files;
  auto last = document.files.size();
  for (const auto& person : document.people) {  // in the order of files
    const auto file = index(person.name.where.file);
    if (file != last) files.push_back(document.files[file]);
    last = file;
  }
  return files;
}

/// "berkeley-mlsys" when one file has people; else the name of the first path that was given.
std::string stem_of(const std::vector<std::string>& files, const std::vector<std::string>& inputs) {
  const std::filesystem::path path = files.size() == 1 ? files.front() : inputs.front();
  if (files.size() == 1 && files.front() == "<stdin>") return "stdin";
  auto stem = std::filesystem::absolute(path).lexically_normal().stem().string();
  return stem.empty() ? "list" : stem;
}

/// The one of the inputs that is an index; it must be the only one.
std::optional<std::string> index_among(const std::vector<std::string>& inputs) {
  for (const auto& path : inputs) {
    if (path == "-" || !input::is_index_file(path)) continue;
    if (inputs.size() > 1)
      throw UsageError(fmt::format(
          "{}: an index is a whole list; name it alone, or make one of all files", path));
    return path;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> Session::index_path() {
  return index_among(choose_inputs(options_.inputs, read_settings(), environment_));
}

ProjectionOptions Session::projection() const {
  auto projection = options_.exact_projection ? exact_projection : ProjectionOptions{};
  projection.threads = thread_count();
  return projection;
}

void Session::check_index_options(Level level) const {
  if (!options_.level.empty() && level_named(options_.level) != level)
    throw UsageError(
        fmt::format("the index was made at level {}; for level {} make another one from the list",
                    name(level), options_.level));
  if (!options_.thesauri.empty() || !options_.no_merge.empty() || !options_.no_split.empty())
    throw UsageError(
        "an index holds topics as they were decided; give --thesaurus, --no-merge and --no-split "
        "to \"facgraph index\"");
}

List Session::read_index(const std::string& path) {
  const input::IndexFile file(path);
  file.verify();
  auto roster = input::read_roster(file.bytes(input::Section::roster), path);
  check_index_options(roster.level);
  auto network = build_network(roster);
  return {{path}, stem_of({path}, {path}), std::move(roster), std::move(network), projection()};
}

const List& Session::list() {
  if (list_) return *list_;
  list_ = read(options_.inputs);
  warn_about(list_->roster);
  return *list_;
}

const List& Session::list_without_warnings(const std::vector<std::string>& inputs) {
  if (!list_) list_ = read(inputs.empty() ? options_.inputs : inputs);
  return *list_;
}

List Session::other_list(const std::string& path) {
  auto list = read({path});
  warn_about(list.roster);
  return list;
}

List Session::read(const std::vector<std::string>& named) {
  const auto settings = read_settings();
  const auto inputs = choose_inputs(named, settings, environment_);
  if (const auto path = index_among(inputs)) return read_index(*path);
  const auto resolve_options = choose_topics(options_, settings, environment_);
  auto document = input::read(input::load(inputs, environment_.in));
  auto files = document.files;
  auto stem = stem_of(files_with_people(document), inputs);
  auto roster = topics::resolve(std::move(document), topics::built_in_lexicon(), resolve_options);
  auto network = build_network(roster);
  return {std::move(files), std::move(stem), std::move(roster), std::move(network), projection()};
}

input::Source Session::load(const std::string& path) {
  const std::vector<std::string> paths{path};
  auto source = std::move(input::load(paths, environment_.in).front());
  input::validate(source, {});
  return source;
}

void Session::print(const report::Listing& listing, const std::string& format) {
  const report::WriteOptions options{environment_.columns, environment_.out_is_terminal};
  print(report::find_listing_format(format)->write(listing, options));
}

void Session::print(const std::string& text) {
  environment_.out << text;
  environment_.out.flush();
  if (!environment_.out) throw OutputError("standard output: cannot be written");
}

void Session::say(const std::string& sentence) {
  if (!options_.quiet) environment_.err << "facgraph: " << escape::terminal(sentence) << '\n';
}

void Session::warn_about(const Roster& roster) {
  constexpr std::size_t shown = 5;
  std::size_t warnings = 0;
  for (const auto& diagnostic : roster.diagnostics)
    if (diagnostic.severity == Severity::warning && ++warnings <= shown)
      say(fmt::format("{}: warning: {}", describe(diagnostic.where, roster.files),
                      diagnostic.message));
  if (warnings > shown) say(fmt::format("{} more warnings", warnings - shown));
}

}  // namespace facgraph::cli
