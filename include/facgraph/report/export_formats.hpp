#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/report/graph_data.hpp"

namespace facgraph::report {

/// Takes the bytes of a file, piece by piece.
using Sink = std::function<void(std::string_view)>;

/// Writes text in large pieces.
class TextStream;

/// One row a format of other programs. To add one: a file with a writer and a row; --format, file
/// endings, the help and the tests read the table.
struct ExportFormat {
  std::string_view name;
  std::string_view summary;
  std::string_view endings;   ///< ".dot .gv"; an ending that several rows have decides nothing
  std::string_view file_end;  ///< of a file's default name: "-nodes.csv"
  bool bipartite_only;
  /// One of the two is null: a format holds a graph, or the list as it was written.
  void (*graph)(const GraphData&, TextStream&);
  void (*list)(const Document&, TextStream&) = nullptr;
};

/// The default one first.
std::span<const ExportFormat> export_formats();

/// The row of that name; null when there is none.
const ExportFormat* find_export_format(std::string_view name);

/// All rows whose files end in `ending` (".json", any case).
std::vector<const ExportFormat*> export_formats_of(std::string_view ending);

/// Writes a graph; the same bytes for equal graphs. Precondition: the format holds graphs, and the
/// graph is bipartite where it holds no other. Cost: O(nodes + edges) time; memory for one piece.
void write_graph(const ExportFormat& format, const GraphData& graph, const Sink& sink);

/// Writes a list, so that `input::read` gives an equal document, but for locations, diagnostics
/// and links that `text::safe_url` refuses.
/// Precondition: the format holds lists.
void write_list(const ExportFormat& format, const Document& document, const Sink& sink);

}  // namespace facgraph::report
