#include "cli/command.hpp"

#include <array>

namespace facgraph::cli {
namespace {

constexpr auto commands_table = std::to_array<Command>({
    {"similar", "People", "who shares research topics with a person, and how much",
     "facgraph similar \"Ion Stoica\"", set_up_similar},
    {"show", "People", "what the list says about a person, line by line", "facgraph show stoica",
     set_up_show},
    {"explain", "People", "why two people have the score they have, and what would change it",
     "facgraph explain stoica zaharia", set_up_explain},
    {"potential", "People", "who could newly work together, from topics and known ties",
     "facgraph potential --between cluster", set_up_potential},
    {"experts", "People", "who fits a text, such as an abstract or a call, and why",
     "facgraph experts \"model serving on GPUs\"", set_up_experts},
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
    {"report", "Pictures", "all answers and both maps as one page to read, search and print",
     "facgraph report -o report.html", set_up_report},
    {"export", "Files", "the network or the list as a file for other programs",
     "facgraph export -o network.gexf", set_up_export},
    {"embed", "Files", "maps and tables in a Markdown file, brought up to date",
     "facgraph embed report.md", set_up_embed},
    {"list", "Lists", "all people, topics, labs, or merges of topics", "facgraph list topics",
     set_up_list},
    {"index", "Lists", "write a list as an index file, which answers at once at any size",
     "facgraph index -o output/berkeley-mlsys.fgx", set_up_index},
    {"check", "Lists", "what was read from a list, and what in it needs a look", "facgraph check",
     set_up_check},
    {"compare", "Lists", "what came, went or moved between two lists",
     "facgraph compare data/berkeley-mlsys.md data/berkeley-mlsys.md", set_up_compare},
    {"evaluate", "Lists", "how well potential and every measure foretell ties that came later",
     "echo '- Ion Stoica, Matei Zaharia' | facgraph evaluate --new -", set_up_evaluate},
    {"help", "Help", "more about a command or a topic", "facgraph help measures", set_up_help,
     true},
    {"completion", "Help", "a script that lets the shell complete commands and options",
     "facgraph completion bash", set_up_completion},
});

}  // namespace

std::span<const Command> commands() { return commands_table; }

}  // namespace facgraph::cli
