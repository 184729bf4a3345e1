#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/listings.hpp"
#include "cli/mention_wording.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;

struct ListOptions {
  std::string what;
  std::string format;
};

/// One row a listing. To add one: a function and a row.
struct Kind {
  std::string_view name;
  std::string_view title;
  std::vector<Table> (*tables)(const List&);
  std::string_view note = {};
};

std::vector<Table> people(const List& list) {
  const auto& roster = list.roster;
  Table table{"people",
              "",
              {{"person", "Person"},
               {"rank", "Rank"},
               {"topics", "Topics"},
               {"roles", "Roles"},
               {"source", "Source"}},
              {},
              {}};
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    table.rows.push_back({roster[person].name, roster[person].rank,
                          number(list.network.topics_of(person).size()), positions(roster, person),
                          describe(roster[person].where, roster.files)});
  return {std::move(table)};
}

std::vector<Table> topics(const List& list) {
  Table table{"topics",
              "",
              {{"topic", "Topic"}, {"count", "People"}, {"people", "Listed by"}},
              {},
              "Nobody lists a topic."};
  for (const auto topic : most_listed_first(list.network)) {
    const auto people_of_topic = list.network.faculty_of(topic);
    table.rows.push_back({list.roster[topic].name, number(people_of_topic.size()),
                          person_names(list.roster, people_of_topic)});
  }
  return {std::move(table)};
}

std::vector<Table> labs(const List& list) {
  const auto& roster = list.roster;
  Table table{"labs",
              "",
              {{"lab", "Lab"},
               {"count", "People"},
               {"members", "Members"},
               {"website", "Website"},
               {"source", "Source"}},
              {},
              "The list names no labs."};
  for (const auto lab : ids<LabId>(roster.labs.size())) {
    const auto people_of_lab = list.network.faculty_of(lab);
    auto members = lab_members(roster, lab, people_of_lab);
    if (members.empty()) members.emplace_back("nobody listed");
    table.rows.push_back({roster[lab].name, number(people_of_lab.size()), std::move(members),
                          roster[lab].url, describe(roster[lab].where, roster.files)});
  }
  return {std::move(table)};
}

/// The people whom an entry brings together with the one who wrote it.
std::vector<FacultyId> joined_by(const LedgerEntry& entry, const Network& network) {
  std::vector<FacultyId> people;
  for (const auto topic : entry.became)
    for (const auto person : network.faculty_of(topic))
      if (person != entry.person) people.push_back(person);
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

std::vector<Table> merges(const List& list) {
  const auto& roster = list.roster;
  Table table{"merges",
              "",
              {{"written", "As written"},
               {"counts_as", "Counts as"},
               {"rule", "Rule"},
               {"person", "By"},
               {"joins", "Joins"},
               {"evidence", "Evidence"},
               {"source", "Source"}},
              {},
              "No two different ways to write a topic count as one."};
  for (const auto& entry : roster.ledger) {
    std::vector<std::string> evidence;
    for (const auto& piece : entry.evidence) evidence.push_back(evidence_in_words(piece, roster));
    auto became = topic_names(roster, entry.became);
    if (became.empty()) became.emplace_back("(no topic)");
    table.rows.push_back({entry.written, std::move(became), std::string(name(entry.rule)),
                          roster[entry.person].name,
                          person_names(roster, joined_by(entry, list.network)), std::move(evidence),
                          describe(entry.where, roster.files)});
  }
  return {std::move(table)};
}

Table links(const List& list) {
  const auto& roster = list.roster;
  Table table{"links",
              "Links between broader and narrower topics",
              {{"narrower", "Narrower"},
               {"broader", "Broader"},
               {"rule", "Rule"},
               {"listed_by", "Listed by"},
               {"evidence", "Evidence"}},
              {},
              "No topic is a part of another one."};
  for (const auto& link : roster.links) {
    std::vector<FacultyId> people;
    std::ranges::set_union(list.network.faculty_of(link.narrower),
                           list.network.faculty_of(link.broader), std::back_inserter(people));
    table.rows.push_back({roster[link.narrower].name, roster[link.broader].name,
                          std::string(name(link.rule)), person_names(roster, people),
                          evidence_in_words(link.evidence, roster)});
  }
  return table;
}

std::vector<Table> decisions(const List& list) {
  auto tables = merges(list);
  if (list.roster.level == Level::broad) tables.push_back(links(list));
  return tables;
}

constexpr auto list_kinds = std::to_array<Kind>({
    {"people", "People", people},
    {"topics", "Topics", topics},
    {"labs", "Labs", labs},
    {"merges", "Merges of topics", decisions,
     "To undo one: --no-merge \"as written=counts as\", or --no-split \"as written\"."},
});

Listing make_listing(const List& list, const Kind& kind) {
  auto tables = kind.tables(list);
  const auto count = number(tables.front().rows.size());
  std::vector<std::string> notes;
  if (!kind.note.empty() && count > 0) notes.emplace_back(kind.note);
  return {fmt::format("facgraph.list.{}", kind.name),
          1,
          std::string(kind.title),
          {{"level", "Level", std::string(name(list.roster.level))}, {"count", "Count", count}},
          std::move(tables),
          std::move(notes)};
}

const Kind& find_kind(std::string_view name) {
  const auto* row = std::find_if(list_kinds.begin(), list_kinds.end(),
                                 [&](const Kind& kind) { return kind.name == name; });
  assert(row != list_kinds.end());
  return *row;
}

}  // namespace

std::vector<TopicId> most_listed_first(const Network& network) {
  std::vector<TopicId> order;
  for (const auto topic : ids<TopicId>(network.topic_count())) order.push_back(topic);
  std::stable_sort(order.begin(), order.end(), [&](TopicId a, TopicId b) {
    return network.faculty_of(a).size() > network.faculty_of(b).size();
  });
  return order;
}

Listing list_listing(const List& list, std::string_view what) {
  return make_listing(list, find_kind(what));
}

Action set_up_list(OptionSet& set) {
  const auto options = std::make_shared<ListOptions>();
  set.choice_argument(options->what, "WHAT", "what to list", names_of(list_kinds), true);
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(list_listing(session.list(), options->what), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
