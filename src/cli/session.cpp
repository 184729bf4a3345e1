#include "cli/session.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/colors.hpp"
#include "cli/file_names.hpp"
#include "cli/heap.hpp"
#include "cli/levels.hpp"
#include "cli/settings.hpp"
#include "cli/standard_output.hpp"
#include "cli/threads.hpp"
#include "cli/topic_choices.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/input/index_file.hpp"
#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/sha256.hpp"
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
  if (files.size() == 1 && files.front() == "<stdin>") return "stdin";
  return file_stem(files.size() == 1 ? files.front() : inputs.front());
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

/// As they were when the list was made.
topics::ResolveOptions choices_in(const input::IndexFile& file, const Roster& roster) {
  auto choices = input::read_choices(file.bytes(input::Section::choices), file.path());
  // Files of the thesaurus follow the others.
  if (choices.thesaurus.files.size() > roster.files.size()) file.refuse_damaged();
  topics::ResolveOptions options{roster.level, std::move(choices.thesaurus), {}};
  for (auto& [a, b] : choices.no_merge)
    options.vetoes.no_merge.push_back({std::move(a), std::move(b)});
  options.vetoes.no_split = std::move(choices.no_split);
  return options;
}

std::vector<input::Source> load_lists(const std::vector<std::string>& inputs,
                                      const Environment& environment) {
  constexpr std::uintmax_t heap_of_byte = 14;  // when a list is read and resolved; measured
  make_room(heap_of_byte * input::bytes_in(inputs));
  return input::load(inputs, environment.in);
}

}  // namespace

std::optional<std::string> Session::index_path() {
  return index_among(choose_inputs(options_.inputs, settings_, environment_));
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
  auto choices = choices_in(file, roster);
  std::vector<std::string> digests;
  if (wants_digests_) digests.push_back(text::hex(text::sha256(file.bytes())));
  return {{path},
          stem_of({path}, {path}),
          std::move(roster),
          std::move(network),
          std::move(choices),
          std::move(digests),
          projection()};
}

const List& Session::list(const std::string& path) {
  if (list_) return *list_;
  list_ = read(path.empty() ? options_.inputs : std::vector<std::string>{path});
  warn_about(list_->roster.diagnostics, list_->roster.files);
  return *list_;
}

const List& Session::list_without_warnings(const std::vector<std::string>& inputs) {
  if (!list_) list_ = read(inputs.empty() ? options_.inputs : inputs);
  return *list_;
}

List Session::other_list(const std::string& path) {
  auto list = read({path});
  warn_about(list.roster.diagnostics, list.roster.files);
  return list;
}

WrittenList Session::written_list() {
  const auto inputs = choose_inputs(options_.inputs, settings_, environment_);
  if (const auto path = index_among(inputs))
    throw UsageError(fmt::format(
        "{}: an index holds what was decided about a list, not the list as written; name the list",
        *path));
  auto document = input::read(load_lists(inputs, environment_), options_.limits, thread_count());
  const auto roster = topics::resolve(document, topics::built_in_lexicon(),
                                      {.level = Level::exact, .threads = thread_count()});
  warn_about(roster.diagnostics, roster.files);
  auto stem = stem_of(files_with_people(document), inputs);
  return {std::move(stem), std::move(document)};
}

List Session::read(const std::vector<std::string>& named) {
  if (!settings_.file.empty()) say_more(fmt::format("settings from {}", settings_.file));
  const auto inputs = choose_inputs(named, settings_, environment_);
  if (const auto path = index_among(inputs)) return read_index(*path);
  auto choices = choose_topics(options_, settings_, environment_);
  choices.threads = thread_count();
  auto sources = load_lists(inputs, environment_);
  std::vector<std::string> digests;
  if (wants_digests_)
    for (const auto& source : sources) digests.push_back(text::hex(text::sha256(source.bytes)));
  auto document = input::read(std::move(sources), options_.limits, thread_count());
  auto files = document.files;
  auto stem = stem_of(files_with_people(document), inputs);
  auto roster = topics::resolve(std::move(document), topics::built_in_lexicon(), choices);
  auto network = build_network(roster);
  say_more(fmt::format("read {}: {} people, {} topics, {} labs", fmt::join(files, ", "),
                       roster.faculty.size(), roster.topics.size(), roster.labs.size()));
  return {std::move(files),   std::move(stem),    std::move(roster), std::move(network),
          std::move(choices), std::move(digests), projection()};
}

input::Source Session::load(const std::string& path) { return load(path, options_.limits); }

input::Source Session::load(const std::string& path, const input::Limits& limits) {
  const std::vector<std::string> paths{path};
  auto source = std::move(input::load(paths, environment_.in).front());
  input::validate(source, limits);
  return source;
}

void Session::print(const report::Listing& listing, const std::string& format) {
  const report::WriteOptions options{environment_.columns, has_color(options_.color, environment_)};
  print(report::find_listing_format(format)->write(listing, options));
}

void Session::print(const std::string& text) { write_out(environment_.out, text); }

void Session::say(const std::string& sentence) {
  if (!options_.quiet) environment_.err << "facgraph: " << escape::terminal(sentence) << '\n';
}

Progress Session::progress(const std::string& counted) const {
  const auto is_wanted = environment_.err_is_terminal && !options_.quiet;
  return Progress(is_wanted ? &environment_.err : nullptr, counted);
}

void Session::say_more(const std::string& sentence) {
  if (options_.verbose) say(sentence);
}

void Session::warn_about(const std::vector<Diagnostic>& diagnostics,
                         const std::vector<std::string>& files) {
  constexpr std::size_t shown = 5;
  std::size_t warnings = 0;
  for (const auto& diagnostic : diagnostics)
    if (diagnostic.severity == Severity::warning && ++warnings <= shown)
      say(fmt::format("{}: warning: {}", describe(diagnostic.where, files), diagnostic.message));
  if (warnings > shown) say(fmt::format("{} more warnings", warnings - shown));
}

}  // namespace facgraph::cli
