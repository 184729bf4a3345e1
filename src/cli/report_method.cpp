#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "cli/report_sections.hpp"
#include "cli/settings.hpp"
#include "cli/version.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/text/sha256.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using Texts = std::vector<std::string>;

std::string_view in_words(Level level) {
  switch (level) {
    case Level::exact:
      return "their words are the same";
    case Level::alias:
      return "their words are the same, or differ only by abbreviation, spelling or a known alias";
    case Level::broad:
      return "their words are the same, or differ only by abbreviation, spelling, a known alias or "
             "a shared head (\"A and B systems\"); a broader topic counts half";
    case Level::full:
      break;
  }
  return "their words are the same, or differ only by abbreviation, spelling, a known alias or a "
         "shared head (\"A and B systems\")";
}

/// "list.md (SHA-256 …)"
Texts with_digests(const Texts& files, const Texts& digests) {
  Texts words;
  for (std::size_t i = 0; i < files.size() && i < digests.size(); ++i)
    words.push_back(fmt::format("{} (SHA-256 {})", files[i], digests[i]));
  return words;
}

Texts thesauri(Session& session, const Texts& files) {
  Texts digests;
  for (const auto& file : files)
    digests.push_back(text::hex(text::sha256(session.load(file).bytes)));
  return with_digests(files, digests);
}

void add(report::Section& section, std::string key, std::string heading, Texts values) {
  if (!values.empty())
    section.facts.push_back({std::move(key), std::move(heading), Cell(std::move(values))});
}

constexpr std::string_view clusters =
    "Clusters divide the people so that shared topics fall inside more often than chance would "
    "have it (modularity of the resource-allocation projection, by the Leiden algorithm, or by "
    "comparing all divisions where there are few people).";

constexpr std::string_view potentials =
    "Potential adds up what two people share and how close they are over known ties; pairs that "
    "have a tie already are not ranked. A known tie is a common lab of the list.";

constexpr std::string_view about_brokers =
    "Brokers are found by betweenness: how many shortest ways between others lead through them.";

constexpr std::string_view limits =
    "Limits: all of this rests on what the list says. It knows no publications, no grants and no "
    "people who are not listed. Who lists few topics, or words them as nobody else does, looks "
    "more alone than they are. Scores compare people of one list, not lists with each other. A "
    "strong potential is an occasion to ask, not evidence that two people work together or "
    "should.";

}  // namespace

report::Section method_section(const ReportInput& input) {
  report::Section section;
  section.key = "method";
  section.title = "Method and limits";
  section.paragraphs = {
      fmt::format("Two topics count as one when {}.", in_words(input.list.roster.level)),
      fmt::format(
          "Two people are similar when they list the same topics ({}: {}). A topic that few "
          "list says more than one that many list, and long lists get no bonus.",
          similarity::default_measure().name, similarity::default_measure().summary),
      std::string(clusters),
      std::string(potentials),
      std::string(about_brokers),
      std::string(limits)};
  return section;
}

report::Section record_section(const ReportInput& input) {
  const auto& list = input.list;
  const auto& options = input.session.options();
  const auto& settings = input.session.settings();
  report::Section section;
  section.key = "record";
  section.title = "Run record";
  section.paragraphs = {"The same program, input and options give the same report, byte for byte."};
  section.facts.push_back({"program", "Program", std::string(short_version())});
  add(section, "input", "Input", with_digests(list.files, list.digests));
  section.facts.push_back({"level", "Level", std::string(name(list.roster.level))});
  add(section, "thesaurus", "Thesauri",
      thesauri(input.session, both(options.thesauri, settings.thesauri)));
  add(section, "no_merge", "Kept apart", both(options.no_merge, settings.no_merge));
  add(section, "no_split", "Kept whole", both(options.no_split, settings.no_split));
  section.facts.push_back({"top", "Rows a table", static_cast<std::int64_t>(input.options.top)});
  section.facts.push_back(
      {"clustering", "Clustering",
       fmt::format("{}, resolution 1, seed 1", clustering::default_clustering().name)});
  section.facts.push_back(
      {"measure", "Similarity", std::string(similarity::default_measure().name)});
  if (!input.options.date.empty()) section.facts.push_back({"date", "Date", input.options.date});
  return section;
}

}  // namespace facgraph::cli
