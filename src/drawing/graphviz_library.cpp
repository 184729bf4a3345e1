#include "graphviz_library.hpp"

#include <dlfcn.h>

#include <string>

#include "facgraph/model/errors.hpp"

namespace facgraph::drawing {
namespace {

void* or_fail(void* found) {
  if (found != nullptr) return found;
  const auto* why = dlerror();
  throw RenderError("Graphviz cannot be loaded, and no map can be drawn without it: " +
                    std::string(why == nullptr ? "unknown reason" : why) +
                    " (install the package graphviz)");
}

}  // namespace

void* GraphvizLibrary::address(const char* name) {
  // Never closed: Graphviz lives as long as the process, see its context.
  static void* const library = or_fail(dlopen(FACGRAPH_GRAPHVIZ, RTLD_LAZY | RTLD_LOCAL));
  return or_fail(dlsym(library, name));
}

const GraphvizLibrary& graphviz_library() {
  static const GraphvizLibrary library;
  return library;
}

}  // namespace facgraph::drawing
