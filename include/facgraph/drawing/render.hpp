#pragma once

#include <span>
#include <string>
#include <string_view>

#include "facgraph/drawing/drawing.hpp"
#include "facgraph/drawing/palette.hpp"

namespace facgraph::drawing {

struct RenderOptions {
  double scale = 2;       ///< of PNG: device pixels a CSS pixel
  std::string id_prefix;  ///< of SVG ids; a checksum of the drawing is added to it
  Theme theme = Theme::automatic;
};

/// One row a format. To add one: a function and a row; --format, file endings and the tests read
/// the table.
struct Format {
  std::string_view name;  ///< also the file's ending, without the dot
  std::string_view summary;
  /// The file's bytes; the same for the same arguments. Throws RenderError.
  std::string (*render)(const Drawing&, const RenderOptions&);
};

std::span<const Format> formats();

/// The row with that name, any case; nullptr when there is none.
const Format* find_format(std::string_view name);

/// Whether Graphviz is at work for a call of this library. It ends the process (abort, exit) where
/// it finds no memory; a handler of signals can tell by this. Safe to call there.
bool is_graphviz_running() noexcept;

}  // namespace facgraph::drawing
