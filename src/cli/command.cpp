#include "cli/command.hpp"

#include <array>

namespace facgraph::cli {
namespace {

constexpr auto table = std::to_array<Command>({
    {"similar", "People", "who shares research topics with a person, and how much",
     "facgraph similar \"Ion Stoica\"", set_up_similar},
    {"show", "People", "what the list says about a person, line by line", "facgraph show stoica",
     set_up_show},
    {"explain", "People", "why two people have the score they have, and what would change it",
     "facgraph explain stoica zaharia", set_up_explain},
    {"potential", "People", "who could newly work together, from topics and known ties",
     "facgraph potential --between cluster", set_up_potential},
    {"clusters", "Network", "groups of people by shared topics", "facgraph clusters",
     set_up_clusters},
    {"brokers", "Network", "people and topics that hold the network together", "facgraph brokers",
     set_up_brokers},
    {"gaps", "Network", "what the list lacks: topics, members, bridges between clusters",
     "facgraph gaps", set_up_gaps},
    {"match", "Network", "the best pairs, or groups, to bring together",
     "facgraph match --rounds 2", set_up_match},
    {"map", "Pictures", "draw the network as SVG, PNG, PDF or DOT",
     "facgraph map collaboration -o map.svg", set_up_map},
    {"list", "Lists", "all people, topics, labs, or merges of topics", "facgraph list topics",
     set_up_list},
    {"index", "Lists", "write a list as an index file, which answers at once at any size",
     "facgraph index -o output/berkeley-mlsys.fgx", set_up_index},
    {"check", "Lists", "what was read from a list, and what in it needs a look", "facgraph check",
     set_up_check},
    {"compare", "Lists", "what came, went or moved between two lists",
     "facgraph compare data/berkeley-mlsys.md data/berkeley-mlsys.md", set_up_compare},
});

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace facgraph::cli
