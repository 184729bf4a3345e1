#pragma once

#include <string>
#include <string_view>

#include "facgraph/report/report.hpp"
#include "report/sample_listings.hpp"

/// A report that has one of everything.
namespace facgraph::testing {

/// One text in every place that a report has for text.
inline report::Report report_full_of(std::string_view text) {
  const std::string t(text);
  const auto listing = listing_full_of(text);
  report::Section section;
  section.key = "first";
  section.title = "First " + t;
  section.paragraphs = {"Says " + t};
  section.figures = {
      {"map", "Map " + t, "Shows " + t,
       "<svg><style>.facgraph .a{fill:red}</style><g data-key=\"person-0\"/></svg>\n",
       "map " + t + ".svg"}};
  section.facts = listing.facts;
  section.tables = listing.tables;
  section.row_ids = {"topic-0", "topic-1"};
  section.cards = {{"person-0", "Card " + t, "About " + t, "", listing.facts, listing.tables}};
  section.notes = {"Notes " + t};
  auto second = section;
  second.key = "second";
  second.row_ids = {"topic-2", "topic-3"};
  second.figures.front().key = "other";
  second.cards.front().id = "person-1";
  return {"Report " + t, "Leads " + t, {section, second}};
}

}  // namespace facgraph::testing
