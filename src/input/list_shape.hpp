#pragma once

#include <cstddef>

#include "reading.hpp"

/// What blocks are, told by their form and by the blocks around them; nothing is read yet.
namespace facgraph::input {

/// What a place says of the items in it.
struct Expected {
  bool topics = false;        ///< an item without them is nobody
  bool single_names = false;  ///< one word may be a name
  bool commas = false;        ///< topics stand behind a comma
};

/// Where the next table begins, or the next person who is not a heading; body.size() without one.
std::size_t next_record(Blocks body, std::size_t start);

/// Where the items end that are nested below the one at `start`.
std::size_t end_of_item(Blocks items, std::size_t start);

/// Whether an item names a person, as far as the place lets it.
bool names_person(const Block& item, Blocks children, const Expected& expected);

/// Whether most items are people with topics; needed where no heading says that people follow.
bool is_list_of_people(Blocks items);

/// "Ada Lovelace, sorting, graphs": whether most items are a name and something behind a comma.
bool parts_at_commas(Blocks items);

/// Whether a block that nobody was found in says something of a person for all that.
bool holds_fact(const Block& block);

}  // namespace facgraph::input
