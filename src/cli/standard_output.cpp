#include "cli/standard_output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <ostream>
#include <system_error>

#include "facgraph/model/errors.hpp"

namespace facgraph::cli {

void write_out(std::ostream& out, std::string_view text) {
  errno = 0;
  out << text << std::flush;
  if (out) return;
  const auto reason = errno != 0 ? std::generic_category().message(errno) : "unknown reason";
  throw OutputError(fmt::format("standard output: cannot be written ({})", reason));
}

}  // namespace facgraph::cli
