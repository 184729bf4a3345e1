#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "graphviz_library.hpp"

namespace facgraph::drawing {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { graphviz_library().agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

constexpr double points_per_inch = 72;

/// What is drawn: lines alone, or text as well, for which Graphviz looks for fonts and loads
/// another 35 libraries.
enum class Draws { lines, text };

/// The only door to Graphviz. An object of this class holds the process-wide lock: Graphviz keeps
/// state in globals, and layouts in two threads abort or differ.
class Graphviz {
 public:
  explicit Graphviz(Draws draws);
  ~Graphviz();
  Graphviz(const Graphviz&) = delete;
  Graphviz& operator=(const Graphviz&) = delete;

  /// An empty undirected graph that may hold parallel edges.
  static GraphPointer new_graph();

  /// Runs a layout engine; positions are then in the graph's nodes and edges until `release`.
  /// Throws RenderError with what Graphviz said.
  void lay_out(Agraph_t* graph, const char* engine);

  /// Frees what `lay_out` attached to the graph.
  void release(Agraph_t* graph);

  /// The bytes of one of Graphviz's formats, after lay_out. Rendered to memory, because Graphviz
  /// ends the process when a write fails. Throws RenderError.
  std::string render(Agraph_t* graph, const char* format);

 private:
  std::unique_lock<std::mutex> lock_;
  GVC_t* context_ = nullptr;
};

/// The node of that name, made where there is none.
Agnode_t* node_named(Agraph_t* graph, const std::string& name);

/// A new edge; a null name is one of its own.
Agedge_t* add_edge(Agraph_t* graph, Agnode_t* tail, Agnode_t* head, const char* name = nullptr);

/// Sets an attribute of a graph, node or edge. Values come from code or went through an escaper.
void set(void* object, const char* name, const std::string& value);

}  // namespace facgraph::drawing
