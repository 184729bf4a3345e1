#pragma once

#include <string>
#include <vector>

#include "facgraph/report/listing.hpp"

/// A report as a value: what it says, not how it looks.
namespace facgraph::report {

/// A picture. In its SVG, a thing of the report carries its id as `data-key`, and a line those that
/// it joins as `data-from` and `data-to`; a page then links pictures and text.
struct Figure {
  std::string key;          ///< lower-case letters, digits and -: part of an id
  std::string title;        ///< the heading above it
  std::string description;  ///< what it shows, in sentences
  std::string svg;          ///< escaped already: it comes from `drawing`, never from a list
  std::string file{};       ///< its name, for a report that cannot hold it
  bool is_tall = false;     ///< does not fit a screen, where it scrolls, nor a sheet of paper
};

/// All about one person.
struct Card {
  std::string id;    ///< "person-3"
  std::string name;  ///< where it stands alone in a cell, the cell links here
  std::string about;
  std::string url;  ///< passed text::safe_url, or empty
  std::vector<Fact> facts;
  std::vector<Table> tables;
};

/// In this order: paragraphs, figures, facts, tables, cards, notes.
struct Section {
  std::string key;  ///< lower-case letters, digits and -: its id
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Figure> figures;
  std::vector<Fact> facts;
  std::vector<Table> tables;
  std::vector<Card> cards;
  std::vector<std::string> notes;
  /// An id for each row of the first table, as Card::id, whose name is the first cell; empty: none.
  std::vector<std::string> row_ids;
};

struct Report {
  std::string title;
  std::string lead;  ///< one sentence below the title
  std::vector<Section> sections;
};

}  // namespace facgraph::report
