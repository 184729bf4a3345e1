#include "cli/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/levels.hpp"
#include "cli/settings.hpp"
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

}  // namespace

const List& Session::list() {
  if (list_) return *list_;
  const auto settings = read_settings();
  const auto inputs = choose_inputs(options_.inputs, settings, environment_);
  const auto& level = !options_.level.empty() ? options_.level : settings.level.value_or("full");
  const auto sources = input::load(inputs, environment_.in);
  const auto document = input::read(sources);
  auto roster = topics::resolve(document, topics::built_in_lexicon(), {.level = level_named(level)});
  auto network = build_network(roster);
  auto stem = stem_of(files_with_people(document), inputs);
  list_ = List{document.files, std::move(stem), std::move(roster), std::move(network)};
  warn_about(list_->roster);
  return *list_;
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
