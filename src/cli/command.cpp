#include "cli/command.hpp"

#include <array>

namespace facgraph::cli {
namespace {

constexpr auto table = std::to_array<Command>({
    {"similar", "People", "who shares research topics with a person, and how much",
     "facgraph similar \"Ion Stoica\"", set_up_similar},
    {"show", "People", "what the list says about a person, line by line", "facgraph show stoica",
     set_up_show},
    {"clusters", "Network", "groups of people by shared topics", "facgraph clusters",
     set_up_clusters},
    {"map", "Pictures", "draw the network as SVG, PNG, PDF or DOT",
     "facgraph map collaboration -o map.svg", set_up_map},
    {"list", "Lists", "all people, topics, labs, or merges of topics", "facgraph list topics",
     set_up_list},
    {"check", "Lists", "what was read from a list, and what in it needs a look", "facgraph check",
     set_up_check},
});

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace facgraph::cli
