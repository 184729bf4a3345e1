#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace facgraph::cli {

/// Names of files that are made from what somebody wrote: a person's name, a list's path, a
/// command. None leaves its folder, hides, or is longer than the system takes.

/// "who" and "Émile Žižek" give "who-emile-zizek": a hyphen and what is left of the words in
/// letters and digits; nothing where nothing is left.
void add_to_file_name(std::string& name, std::string_view words);

/// A path's name without folder and ending, cleaned for display: of "lists/berkeley.md" "berkeley".
/// "list" where nothing is left.
std::string file_stem(const std::filesystem::path& path);

}  // namespace facgraph::cli
