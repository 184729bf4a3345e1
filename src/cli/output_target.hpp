#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cli/descriptor.hpp"

namespace facgraph::cli {

/// What becomes of a symbolic link that an output's path is.
enum class Links {
  followed,  ///< what it points at is written, or made; the link stays
  refused    ///< where a name was not given by the person who runs the program
};

/// What an output's path leads to.
struct OutputTarget {
  std::filesystem::path path;  ///< as given, for messages
  std::filesystem::path file;  ///< with links followed
  bool is_there = false;
  bool is_stream = false;  ///< a device, a pipe or a descriptor: written straight on
  struct stat about {};    ///< of what is there
  Descriptor descriptor;   ///< of a path like /dev/fd/3: a copy of it
};

/// Makes folders that are missing. Throws OutputError with path and reason: a folder, a disk, a
/// socket, a file that is read-only or one of `inputs`, a loop of links.
OutputTarget output_target(const std::filesystem::path& path,
                           const std::vector<std::string>& inputs, Links links);

/// For "-", and for /dev/stdout and its like.
bool is_standard_output(const std::filesystem::path& path);

[[noreturn]] void refuse_target(const std::filesystem::path& path, std::string_view what);

/// "PATH: cannot be written (REASON)"
[[noreturn]] void refuse_target(const std::filesystem::path& path, int error);

}  // namespace facgraph::cli
