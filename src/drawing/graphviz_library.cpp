#include "graphviz_library.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <span>
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

std::optional<GraphvizPlugins> plugins_for_lines() {
  Dl_info about{};
  if (dladdr(reinterpret_cast<void*>(graphviz_library().gvContext), &about) == 0) return {};
  const std::filesystem::path file(about.dli_fname);
  const std::string library = "libgvc";
  const auto name = file.filename().string();
  if (!name.starts_with(library)) return {};
  GraphvizPlugins plugins{{{"gvplugin_core_LTX_library", nullptr},
                           {"gvplugin_neato_layout_LTX_library", nullptr},
                           {nullptr, nullptr}}};
  for (auto& plugin : std::span(plugins).first(2)) {
    const std::string symbol = plugin.name;
    const auto plugin_file =
        "lib" + symbol.substr(0, symbol.find("_LTX")) + name.substr(library.size());
    auto* opened = dlopen((file.parent_path() / "graphviz" / plugin_file).c_str(), RTLD_LAZY);
    if (opened != nullptr) plugin.address = dlsym(opened, plugin.name);
    if (plugin.address == nullptr) return {};
  }
  return plugins;
}

}  // namespace facgraph::drawing
