#include <CLI/App.hpp>
#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/levels.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/report/export_formats.hpp"
#include "facgraph/report/write_listing.hpp"
#include "facgraph/text/escape.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/memory_file.hpp"
#include "fuzz/read_back.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

using Words = std::vector<std::string>;

/// Command lines; NAME and OTHER stand for people of the list, TOPIC for one of its topics, FILE
/// for a second file.
const std::vector<Words>& questions() {
  static const std::vector<Words> all{
      {"similar", "NAME"},
      {"similar", "NAME", "--measure", "affinity"},
      {"similar", "--all"},
      {"similar", "--all", "--significance"},
      {"show", "NAME"},
      {"explain", "NAME", "OTHER"},
      {"potential"},
      {"potential", "--for", "NAME"},
      {"potential", "--between", "cluster"},
      {"potential", "--ties", "FILE"},
      {"experts", "TOPIC"},
      {"experts", "--file", "FILE"},
      {"clusters", "--stability", "2"},
      {"clusters", "--method", "components", "--stability", "0"},
      {"brokers", "--with-labs"},
      {"gaps"},
      {"match"},
      {"match", "--size", "3", "--rounds", "2"},
      {"list", "people"},
      {"list", "topics"},
      {"list", "labs"},
      {"list", "merges"},
      {"check"},
      {"check", "--synonyms"},
      {"compare", "-", "FILE"},
      {"evaluate", "--new", "FILE", "--resamples", "5"},
      {"export"},
      {"export", "--graph", "projection"},
      {"export", "--graph", "backbone"},
      {"export", "--format", "json"},
  };
  return all;
}

/// What is run, on which list.
struct Run {
  Words words;
  std::string format;
  std::string level;
  std::string_view list;
  std::string second_file;
};

Run run_of(Bytes input) {
  Run run;
  run.words = questions()[input.choose(questions().size())];
  const auto format = input.choose(32);
  const auto level = input.choose(4);
  run.level = std::string(name(static_cast<Level>(level)));
  if (run.words.front() == "export") {
    const auto formats = report::export_formats();
    run.format = formats[format % formats.size()].name;
    if (run.words.size() > 1 && run.words[1] == "--format") run.format = "json";
  } else {
    const auto formats = report::listing_formats();
    run.format = formats[format % formats.size()].name;
  }
  constexpr std::string_view border = "\n%%\n";
  run.list = input.rest();
  if (const auto at = run.list.find(border); at != std::string_view::npos) {
    run.second_file = run.list.substr(at + border.size());
    run.list = run.list.substr(0, at + 1);
  }
  return run;
}

Words with_names(Words words, const Roster& roster, const std::string& path) {
  for (auto& word : words) {
    if (word == "NAME") word = roster.faculty.front().name;
    if (word == "OTHER") word = roster.faculty.back().name;
    if (word == "TOPIC") word = roster.topics.empty() ? "sorting" : roster.topics.back().name;
    if (word == "FILE") word = path;
  }
  return words;
}

cli::Action action_of(const std::string& command, Words words, CLI::App& app) {
  cli::OptionSet set(app);
  for (const auto& row : cli::commands()) {
    if (row.name != command) continue;
    auto action = row.set_up(set);
    std::reverse(words.begin(), words.end());
    app.parse(words);
    return action;
  }
  std::abort();
}

void check_output(const Run& run, const std::string& output) {
  const auto& format = run.format;
  if (format.starts_with("vosviewer-")) {
    require(read_csv(output, '\t').has_value(), "a table is well-formed", output);
    return;
  }
  require_printable(output, "output");
  if (format == "json" || format == "node-link" || format == "cytoscape" || format == "vosviewer")
    require(json_texts(output, "name").has_value(), "JSON is well-formed", output);
  if (format.starts_with("csv"))
    require(read_csv(output).has_value(), "CSV is well-formed", output);
  if (format == "graphml" || format == "gexf")
    require(read_xml(output).has_value(), "XML is well-formed", output);
  if (format == "dot")
    require(dot_values(output, "label").has_value(), "DOT is well-formed", output);
}

/// Output of the run; empty when it is refused.
std::string output_of(const Run& run, const std::string& path) {
  std::istringstream in{std::string(run.list)};
  std::ostringstream out;
  std::ostringstream err;
  const cli::Environment environment{
      in, out, err, [](const std::string&) { return std::nullopt; }, false, 0};
  cli::CommonOptions options;
  options.inputs = {"-"};
  options.level = run.level;
  const cli::Settings settings;
  try {
    cli::Session session(environment, options, settings);
    auto words = run.words;
    const bool is_of_document = run.format == "json" && words.front() == "export";
    Roster nobody;
    nobody.faculty.emplace_back();
    const bool reads_by_itself = words.front() == "compare" || is_of_document;
    words = with_names(std::move(words), reads_by_itself ? nobody : session.list().roster, path);
    const auto command = words.front();
    words.erase(words.begin());
    if (command == "export") words.insert(words.end(), {"-o", "-"});
    if (!is_of_document || words.front() != "--format")
      words.insert(words.end(), {"--format", run.format});
    CLI::App app;
    action_of(command, std::move(words), app)(session);
  } catch (const CLI::ParseError&) {  // a name that looks like an option
  } catch (const cli::UsageError& error) {
    require_printable(escape::terminal(error.what()), "a refusal");
  } catch (const Error& error) {
    require_printable(escape::terminal(error.what()), "a refusal");
  }
  require_printable(err.str(), "standard error");
  return out.str();
}

}  // namespace

/// Three choices (command line, form, level), then a list; behind a line "%%" a second file. All
/// that a command does, but for layouts.
void pipeline(std::string_view bytes) {
  const auto run = run_of(Bytes(bytes));
  const MemoryFile file(run.second_file);
  const auto output = output_of(run, file.path());
  if (!output.empty()) check_output(run, output);
  constexpr std::size_t one_in = 8;
  if (bytes.size() % one_in == 0)
    require_equal(output_of(run, file.path()), output, "a second run gives the same bytes");
}

}  // namespace facgraph::fuzz
