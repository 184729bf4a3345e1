#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/projection.hpp"

namespace facgraph::cli {

/// Ties of a file between people of the list.
struct ResolvedTies {
  std::vector<WeightedPair> pairs;  ///< each once, a < b, by (a, b); weights of a pair add up
  /// Names that mean nobody in the list, or several people; sorted, each once.
  std::vector<std::string> unknown;
};

/// Reads a file of ties (input/ties.hpp). A name means a person when it is their whole name,
/// without regard to case, accents and order, or a single word that find_person() finds. Pairs with
/// an unknown name are left out. Throws InputError.
ResolvedTies read_ties(Session& session, const List& list, const std::string& path);

/// Ties that are known: common labs of the list, two labs in common being two ties, and those of a
/// file, whose weights are added; no file where the path is empty. Unknown names become a note.
std::vector<WeightedPair> known_ties(Session& session, const List& list, const std::string& path,
                                     std::vector<std::string>& notes);

/// "3 names stand for nobody in the list, or for several: Ada, Bob and Eve"; `what` begins it, such
/// as the path. Precondition: there are some.
std::string unknown_names(const std::string& what, const std::vector<std::string>& unknown);

}  // namespace facgraph::cli
