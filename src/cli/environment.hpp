#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/exit_code.hpp"

namespace facgraph::cli {

/// What a command may see of the machine; handed in, so that tests can run whole commands in their
/// own process.
struct Environment {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::function<std::optional<std::string>(const std::string&)> variable;
  bool out_is_terminal = false;
  std::size_t columns = 0;  ///< of the terminal; 0 when output goes elsewhere
  bool err_is_terminal = false;
  /// An index up to so many bytes is compared with its checksums as a whole, which takes some
  /// milliseconds: whoever has a damaged file learns of it at the first question.
  std::size_t small_index = std::size_t{16} * 1024 * 1024;
  /// Called, where it is set, when all that was asked for is done and written, and before what the
  /// command holds is given back. Need not return.
  std::function<void(ExitCode)> finished{};
};

}  // namespace facgraph::cli
