#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/index_list.hpp"
#include "cli/similar_each.hpp"
#include "cli/similar_pairs.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/model/find_person.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

/// What `similar` says of a person, wherever the list is.
struct Answer {
  struct Row {
    std::string person;
    double score = 0;
    std::vector<std::string> shared;
  };
  struct SharedLab {
    std::string person;
    std::string lab;
  };
  std::string person;
  std::string source;
  std::string level;
  std::vector<std::string> topics;
  std::vector<Row> rows;
  std::size_t all = 0;         ///< rows that there would be without --top
  bool below_minimum = false;  ///< nobody is left, but for --min
  std::vector<SharedLab> ties;
  std::vector<std::string> own_topics;  ///< that nobody else lists
  bool lists_nothing = false;
};

Table similar_table(const Answer& answer, const SimilarOptions& options, Listing& listing) {
  Table table{"similar",
              "Shares topics with",
              {{"person", "Person"}, {"score", "Score"}, {"shared_topics", "Shared topics"}},
              {},
              fmt::format("Nobody shares a listed topic with {}.", answer.person)};
  for (const auto& row : answer.rows) table.rows.push_back({row.person, row.score, row.shared});
  if (answer.all > table.rows.size())
    listing.notes.push_back(fmt::format("{} more below; --top {} shows all.",
                                        counted(answer.all - table.rows.size(), "person", "people"),
                                        answer.all));
  if (answer.below_minimum)
    table.if_empty = fmt::format("Nobody reaches a score of {}; lower --min.", options.minimum);
  return table;
}

Listing similar_listing(const Answer& answer, const SimilarOptions& options) {
  Listing listing{"facgraph.similar", 1, answer.person, {}, {}, {}};
  listing.facts = {{"person", "", Cell(answer.person)},
                   {"source", "Source", answer.source},
                   {"topics", "Topics", answer.topics},
                   {"measure", "Measure", options.measure},
                   {"level", "Level", answer.level}};
  auto similar = similar_table(answer, options, listing);
  listing.tables.push_back(std::move(similar));
  if (!answer.ties.empty()) {
    Table ties{"existing_ties",
               "Existing ties (not counted as similarity)",
               {{"person", "Person"}, {"lab", "Shared lab"}},
               {},
               {}};
    for (const auto& [person, lab] : answer.ties) ties.rows.push_back({person, lab});
    listing.tables.push_back(std::move(ties));
  }
  if (!answer.own_topics.empty())
    listing.notes.push_back(
        fmt::format("Nobody else lists: {}.", fmt::join(answer.own_topics, ", ")));
  if (answer.lists_nothing) listing.notes.push_back(answer.person + " lists no topics.");
  return listing;
}

Answer answer_of(const List& list, FacultyId person, const SimilarOptions& options) {
  const auto& roster = list.roster;
  const similarity::Scorer scorer(list.network, *similarity::find_measure(options.measure));
  const auto found = scorer.top(person, list.network.faculty_count(), options.minimum);
  Answer answer;
  answer.person = roster[person].name;
  answer.source = describe(roster[person].where, roster.files);
  answer.level = name(roster.level);
  answer.topics = topic_names(roster, list.network.topics_of(person));
  answer.all = found.size();
  for (std::size_t i = 0; i < std::min(options.top, found.size()); ++i)
    answer.rows.push_back({roster[found[i].person].name, found[i].score,
                           shared_names(list, scorer, person, found[i].person)});
  answer.below_minimum = found.empty() && options.minimum > 0 && !scorer.neighbors(person).empty();
  for (const auto& tie : roster.ties)
    if (tie.a == person || tie.b == person)
      answer.ties.push_back({roster[tie.a == person ? tie.b : tie.a].name, roster[tie.lab].name});
  for (const auto topic : list.network.topics_of(person))
    if (list.network.faculty_of(topic).size() == 1) answer.own_topics.push_back(roster[topic].name);
  answer.lists_nothing = roster[person].mentions.empty();
  return answer;
}

/// How many others list a topic of theirs.
std::size_t sharing(const similarity::TopicLists& lists, FacultyId person) {
  std::vector<bool> seen(lists.people_count());
  std::size_t count = 0;
  for (const auto topic : lists.topics_of(person))
    for (const auto other : lists.faculty_of(topic)) {
      if (seen[index(other)] || other == person) continue;
      seen[index(other)] = true;
      ++count;
    }
  return count;
}

/// Rarest first, as shared_names() has them.
std::vector<std::string> shared_names(const IndexedList& list, FacultyId u, FacultyId v) {
  const auto& lists = list.lists();
  std::vector<std::string> names;
  for (const auto topic : lists.rarest_first_of(u)) {
    // Lists of topics were used for the search, those of other people were not.
    const auto people = lists.faculty_of(topic);
    if (!std::binary_search(people.begin(), people.end(), v)) continue;
    names.push_back(list.topic(topic));
    if (lists.degree(topic) == lists.people_count()) names.back() += " (everybody lists it)";
  }
  return names;
}

