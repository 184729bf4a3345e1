#pragma once

#include <string>
#include <string_view>

namespace facgraph::text {

/// HTML character references decoded once, as a browser reads an attribute: numeric ones also
/// without the semicolon; of the named ones those that matter in a URL (ASCII punctuation, tab,
/// line break, blank), only with it.
std::string with_entities_decoded(std::string_view html);

/// Whether the text begins with a reference that would be decoded.
bool starts_entity(std::string_view html);

}  // namespace facgraph::text
