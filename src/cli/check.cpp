#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/wording.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/review.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;

struct CheckOptions {
  std::vector<std::string> paths;
  std::string format{"lines"};
  std::string lexicon;
  bool strict = false;
  bool synonyms = false;
};

std::size_t mentions_of(const Roster& roster) {
  std::size_t mentions = 0;
  for (const auto& person : roster.faculty) mentions += person.mentions.size();
  return mentions;
}

std::size_t count_of(const std::vector<Diagnostic>& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Diagnostic& finding) { return finding.severity == severity; }));
}

std::size_t files_with_people(const Roster& roster) {
  std::set<FileId> files;
  for (const auto& person : roster.faculty) files.insert(person.where.file);
  return files.size();
}

Table findings_table(const Roster& roster, const std::vector<Diagnostic>& findings) {
  Table table{"findings",
              "",
              {{"source", "Source"},
               {"severity", "Severity"},
               {"concern", "Concern"},
               {"message", "Message"}},
              {},
              {}};
  for (const auto& [severity, where, message, concern] : findings)
    table.rows.push_back({describe(where, roster.files),
                          std::string(severity == Severity::warning ? "warning" : "note"),
                          std::string(name(concern)), message});
  return table;
}

Listing check_listing(const List& list, const std::vector<Diagnostic>& findings) {
  const auto& roster = list.roster;
  const auto warnings = count_of(findings, Severity::warning);
  const auto notes = count_of(findings, Severity::note);
  const auto mentions = mentions_of(roster);
  const auto files = files_with_people(roster);
  const auto unread = static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(),
      [](const Diagnostic& finding) { return finding.concern == Concern::unread_line; }));
  Listing listing{"facgraph.check", 1, "Check", {}, {}, {}};
  listing.facts = {{"files", "Files", number(files)},
                   {"people", "People", number(roster.faculty.size())},
                   {"mentions", "Topics as written", number(mentions)},
                   {"topics", "Topics", number(roster.topics.size())},
                   {"labs", "Labs", number(roster.labs.size())},
                   {"unread", "Places not read", number(unread)},
                   {"warnings", "Warnings", number(warnings)},
                   {"notes", "Notes", number(notes)}};
  listing.tables.push_back(findings_table(roster, findings));
  listing.notes.push_back(fmt::format(
      "Read {}, {} of {}, and {} from {}.", counted(roster.faculty.size(), "person", "people"),
      counted(mentions, "mention", "mentions"), counted(roster.topics.size(), "topic", "topics"),
      counted(roster.labs.size(), "lab", "labs"), counted(files, "file", "files")));
  listing.notes.push_back(findings.empty()
                              ? std::string("Nothing needs a look.")
                              : fmt::format("{} and {}; {} not read.",
                                            counted(warnings, "warning", "warnings"),
                                            counted(notes, "note", "notes"),
                                            counted(unread, "place was", "places were")));
  return listing;
}

ExitCode check_list(Session& session, const CheckOptions& options) {
  const auto& list = session.list_without_warnings(options.paths);
  const auto findings = topics::review(list.roster, topics::built_in_lexicon());
  session.print(check_listing(list, findings), options.format);
  return options.strict && count_of(findings, Severity::warning) > 0 ? ExitCode::found_something
                                                                     : ExitCode::done;
}

Listing synonyms_listing(const List& list) {
  const auto& roster = list.roster;
  const auto proposals = topics::propose_synonyms(roster, topics::built_in_lexicon());
  Table table{
      "synonyms",
      "",
      {{"label", "Label"}, {"replace_by", "Replace by"}, {"strength", "Strength"}, {"why", "Why"}},
      {},
      "No two topics look alike that were not merged."};
  for (const auto& [label, replacement, strength, why] : proposals)
    table.rows.push_back({roster[label].name, roster[replacement].name, strength, why});
  return {"facgraph.check.synonyms", 1, "Topics that may be one", {}, {std::move(table)}, {}};
}

/// A thesaurus as --thesaurus reads it.
std::string thesaurus_lines(const Listing& listing) {
  std::string lines = "label\treplace by\n";
  for (const auto& row : listing.tables.front().rows)
    lines += fmt::format("{}\t{}\n", std::get<std::string>(row[0]), std::get<std::string>(row[1]));
  return lines;
}

ExitCode check_synonyms(Session& session, const CheckOptions& options) {
  const auto listing = synonyms_listing(session.list_without_warnings(options.paths));
  if (options.format == "lines")
    session.print(thesaurus_lines(listing));
  else
    session.print(listing, options.format);
  return options.strict && !listing.tables.front().rows.empty() ? ExitCode::found_something
                                                                : ExitCode::done;
}

ExitCode check_lexicon(Session& session, const std::string& path) {
  const auto source = session.load(path);
  const auto lexicon = topics::parse_lexicon(source.bytes, source.name);
  session.print(fmt::format("{}: {} topics, {} aliases, {} short forms with several meanings\n",
                            source.name, lexicon.known.size(),
                            lexicon.aliases.size() + lexicon.whole_aliases.size(),
                            lexicon.ambiguous.size()));
  return ExitCode::done;
}

}  // namespace

Action set_up_check(OptionSet& set) {
  const auto options = std::make_shared<CheckOptions>();
  set.paths(options->paths, "PATH", "lists to check, instead of --input");
  set.flag("--strict", options->strict, "exit with 1 when there is a warning");
  set.flag("--synonyms", options->synonyms,
           "propose topics that may be one, strongest first, as lines of a thesaurus");
  set.text("--lexicon", options->lexicon, "FILE",
           "check a lexicon in the form of data/lexicon.tsv");
  set.listing_format(options->format);
  return [options](Session& session) {
    if (!options->lexicon.empty()) return check_lexicon(session, options->lexicon);
    return options->synonyms ? check_synonyms(session, *options) : check_list(session, *options);
  };
}

}  // namespace facgraph::cli
