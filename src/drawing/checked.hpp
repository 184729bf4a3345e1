#pragma once

#include "facgraph/drawing/drawing.hpp"

namespace facgraph::drawing {

/// What every format starts from: the drawing with its text cleaned and capped, links that are not
/// safe dropped, and positions that are numbers. A drawing made by a map is returned unchanged;
/// one made by a caller cannot break a format. Throws RenderError for a page without an area.
Drawing checked(const Drawing& drawing);

}  // namespace facgraph::drawing
