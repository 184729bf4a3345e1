#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::cli {

/// Writes a whole file or nothing: into a temporary file of the same folder, synced, then renamed.
/// The folder is made when it is missing. Throws OutputError: a folder as path, a path that is one
/// of `inputs`, anything that fails.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                const std::vector<std::string>& inputs);

/// Hands the bytes of a file on, piece by piece, to what it is given.
using Producer = std::function<void(const std::function<void(std::string_view)>&)>;

/// The same for a file that is too large to be held.
void write_file(const std::filesystem::path& path, const Producer& produce,
                const std::vector<std::string>& inputs);

}  // namespace facgraph::cli
