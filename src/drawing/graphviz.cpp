#include "graphviz.hpp"

#include <atomic>
#include <cstdlib>
#include <string_view>

#include "facgraph/drawing/render.hpp"
#include "facgraph/model/errors.hpp"

namespace facgraph::drawing {
namespace {

/// All that Graphviz needs for the life of the process.
struct Process {
  std::mutex mutex;
  std::string said;  ///< messages since the lock was taken; they come in fragments

  /// Never freed: the Pango plugin of 2.42 keeps a pointer into the context it saw last, so a
  /// layout after gvFreeContext() reads freed memory (seen with AddressSanitizer).
  GVC_t* for_lines = nullptr;
  GVC_t* for_text = nullptr;
};

Process& process() {
  static Process the_process;
  return the_process;
}

int hear(char* fragment) {
  process().said += fragment;
  return 0;
}

std::atomic<bool> is_running{false};

/// Which plugins there are, and which to load, it reads from its own list.
GVC_t* context_for_text() {
  auto& context = process().for_text;
  if (context != nullptr) return context;
  // A crafted plugin folder must not be loaded (CVE-2023-46045); Pango hangs or crashes when it
  // does not know its backend; Fontconfig writes what it does to standard output, into a map.
  for (const auto* variable : {"GVBINDIR", "PANGOCAIRO_BACKEND", "FC_DEBUG"}) unsetenv(variable);
  context = graphviz_library().gvContext();
  return context;
}

GVC_t* context_for_lines() {
  auto& context = process().for_lines;
  if (context != nullptr) return context;
  static const auto plugins = plugins_for_lines();  // the context keeps a pointer to them
  constexpr int no_others = 0;
  context = plugins ? graphviz_library().gvContextPlugins(plugins->data(), no_others)
                    : context_for_text();
  return context;
}

GVC_t* context(Draws draws) {
  graphviz_library().agseterrf(hear);
  graphviz_library().agseterr(AGERR);
  return draws == Draws::lines ? context_for_lines() : context_for_text();
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? ' ' : c;
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

[[noreturn]] void fail(const std::string& what) {
  const auto said = on_one_line(process().said);
  std::string message = "Graphviz could not " + what;
  if (!said.empty()) message += ": " + said;
  const auto unknown = said.find("not recognized") != std::string::npos ||
                       said.find("no layout") != std::string::npos;
  if (unknown) message += " (its plugins are not registered; run: dot -c)";
  throw RenderError(message);
}

struct FreeRenderData {
  void operator()(char* data) const { graphviz_library().gvFreeRenderData(data); }
};

}  // namespace

bool is_graphviz_running() noexcept { return is_running; }

Graphviz::Graphviz(Draws draws) : lock_(process().mutex) {
  graphviz_library();  // which may not be there, and then nothing runs
  is_running = true;
  process().said.clear();
  context_ = context(draws);
}

Graphviz::~Graphviz() { is_running = false; }

GraphPointer Graphviz::new_graph() {
  std::string name = "facgraph";
  const auto& library = graphviz_library();
  GraphPointer graph(library.agopen(name.data(), *library.undirected, nullptr));
  if (!graph) fail("make a graph");
  return graph;
}

void Graphviz::lay_out(Agraph_t* graph, const char* engine) {
  if (graphviz_library().gvLayout(context_, graph, engine) != 0) fail("lay out the map");
}

void Graphviz::release(Agraph_t* graph) { graphviz_library().gvFreeLayout(context_, graph); }

std::string Graphviz::render(Agraph_t* graph, const char* format) {
  char* data = nullptr;
  unsigned int length = 0;
  const int status = graphviz_library().gvRenderData(context_, graph, format, &data, &length);
  const std::unique_ptr<char, FreeRenderData> owner(data);
  if (status != 0 || data == nullptr) fail(std::string("draw the format ") + format);
  return {data, length};
}

// cgraph takes char* and copies; it does not change them.

Agnode_t* node_named(Agraph_t* graph, const std::string& name) {
  auto copy = name;
  return graphviz_library().agnode(graph, copy.data(), 1);
}

Agedge_t* add_edge(Agraph_t* graph, Agnode_t* tail, Agnode_t* head, const char* name) {
  std::string copy = name == nullptr ? "" : name;
  return graphviz_library().agedge(graph, tail, head, name == nullptr ? nullptr : copy.data(), 1);
}

void set(void* object, const char* name, const std::string& value) {
  auto attribute = std::string(name);
  auto copy = value;
  std::string none;
  graphviz_library().agsafeset(object, attribute.data(), copy.data(), none.data());
}

}  // namespace facgraph::drawing
