#pragma once

#include <span>

#include "facgraph/input/source.hpp"
#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// Reads Markdown lists of people; docs/input-forms.md says which forms.
///
/// A heading with a field of a person below it (`- **Research**: …`) is a person; items below a
/// heading that speaks of labs are labs; paragraphs before the first person introduce the list.
/// Oddities become diagnostics. Throws InputError: what `validate` refuses, a section over the
/// limit, nobody found in any of the sources. Cost: O(bytes), a section in memory at a time beside
/// the result.
Document read_markdown(std::span<const Source> sources, const Limits& limits = {});

}  // namespace facgraph::input
