#include "facgraph/report/export_formats.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "../text/ascii.hpp"
#include "export_writers.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
namespace {

constexpr auto export_rows = std::to_array<ExportFormat>({
    {"graphml", "GraphML, for igraph, NetworkX, yEd and most others", ".graphml", ".graphml", false,
     write_graphml},
    {"gexf", "GEXF 1.2, for Gephi and NetworkX", ".gexf", ".gexf", false, write_gexf},
    {"dot", "for Graphviz, which lays it out", ".dot .gv", ".dot", false, write_dot},
    {"pajek", "a network of Pajek", ".net", ".net", false, write_pajek},
    {"node-link", "JSON for D3 and NetworkX", ".json", "-node-link.json", false, write_node_link},
    {"cytoscape", "JSON for Cytoscape and Cytoscape.js", ".cyjs", ".cyjs", false, write_cytoscape},
    {"vosviewer", "JSON for VOSviewer", ".json", "-vosviewer.json", false, write_vosviewer},
    {"vosviewer-map", "the items of VOSviewer's map and network files", ".txt",
     "-vosviewer-map.txt", false, write_vosviewer_map},
    {"vosviewer-network", "the links of VOSviewer's map and network files", ".txt",
     "-vosviewer-network.txt", false, write_vosviewer_network},
    {"csv-nodes", "a table of nodes", ".csv", "-nodes.csv", false, write_csv_nodes},
    {"csv-edges", "a table of edges", ".csv", "-edges.csv", false, write_csv_edges},
    {"csv-biadjacency", "people by topics", ".csv", "-biadjacency.csv", true,
     write_csv_biadjacency},
    {"json", "the whole list, for facgraph -i", ".json", ".json", false, nullptr, write_list_json},
});

bool has_ending(const ExportFormat& row, std::string_view ending) {
  auto rest = row.endings;
  while (!rest.empty()) {
    const auto word = rest.substr(0, rest.find(' '));
    if (std::equal(word.begin(), word.end(), ending.begin(), ending.end(),
                   [](char a, char b) { return a == text::ascii::lower(b); }))
      return true;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return false;
}

}  // namespace

std::span<const ExportFormat> export_formats() { return export_rows; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto* const found = std::find_if(export_rows.begin(), export_rows.end(),
                                         [&](const auto& row) { return row.name == name; });
  return found == export_rows.end() ? nullptr : found;
}

std::vector<const ExportFormat*> export_formats_of(std::string_view ending) {
  std::vector<const ExportFormat*> found;
  for (const auto& row : export_rows)
    if (has_ending(row, ending)) found.push_back(&row);
  return found;
}

void write_graph(const ExportFormat& format, const GraphData& graph, const Sink& sink) {
  assert(format.graph != nullptr);
  TextStream out(sink);
  format.graph(graph, out);
  out.flush();
}

void write_list(const ExportFormat& format, const Document& document, const Sink& sink) {
  assert(format.list != nullptr);
  TextStream out(sink);
  format.list(document, out);
  out.flush();
}

}  // namespace facgraph::report
