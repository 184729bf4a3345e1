#pragma once

#include <graphviz/gvc.h>

#include <array>
#include <optional>

namespace facgraph::drawing {

/// What is called of Graphviz. Its seven libraries are loaded when the first map is drawn: with
/// them a program takes a sixth longer to start, and most answers need no map.
class GraphvizLibrary {
  /// Loads Graphviz when first called, and keeps it. Throws RenderError where it is not there.
  static void* address(const char* name);

  template <class Symbol>
  static Symbol* find(const char* name) {
    return reinterpret_cast<Symbol*>(address(name));
  }

 public:
  decltype(::agopen)* agopen = find<decltype(::agopen)>("agopen");
  decltype(::agclose)* agclose = find<decltype(::agclose)>("agclose");
  decltype(::agnode)* agnode = find<decltype(::agnode)>("agnode");
  decltype(::agedge)* agedge = find<decltype(::agedge)>("agedge");
  decltype(::agsafeset)* agsafeset = find<decltype(::agsafeset)>("agsafeset");
  decltype(::agseterr)* agseterr = find<decltype(::agseterr)>("agseterr");
  decltype(::agseterrf)* agseterrf = find<decltype(::agseterrf)>("agseterrf");
  decltype(::gvContext)* gvContext = find<decltype(::gvContext)>("gvContext");
  decltype(::gvContextPlugins)* gvContextPlugins =
      find<decltype(::gvContextPlugins)>("gvContextPlugins");
  decltype(::gvLayout)* gvLayout = find<decltype(::gvLayout)>("gvLayout");
  decltype(::gvFreeLayout)* gvFreeLayout = find<decltype(::gvFreeLayout)>("gvFreeLayout");
  decltype(::gvRenderData)* gvRenderData = find<decltype(::gvRenderData)>("gvRenderData");
  decltype(::gvFreeRenderData)* gvFreeRenderData =
      find<decltype(::gvFreeRenderData)>("gvFreeRenderData");
  const Agdesc_t* undirected = find<const Agdesc_t>("Agundirected");
};

/// Throws RenderError where Graphviz is not there.
const GraphvizLibrary& graphviz_library();

/// Plugins by name, and an entry without one, as gvContextPlugins() takes them.
using GraphvizPlugins = std::array<lt_symlist_t, 3>;

/// What lays out networks and writes their lines, from the folder beside the library; none where it
/// is not there.
std::optional<GraphvizPlugins> plugins_for_lines();

}  // namespace facgraph::drawing
