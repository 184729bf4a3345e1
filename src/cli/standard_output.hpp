#pragma once

#include <iosfwd>
#include <string_view>

namespace facgraph::cli {

/// Writes a text through to the system. Throws OutputError with the reason when it does not arrive.
void write_out(std::ostream& out, std::string_view text);

}  // namespace facgraph::cli
