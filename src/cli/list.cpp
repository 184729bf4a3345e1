#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "cli/command.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;

struct Options {
  std::string what;
  std::string format;
};

/// One row a listing. To add one: a function and a row.
struct Kind {
  std::string_view name;
  std::string_view title;
  Table (*table)(const List&);
};

std::int64_t count_of(std::size_t count) { return static_cast<std::int64_t>(count); }

Table people(const List& list) {
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
                          count_of(list.network.topics_of(person).size()),
                          positions(roster, person), describe(roster[person].where, roster.files)});
  return table;
}

Table topics(const List& list) {
  Table table{"topics",
              "",
              {{"topic", "Topic"}, {"count", "People"}, {"people", "Listed by"}},
              {},
              "Nobody lists a topic."};
  std::vector<TopicId> order;
  for (const auto topic : ids<TopicId>(list.network.topic_count())) order.push_back(topic);
  std::stable_sort(order.begin(), order.end(), [&](TopicId a, TopicId b) {
    return list.network.faculty_of(a).size() > list.network.faculty_of(b).size();
  });
  for (const auto topic : order) {
    const auto people_of_topic = list.network.faculty_of(topic);
    table.rows.push_back({list.roster[topic].name, count_of(people_of_topic.size()),
                          person_names(list.roster, people_of_topic)});
  }
  return table;
}

Table labs(const List& list) {
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
    auto members = lab_members(roster, lab);
    if (members.empty()) members.emplace_back("nobody listed");
    table.rows.push_back({roster[lab].name, count_of(list.network.faculty_of(lab).size()),
                          std::move(members), roster[lab].url,
                          describe(roster[lab].where, roster.files)});
  }
  return table;
}

std::string in_words(const Evidence& evidence, const Roster& roster) {
  return evidence.where
             ? fmt::format("{} ({})", evidence.text, describe(*evidence.where, roster.files))
             : evidence.text;
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

Table merges(const List& list) {
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
    for (const auto& piece : entry.evidence) evidence.push_back(in_words(piece, roster));
    table.rows.push_back({entry.written, topic_names(roster, entry.became),
                          std::string(name(entry.rule)), roster[entry.person].name,
                          person_names(roster, joined_by(entry, list.network)), std::move(evidence),
                          describe(entry.where, roster.files)});
  }
  return table;
}

constexpr auto kinds = std::to_array<Kind>({
    {"people", "People", people},
    {"topics", "Topics", topics},
    {"labs", "Labs", labs},
    {"merges", "Merges of topics", merges},
});

Listing make_listing(const List& list, const Kind& kind) {
  auto table = kind.table(list);
  return {fmt::format("facgraph.list.{}", kind.name),
          1,
          std::string(kind.title),
          {{"level", "Level", std::string(name(list.roster.level))},
           {"count", "Count", count_of(table.rows.size())}},
          {std::move(table)},
          {}};
}

}  // namespace

Action set_up_list(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.choice_argument(options->what, "WHAT", "what to list", names_of(kinds), true);
  set.listing_format(options->format);
  return [options](Session& session) {
    const auto* kind = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind& row) { return row.name == options->what; });
    session.print(make_listing(session.list(), *kind), options->format);
  };
}

}  // namespace facgraph::cli
