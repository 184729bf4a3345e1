#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/wording.hpp"
#include "facgraph/model/find_person.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;

struct ShowOptions {
  std::string name;
  std::string format;
};

Table topics_table(const List& list, FacultyId person) {
  const auto& roster = list.roster;
  Table table{"topics",
              "Topics",
              {{"topic", "Topic"},
               {"written", "As written"},
               {"source", "Source"},
               {"others", "Also listed by"}},
              {},
              roster[person].name + " lists no topics."};
  for (const auto& mention : roster[person].mentions) {
    std::vector<FacultyId> others;
    for (const auto other : list.network.faculty_of(mention.topic))
      if (other != person) others.push_back(other);
    table.rows.push_back({roster[mention.topic].name, mention.written,
                          describe(mention.where, roster.files), person_names(roster, others)});
  }
  return table;
}

Listing show_listing(const List& list, FacultyId person) {
  const auto& roster = list.roster;
  const auto& faculty = roster[person];
  Listing listing{"facgraph.show", 1, faculty.name, {}, {}, {}};
  listing.facts.push_back({"person", "", faculty.name});
  const auto add = [&](const std::string& key, const std::string& heading,
                       const std::string& value) {
    if (!value.empty()) listing.facts.push_back({key, heading, value});
  };
  add("source", "Source", describe(faculty.where, roster.files));
  add("title", "Title", faculty.title);
  add("rank", "Rank", faculty.rank);
  if (auto roles = positions(roster, person); !roles.empty())
    listing.facts.push_back({"roles", "Roles", std::move(roles)});
  add("website", "Website", faculty.url);
  listing.tables.push_back(topics_table(list, person));
  return listing;
}

}  // namespace

Action set_up_show(OptionSet& set) {
  const auto options = std::make_shared<ShowOptions>();
  set.name(options->name, "NAME", "whole or part of a name, in any order");
  set.listing_format(options->format);
  return [options](Session& session) {
    const auto& list = session.list();
    const auto person = find_person(list.roster, options->name);
    session.print(show_listing(list, person), options->format);
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
