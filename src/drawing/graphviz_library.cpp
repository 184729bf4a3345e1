#include "graphviz_library.hpp"

#include <dlfcn.h>

#include <string>

#include "facgraph/model/errors.hpp"

namespace facgraph::drawing {
namespace {

[[noreturn]] void fail() {
  const auto* why = dlerror();
  throw RenderError("Graphviz cannot be loaded, and no map can be drawn without it: " +
                    std::string(why == nullptr ? "unknown reason" : why) +
                    " (install the package graphviz)");
}

template <class Symbol>
void find(void* library, const char* name, Symbol*& symbol) {
  symbol = reinterpret_cast<Symbol*>(dlsym(library, name));
  if (symbol == nullptr) fail();
}

GraphvizLibrary load() {
  // Never closed: Graphviz lives as long as the process, see its context.
  auto* library = dlopen(FACGRAPH_GRAPHVIZ, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) fail();
  GraphvizLibrary found;
  find(library, "agopen", found.agopen);
  find(library, "agclose", found.agclose);
  find(library, "agnode", found.agnode);
  find(library, "agedge", found.agedge);
  find(library, "agsafeset", found.agsafeset);
  find(library, "agseterr", found.agseterr);
  find(library, "agseterrf", found.agseterrf);
  find(library, "gvContext", found.gvContext);
  find(library, "gvLayout", found.gvLayout);
  find(library, "gvFreeLayout", found.gvFreeLayout);
  find(library, "gvRenderData", found.gvRenderData);
  find(library, "gvFreeRenderData", found.gvFreeRenderData);
  find(library, "Agundirected", found.undirected);
  return found;
}

}  // namespace

const GraphvizLibrary& graphviz_library() {
  static const GraphvizLibrary library = load();
  return library;
}

}  // namespace facgraph::drawing
