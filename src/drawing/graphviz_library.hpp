#pragma once

#include <graphviz/gvc.h>

namespace facgraph::drawing {

/// What is called of Graphviz. Its seven libraries are loaded when the first map is drawn: with
/// them a program takes a sixth longer to start, and most answers need no map.
struct GraphvizLibrary {
  decltype(::agopen)* agopen = nullptr;
  decltype(::agclose)* agclose = nullptr;
  decltype(::agnode)* agnode = nullptr;
  decltype(::agedge)* agedge = nullptr;
  decltype(::agsafeset)* agsafeset = nullptr;
  decltype(::agseterr)* agseterr = nullptr;
  decltype(::agseterrf)* agseterrf = nullptr;
  decltype(::gvContext)* gvContext = nullptr;
  decltype(::gvLayout)* gvLayout = nullptr;
  decltype(::gvFreeLayout)* gvFreeLayout = nullptr;
  decltype(::gvRenderData)* gvRenderData = nullptr;
  decltype(::gvFreeRenderData)* gvFreeRenderData = nullptr;
  const Agdesc_t* undirected = nullptr;  ///< Agundirected
};

/// Loads it when first called, and keeps it. Throws RenderError where it is not there.
const GraphvizLibrary& graphviz_library();

}  // namespace facgraph::drawing