Answer answer_of(IndexedList& list, FacultyId person, const SimilarOptions& options) {
  list.check_lists_of(person);
  const auto& lists = list.lists();
  const auto nearest = list.nearest(*similarity::find_measure(options.measure));
  similarity::NearestPeople::Workspace workspace(nearest);
  Answer answer;
  answer.person = list.name(person);
  answer.source = list.place(person);
  answer.level = name(list.extras().level);
  answer.topics = list.topics(lists.topics_of(person));
  answer.all = sharing(lists, person);
  for (const auto& neighbor : nearest.top(person, options.top, workspace))
    answer.rows.push_back(
        {list.name(neighbor.person), neighbor.score, shared_names(list, person, neighbor.person)});
  for (const auto& tie : list.extras().ties)
    if (tie.a == person || tie.b == person)
      answer.ties.push_back(
          {list.name(tie.a == person ? tie.b : tie.a), list.extras().labs[index(tie.lab)]});
  for (const auto topic : lists.topics_of(person))
    if (lists.degree(topic) == 1) answer.own_topics.push_back(list.topic(topic));
  answer.lists_nothing = lists.topics_of(person).empty();
  return answer;
}

void check_use(const SimilarOptions& options) {
  const bool is_of_all = options.all || options.each || !options.shard.empty();
  if (options.name.empty() && !is_of_all)
    throw UsageError("similar takes a name, or --all for all pairs, or --each for everybody");
  if (!options.name.empty() && is_of_all)
    throw UsageError(
        fmt::format("similar takes a name or {}, not both", options.all ? "--all" : "--each"));
  if ((options.each || !options.shard.empty()) && (options.significance || options.backbone))
    throw UsageError("significance is of pairs; it goes with --all, not with --each");
}

/// Whether the nearest of each are wanted, rather than pairs.
bool is_each(Session& session, const SimilarOptions& options, std::size_t people) {
  if (options.each || !options.shard.empty()) return true;
  if (!options.all || options.significance || options.backbone ||
      people <= session.projection().most_people)
    return false;
  session.say(
      fmt::format("{} people: the {} nearest of each; --exact-projection ranks all pairs instead",
                  people, options.top));
  return true;
}

/// Answers from an index without reading all of it, where that can be; false where it cannot.
bool run_on_index(Session& session, const SimilarOptions& options) {
  const auto path = session.index_path();
  if (!path || options.significance || options.backbone) return false;
  IndexedList list(*path, session.environment().small_index);
  session.check_index_options(list.extras().level);
  const auto& measure = *similarity::find_measure(options.measure);
  if (list.needs_whole_list(measure)) return false;
  if (!options.name.empty()) {
    if (options.minimum > 0) return false;
    session.print(similar_listing(answer_of(list, list.find(options.name), options), options),
                  options.format);
    return true;
  }
  if (!is_each(session, options, list.people_count())) return false;
  list.verify();
  const auto nearest = list.nearest(measure);
  print_similar_each(
      session, {nearest, [&](FacultyId person) { return list.name_as_read(person); }}, options);
  return true;
}

void run_on_list(Session& session, const SimilarOptions& options) {
  const auto& list = session.list();
  const bool is_of_all = options.name.empty();
  if (is_of_all && is_each(session, options, list.roster.faculty.size()))
    return print_similar_each(session, list, options);
  std::optional<FacultyId> person;
  if (!is_of_all) person = find_person(list.roster, options.name);
  const bool is_of_pairs = is_of_all || options.significance || options.backbone;
  session.print(is_of_pairs ? similar_pairs_listing(list, person, options)
                            : similar_listing(answer_of(list, *person, options), options),
                options.format);
}

}  // namespace

Action set_up_similar(OptionSet& set) {
  const auto options = std::make_shared<SimilarOptions>();
  set.name(options->name, "NAME", "whole or part of a name, in any order", false);
  set.choice("--measure", options->measure, "how shared topics become a score",
             names_of(similarity::measures()));
  set.count("--top", options->top, "N", "at most so many rows");
  set.number("--min", options->minimum, "S", "only scores from S on",
             {0, std::numeric_limits<double>::max()});
  set.flag("--all", options->all,
           "all pairs of the list instead of one person; of more than 3,000 people as --each");
  set.flag("--each", options->each, "the nearest of everybody, person after person");
  set.text("--shard", options->shard, "I/N",
           "of --each only the I-th of N shares; joined in order they are the whole");
  set.count("--max-rows", options->max_rows, "N",
            "of --each the most rows of a form that is laid out as a whole, such as table");
  set.flag("--significance", options->significance,
           "how likely each pair shares as much by chance, and what would be enough");
  set.flag("--backbone", options->backbone, "only pairs that are significant at 5 %");
  set.listing_format(options->format);
  return [options](Session& session) {
    check_use(*options);
    if (!run_on_index(session, *options)) run_on_list(session, *options);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
