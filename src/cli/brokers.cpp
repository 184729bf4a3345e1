#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/betweenness_of.hpp"
#include "cli/cluster_wording.hpp"
#include "cli/command.hpp"
#include "cli/groundwork.hpp"
#include "cli/listings.hpp"
#include "cli/wording.hpp"
#include "facgraph/analysis/articulation.hpp"
#include "facgraph/analysis/betweenness.hpp"
#include "facgraph/analysis/constraint.hpp"
#include "facgraph/analysis/participation.hpp"

namespace facgraph::cli {
namespace {

using report::Cell;
using report::Listing;
using report::Table;

/// Highest value first, then the order of the list; without those of value 0 that hold nothing
/// together.
template <class Id>
std::vector<Id> ranked(const std::vector<double>& values, const std::vector<Id>& articulation) {
  std::vector<Id> order;
  for (const auto id : ids<Id>(values.size()))
    if (values[index(id)] > 0 || std::binary_search(articulation.begin(), articulation.end(), id))
      order.push_back(id);
  std::stable_sort(order.begin(), order.end(),
                   [&](Id a, Id b) { return values[index(a)] > values[index(b)]; });
  return order;
}

/// A table's columns for betweenness, the same for people, topics and labs.
std::vector<report::Column> columns_for(const std::string& key, const std::string& heading,
                                        bool is_sampled) {
  std::vector<report::Column> columns{{key, heading}, {"betweenness", "Betweenness"}};
  if (is_sampled) columns.push_back({"standard_error", "± about"});
  columns.push_back({"holds_together", "Holds together"});
  return columns;
}

template <class Id>
std::vector<Cell> row_for(const List& list, Id id, const std::vector<double>& values,
                          const std::vector<double>& errors, const std::vector<Id>& articulation) {
  std::vector<Cell> row{list.roster[id].name, values[index(id)]};
  if (!errors.empty()) row.emplace_back(errors[index(id)]);
  const bool holds = std::binary_search(articulation.begin(), articulation.end(), id);
  row.emplace_back(std::string(holds ? "yes" : "no"));
  return row;
}

void say_how_many_more(const std::string& what, std::size_t all, std::size_t shown,
                       Listing& listing) {
  if (all > shown)
    listing.notes.push_back(fmt::format("{} {} more below; --top {} shows all.", all - shown, what,
                                        std::max(all, shown)));
}

Table people_table(const List& list, const Betweenness& found, const Articulation& articulation,
                   const BrokersOptions& options, Listing& listing) {
  const auto& [graph, neighbors_kept] = shared_topics(list);
  if (neighbors_kept > 0) listing.notes.push_back(nearest_note(neighbors_kept));
  const auto constraints = constraint(graph);
  const auto spread = participation(graph, usual_clusters(list).partition);
  Table table{"people",
              "People",
              columns_for("person", "Person", found.pivots > 0),
              {},
              "Nobody stands between others."};
  table.columns.insert(table.columns.end(),
                       {{"constraint", "Constraint"}, {"participation", "Participation"}});
  const auto order = ranked(found.values.faculty, articulation.people);
  for (const auto person : order) {
    if (table.rows.size() == options.top) break;
    auto row = row_for(list, person, found.values.faculty, found.standard_errors.faculty,
                       articulation.people);
    const auto own = constraints[index(person)];
    row.emplace_back(own > 0 ? Cell(own) : Cell());  // nobody constrains those without a neighbor
    row.emplace_back(own > 0 ? Cell(spread[index(person)]) : Cell());
    table.rows.push_back(std::move(row));
  }
  say_how_many_more("people", order.size(), table.rows.size(), listing);
  return table;
}

template <class Id>
Table others_table(const std::string& key, const std::string& title, const std::string& heading,
                   const List& list, const std::vector<double>& values,
                   const std::vector<double>& errors, const std::vector<Id>& articulation,
                   const BrokersOptions& options, Listing& listing) {
  Table table{key + "s",
              title,
              columns_for(key, heading, !errors.empty()),
              {},
              fmt::format("No {} stands between people.", key)};
  table.columns.push_back({"people", "People"});
  const auto order = ranked(values, articulation);
  for (const auto id : order) {
    if (table.rows.size() == options.top) break;
    auto row = row_for(list, id, values, errors, articulation);
    row.emplace_back(first_few(person_names(list.roster, list.network.faculty_of(id))));
    table.rows.push_back(std::move(row));
  }
  say_how_many_more(key + "s", order.size(), table.rows.size(), listing);
  return table;
}

std::vector<std::string> meanings(const Betweenness& found) {
  std::vector<std::string> notes{
      "Betweenness: how many shortest ways between others, people and topics, lead through them, "
      "each pair counted once; high for who or what links groups that share little else.",
      "Holds together: without them some of the others would not be linked any more, in however "
      "many steps.",
      "Constraint: how much a person's neighbors are neighbors of each other (Burt); low for those "
      "who alone link theirs, 1 with a single neighbor.",
      "Participation: how evenly a person's shared topics are spread over the clusters; 0 when all "
      "stay in one."};
  if (found.pivots > 0)
    notes.push_back(fmt::format(
        "Betweenness is an estimate from {} starting points; ± is its standard deviation, and "
        "--exact takes all of them.",
        found.pivots));
  return notes;
}

}  // namespace

Listing brokers_listing(const List& list, const BrokersOptions& options) {
  const auto found =
      betweenness_of(list, options.with_labs ? Labs::included : Labs::excluded, options.exact);
  const auto labs = options.with_labs ? Labs::included : Labs::excluded;
  const auto articulation = facgraph::articulation(list.network, labs);
  Listing listing{"facgraph.brokers", 1, "Brokers", {}, {}, {}};
  listing.facts = {
      {"level", "Level", std::string(name(list.roster.level))},
      {"links", "Linked through", std::string(options.with_labs ? "topics and labs" : "topics")},
      {"method", "Betweenness", std::string(found.pivots > 0 ? "sampled" : "exact")}};
  listing.tables.push_back(people_table(list, found, articulation, options, listing));
  listing.tables.push_back(others_table("topic", "Topics", "Topic", list, found.values.topics,
                                        found.standard_errors.topics, articulation.topics, options,
                                        listing));
  if (options.with_labs)
    listing.tables.push_back(others_table("lab", "Labs", "Lab", list, found.values.labs,
                                          found.standard_errors.labs, articulation.labs, options,
                                          listing));
  for (auto& meaning : meanings(found)) listing.notes.push_back(std::move(meaning));
  return listing;
}

Action set_up_brokers(OptionSet& set) {
  const auto options = std::make_shared<BrokersOptions>();
  set.count("--top", options->top, "N", "at most so many rows a table");
  set.flag("--labs", options->with_labs, "count common labs as links, not topics alone");
  set.flag("--exact", options->exact, "no estimate, also for more than 5,000 people");
  set.listing_format(options->format);
  return [options](Session& session) {
    session.print(brokers_listing(session.list(), *options), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
