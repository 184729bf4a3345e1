#pragma once

#include <string>

#include "reading.hpp"

namespace facgraph::input {

/// An item taken apart: `[Name](url) — rest`, `Name: rest`, `**Name** (Affiliation) - rest`.
struct ItemParts {
  std::string name;  ///< as written, with what stands in parentheses behind it
  std::string rest;
  std::string url;
  bool marked = false;  ///< the name is a link or in bold
};
ItemParts parts_of_item(const Block& item);

/// What an item says of a person behind the name: topics, a title, an affiliation, or a sentence in
/// which "works on …" and the like name topics. A sentence without becomes a note.
void read_rest(Reading& reading, PersonEntry& person, const ItemParts& parts, SourceLocation where);

}  // namespace facgraph::input
