#include "facgraph/analysis/experts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/mention_wording.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/text_topics.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;
using topics::TextFinding;
using topics::TextTopics;

struct ExpertsOptions {
  std::string text;
  std::string file;
  std::string format;
  std::size_t top = 10;
};

/// What a listing of experts is made from.
struct TopicQuestion {
  const List& list;
  const TextTopics& found;
  const experts::Ranking& ranking;
  std::size_t top = 0;

  std::size_t shown_people() const { return std::min(top, ranking.people.size()); }
};

/// "as written"; "lexicon: ML = machine learning".
std::string reason_in_words(Rule rule, const Evidence& evidence, const Roster& roster) {
  if (rule == Rule::letter_case) return "as written";
  if (evidence.text.empty()) return std::string(name(rule));
  return fmt::format("{}: {}", name(rule), evidence_in_words(evidence, roster));
}

std::vector<std::string> rules(const TextFinding& finding, const Roster& roster) {
  std::vector<std::string> words;
  for (const auto& [rule, evidence] : finding.reasons)
    words.push_back(reason_in_words(rule, evidence, roster));
  return words;
}

/// Why a topic counts for what the text says: the rules that found it; of a link its own.
std::vector<std::string> rules(const TextFinding& finding, TopicId topic, const Roster& roster) {
  for (const auto& answer : finding.answers)
    if (answer.topic == topic && !answer.is_whole)
      return {reason_in_words(answer.rule, answer.evidence, roster)};
  return rules(finding, roster);
}

std::string quoted(const std::vector<std::string>& written) {
  return fmt::format("{}", fmt::join(written, ", "));
}

Table people_table(const TopicQuestion& question, Listing& listing) {
  const auto& [list, found, ranking, top] = question;
  Table table{"experts",
              "Who fits",
              {{"person", "Person"},
               {"score", "Score"},
               {"topics", "By their topics"},
               {"listed", "Of all they list"}},
              {},
              "Nobody in the list fits: none of its topics stands in the text."};
  for (std::size_t i = 0; i < question.shown_people(); ++i) {
    const auto& expert = ranking.people[i];
    std::vector<TopicId> by;
    for (const auto& part : expert.contributions)
      if (std::find(by.begin(), by.end(), part.topic) == by.end()) by.push_back(part.topic);
    table.rows.push_back({list.roster[expert.person].name, expert.score,
                          topic_names(list.roster, by),
                          static_cast<std::int64_t>(list.network.topics_of(expert.person).size())});
  }
  const auto more = ranking.people.size() - question.shown_people();
  if (more > 0)
    listing.notes.push_back(fmt::format("{} more below; --top {} shows all.",
                                        counted(more, "person", "people"), ranking.people.size()));
  return table;
}

Table reasons_table(const TopicQuestion& question) {
  const auto& [list, found, ranking, top] = question;
  Table table{"contributions",
              "Why: what adds up to the score",
              {{"person", "Person"},
               {"contribution", "Adds"},
               {"written", "In the text"},
               {"topic", "Topic"},
               {"rule", "Rule"},
               {"listed_as", "Listed as"}},
              {},
              {}};
  for (std::size_t i = 0; i < question.shown_people(); ++i) {
    const auto& [person, score, parts] = ranking.people[i];
    for (const auto& [demand, topic, share] : parts) {
      const auto& finding = found.findings[demand];
      table.rows.push_back({list.roster[person].name, share, quoted(finding.written),
                            list.roster[topic].name, rules(finding, topic, list.roster),
                            places_in_words(places(list.roster, person, topic))});
    }
  }
  return table;
}

