#pragma once

#include <cmark.h>

#include <string_view>

namespace facgraph::input {

/// The memory of one cmark tree at a time, on this thread. cmark takes ten pieces of memory a line
/// and frees them one by one, which is half of its time, and scatters what the reader keeps; here
/// they are laid one behind the other and forgotten together.
class CmarkArena {
 public:
  CmarkArena();
  CmarkArena(const CmarkArena&) = delete;
  CmarkArena& operator=(const CmarkArena&) = delete;
  ~CmarkArena();  ///< the tree goes with it

  /// Parses a text; at most one tree an arena, at most one arena a thread.
  cmark_node* parse(std::string_view markdown);
};

}  // namespace facgraph::input
