#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/topics/resolve.hpp"

namespace facgraph::topics {

/// Brings together entries of one person, in one file or in several: the names are compatible, and
/// the page, the account at a site, or the affiliation agrees (the affiliation only where no two
/// pages disagree). A page that people of incompatible names share is a group's and says nothing.
/// The fullest name stays, the others become `other_names`; fields are joined in the order of the
/// list. Each such step is a note, an equal name without evidence a warning. `apart` are people
/// whom the user wants to stay two. Where over 500 people of one family name share a page or an
/// affiliation, only equal names are compared there. Cost: O(people), times the people of a family
/// name at one page or affiliation. The result is the same with any number of threads.
void join_same_people(Document& document, const std::vector<Vetoes::Pair>& apart,
                      std::size_t threads = 1);

/// Whether a veto is about people of the document: one of its two texts is somebody's name.
bool is_about_people(const Vetoes::Pair& pair, const Document& document);

}  // namespace facgraph::topics