/// Positions of what was found, the heaviest first.
std::vector<std::size_t> heaviest_first(const std::vector<double>& weights) {
  std::vector<std::size_t> order(weights.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
  return order;
}

Table found_table(const TopicQuestion& question, Listing& listing) {
  const auto& [list, found, ranking, top] = question;
  Table table{"found",
              "Topics of the list in the text",
              {{"written", "In the text"},
               {"count", "Times"},
               {"topics", "Topics"},
               {"rule", "Rule"},
               {"weight", "Weight"},
               {"people", "Listed by"}},
              {},
              {}};
  for (const auto position : heaviest_first(ranking.weights)) {
    if (table.rows.size() == top) break;
    const auto& finding = found.findings[position];
    std::vector<TopicId> topics;
    std::vector<FacultyId> people;
    for (const auto& answer : finding.answers) {
      topics.push_back(answer.topic);
      const auto who = list.network.faculty_of(answer.topic);
      people.insert(people.end(), who.begin(), who.end());
    }
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    table.rows.push_back({quoted(finding.written), static_cast<std::int64_t>(finding.count),
                          first_few(topic_names(list.roster, topics)), rules(finding, list.roster),
                          ranking.weights[position], first_few(person_names(list.roster, people))});
  }
  const auto all = found.findings.size();
  if (all > table.rows.size())
    listing.notes.push_back(fmt::format("{} more found in the text; --top {} shows all.",
                                        counted(all - table.rows.size(), "topic", "topics"), all));
  return table;
}

/// "real-time model serving (Joseph Gonzalez)".
std::vector<std::string> with_people(const List& list, const std::vector<TopicId>& topics) {
  std::vector<std::string> words;
  for (const auto topic : topics) {
    const auto who = list.network.faculty_of(topic);
    const auto names = first_few(person_names(list.roster, who), 2);
    words.push_back(names.empty()
                        ? list.roster[topic].name
                        : fmt::format("{} ({})", list.roster[topic].name, fmt::join(names, ", ")));
  }
  return words;
}

Table gaps_table(const TopicQuestion& question, Listing& listing) {
  const auto& found = question.found;
  Table table{
      "uncovered",
      "No one lists",
      {{"written", "In the text"}, {"count", "Times"}, {"near", "Near topics, not counted"}},
      {},
      {}};
  for (const auto& gap : found.gaps) {
    if (table.rows.size() == question.top) break;
    table.rows.push_back(
        {gap.written, static_cast<std::int64_t>(gap.count), with_people(question.list, gap.near)});
  }
  if (found.gaps.size() > table.rows.size())
    listing.notes.push_back(fmt::format(
        "{} more that no one lists; --top {} shows them.",
        counted(found.gaps.size() - table.rows.size(), "phrase", "phrases"), found.gaps.size()));
  return table;
}

void add_notes(const TopicQuestion& question, Listing& listing) {
  const auto& [list, found, ranking, top] = question;
  if (found.words == 0) listing.notes.emplace_back("The text has no words.");
  if (list.roster.topics.empty()) listing.notes.emplace_back("The list has no topics.");
  if (!found.heads.empty()) {
    std::vector<TopicId> heads;
    for (const auto& head : found.heads) heads.push_back(head.topic);
    listing.notes.push_back(fmt::format("Too general to count within a sentence: {}.",
                                        fmt::join(first_few(with_people(list, heads)), ", ")));
  }
  if (ranking.people.empty()) {
    if (found.words > 0 && !list.roster.topics.empty())
      listing.notes.emplace_back("\"facgraph list topics\" shows what the list has.");
    return;
  }
  listing.notes.emplace_back(
      "Score: the share of what was found in the text that the person lists; a rare topic weighs "
      "more, one that is only broader or narrower counts half.");
  listing.notes.emplace_back("From listed interests; not evidence of past work.");
}

Listing experts_listing(const TopicQuestion& question, const std::string& text,
                        const std::string& source) {
  constexpr std::size_t shown = 80;
  const auto& found = question.found;
  Listing listing{"facgraph.experts", 1, "Experts", {}, {}, {}};
  listing.facts = {
      {"text", "Text", text::clean(std::string_view(text).substr(0, 4 * shown), shown)},
      {"words", "Words", static_cast<std::int64_t>(found.words)},
      {"level", "Level", std::string(name(question.list.roster.level))}};
  if (!source.empty()) listing.facts.insert(listing.facts.begin(), {"source", "Source", source});
  listing.tables.push_back(people_table(question, listing));
  if (!question.ranking.people.empty()) {
    listing.tables.push_back(reasons_table(question));
    listing.tables.push_back(found_table(question, listing));
  }
  if (!found.gaps.empty()) listing.tables.push_back(gaps_table(question, listing));
  add_notes(question, listing);
  return listing;
}

/// A paragraph of a text may be one long line.
constexpr input::Limits text_limits{.line_bytes = std::numeric_limits<std::size_t>::max()};

input::Source source_of(Session& session, const ExpertsOptions& options) {
  if (options.file.empty() == options.text.empty())
    throw UsageError(options.file.empty() ? "experts takes a text, or --file FILE with one"
                                          : "experts takes a text or --file, not both");
  if (options.file.empty()) {
    input::Source source{"the text", options.text};
    input::validate(source, text_limits);
    return source;
  }
  const auto& files = session.list().files;
  if (options.file == "-" && std::find(files.begin(), files.end(), "<stdin>") != files.end())
    throw UsageError("standard input cannot be both the list and the text; name a file for one");
  std::error_code error;
  if (std::filesystem::is_directory(options.file, error))
    throw InputError(InputError::Kind::unreadable,
                     fmt::format("{}: is a folder; name the file with the text", options.file));
  return session.load(options.file, text_limits);
}

std::vector<experts::Demand> demands_of(const TextTopics& found) {
  std::vector<experts::Demand> demands;
  for (const auto& finding : found.findings) {
    experts::Demand demand{finding.count, {}};
    for (const auto& answer : finding.answers)
      demand.answers.push_back({answer.topic, answer.is_whole ? 1 : link_weight});
    demands.push_back(std::move(demand));
  }
  return demands;
}

}  // namespace

Action set_up_experts(OptionSet& set) {
  const auto options = std::make_shared<ExpertsOptions>();
  set.name(options->text, "TEXT", "a few words or sentences; quotes keep the shell away", false);
  set.text("--file", options->file, "FILE", "the text in a file, - for standard input");
  set.count("--top", options->top, "N", "at most so many rows of a table");
  set.listing_format(options->format);
  return [options](Session& session) {
    const auto source = source_of(session, *options);
    const auto& list = session.list();
    const auto found =
        topics::topics_of_text(source.bytes, list.roster, topics::built_in_lexicon(), list.choices);
    const auto ranking = experts::rank(list.network, demands_of(found));
    session.print(experts_listing({list, found, ranking, options->top}, source.bytes,
                                  options->file.empty() ? "" : source.name),
                  options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
