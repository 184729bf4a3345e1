#pragma once

#include <string>
#include <string_view>

namespace facgraph::cli {

/// The manual page of a command, or of facgraph for "", in man(7)'s macros; made from the same
/// tables as --help. Precondition: the command is in the table, or empty.
std::string man_page(std::string_view command);

}  // namespace facgraph::cli
