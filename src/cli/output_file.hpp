#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::cli {

/// Writes a whole file or nothing: into a temporary file of the same folder, synced, then renamed.
/// The folder is made when it is missing. Throws OutputError: a folder as path, a path that is one
/// of `inputs`, anything that fails.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                const std::vector<std::string>& inputs);

}  // namespace facgraph::cli
