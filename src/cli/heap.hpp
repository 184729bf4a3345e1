#pragma once

#include <cstdint>

namespace facgraph::cli {

/// Asks the system at once for the memory that is to be allocated next, about `bytes`, where it
/// would come in pages of 4 kB, each for a fault of its own: on a virtual machine a fault can take
/// longer than what is done with the page. From 4 MB on, in pages of 2 MB when they are touched.
///
/// Only advice: does nothing where there is that much room, where the system refuses, and without
/// glibc on Linux. May be called before main().
void make_room(std::uintmax_t bytes) noexcept;

}  // namespace facgraph::cli
