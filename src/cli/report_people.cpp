#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "cli/listings.hpp"
#include "cli/report_sections.hpp"
#include "cli/similar_pairs.hpp"
#include "cli/wording.hpp"
#include "facgraph/drawing/box_key.hpp"

namespace facgraph::cli {
namespace {

using report::Card;
using report::Cell;
using report::Table;

constexpr std::size_t similar_people = 5;
constexpr std::size_t candidates = 3;

/// What the cards are made from.
struct Cards {
  const ReportInput& input;
  similarity::Scorer scorer{input.list.network, similarity::default_measure()};
  std::vector<std::size_t> cluster_sizes = sizes();

  const Roster& roster() const { return input.list.roster; }

  std::vector<std::size_t> sizes() const {
    std::vector<std::size_t> result;
    for (const auto& group : members(input.clusters.partition)) result.push_back(group.size());
    return result;
  }
};

Cell cluster_of(const Cards& cards, FacultyId person) {
  const auto cluster = index(cards.input.clusters.partition.cluster_of[index(person)]);
  if (cards.cluster_sizes[cluster] < 2) return {};
  return cards.input.cluster_names[cluster];
}

Table similar_table(const Cards& cards, FacultyId person) {
  Table table{"similar",
              "Most similar",
              {{"person", "Person"}, {"score", "Score"}, {"shared_topics", "Because both list"}},
              {},
              "Shares no listed topic with anybody."};
  for (const auto& neighbor : cards.scorer.top(person, similar_people))
    table.rows.push_back({cards.roster()[neighbor.person].name, neighbor.score,
                          shared_names(cards.input.list, cards.scorer, person, neighbor.person)});
  return table;
}

/// Where ties are known; else the order is that of what is shared, and the table above says it.
Table candidates_table(const Cards& cards, FacultyId person) {
  Table table{"potential",
              "Could newly work with",
              {{"person", "Person"},
               {"score", "Score"},
               {"shared_topics", "Shared topics"},
               {"partners", "Common ties"}},
              {},
              {}};
  if (cards.input.potential.ties().empty()) return table;
  for (const auto& one : cards.input.potential.candidates(person, candidates))
    table.rows.push_back({cards.roster()[one.person].name, one.score,
                          topic_names(cards.roster(), one.shared),
                          person_names(cards.roster(), one.partners)});
  return table;
}

Table ties_table(const Cards& cards, FacultyId person) {
  Table table{"ties", "Works with already", {{"person", "Person"}, {"lab", "Lab"}}, {}, {}};
  for (const auto& tie : cards.roster().ties)
    if (tie.a == person || tie.b == person)
      table.rows.push_back(
          {cards.roster()[tie.a == person ? tie.b : tie.a].name, cards.roster()[tie.lab].name});
  const auto all = table.rows.size();
  if (all <= report_limit::ties_in_a_card) return table;
  table.rows.resize(report_limit::ties_in_a_card);
  table.title += fmt::format(" (the first {} of {}; facgraph list labs shows who is in each)",
                             report_limit::ties_in_a_card, all);
  return table;
}

Card card(const Cards& cards, FacultyId person) {
  const auto& roster = cards.roster();
  const auto& faculty = roster[person];
  auto topics = topic_names(roster, cards.input.list.network.topics_of(person));
  if (topics.empty()) topics.emplace_back("none listed");
  Card card;
  card.id = drawing::box_key(person);
  card.name = faculty.name;
  card.about = faculty.title.empty() ? faculty.rank : faculty.title;
  card.url = faculty.url;
  card.facts = {{"topics", "Topics", std::move(topics)},
                {"roles", "Roles", positions(roster, person)},
                {"affiliations", "At", faculty.affiliations},
                {"cluster", "Cluster", cluster_of(cards, person)},
                {"source", "Source", describe(faculty.where, roster.files)}};
  std::erase_if(card.facts, [](const report::Fact& fact) {
    const auto* items = std::get_if<std::vector<std::string>>(&fact.value);
    return (items != nullptr && items->empty()) ||
           std::holds_alternative<report::Nothing>(fact.value);
  });
  card.tables = {similar_table(cards, person), candidates_table(cards, person),
                 ties_table(cards, person)};
  for (auto& table : card.tables)
    if (!table.rows.empty()) drop_empty_columns(table);
  std::erase_if(card.tables,
                [](const Table& table) { return table.rows.empty() && table.if_empty.empty(); });
  return card;
}

/// One row a person, of a list too long for cards.
void add_table(const Cards& cards, report::Section& section) {
  const auto& roster = cards.roster();
  const auto count = std::min(roster.faculty.size(), report_limit::listed_people);
  Table table{
      "people", "", {{"person", "Person"}, {"topics", "Topics"}, {"cluster", "Cluster"}}, {}, {}};
  for (const auto person : ids<FacultyId>(count)) {
    table.rows.push_back({roster[person].name,
                          topic_names(roster, cards.input.list.network.topics_of(person)),
                          cluster_of(cards, person)});
    section.row_ids.push_back(drawing::box_key(person));
  }
  section.tables.push_back(std::move(table));
  section.notes.push_back(
      fmt::format("Up to {} people have cards that say who is similar and why; facgraph similar "
                  "NAME answers it "
                  "for everybody.",
                  report_limit::carded_people));
  if (count < roster.faculty.size())
    section.notes.push_back(
        fmt::format("The first {} of {} people; facgraph list people shows all.", count,
                    roster.faculty.size()));
}

}  // namespace

report::Section people_section(const ReportInput& input) {
  const Cards cards{input};
  report::Section section;
  section.key = "people";
  section.title = "People";
  const auto count = input.list.roster.faculty.size();
  if (count > report_limit::carded_people) {
    add_table(cards, section);
    return section;
  }
  for (const auto person : ids<FacultyId>(count)) section.cards.push_back(card(cards, person));
  section.notes = {fmt::format("Most similar: the first {} by {}.", similar_people,
                               similarity::default_measure().name)};
  if (!input.potential.ties().empty())
    section.notes.push_back(fmt::format(
        "Could newly work with: the first {} without a known tie, from topics and ties.",
        candidates));
  return section;
}

report::Section topics_section(const ReportInput& input) {
  auto section =
      section_of("topics", "Topics", list_listing(input.list, "topics"), "facgraph list topics");
  section.facts.clear();
  keep_first(section, report_limit::topics, "facgraph list topics");
  auto order = most_listed_first(input.list.network);
  order.resize(section.tables.front().rows.size());
  for (const auto topic : order) section.row_ids.push_back(drawing::box_key(topic));
  return section;
}

}  // namespace facgraph::cli
