#pragma once

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace facgraph::testing {

struct Result {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// A whole run of the program in this process.
inline Result run_facgraph(const std::vector<std::string>& arguments,
                           const std::string& standard_input = "",
                           const std::map<std::string, std::string>& variables = {},
                           std::optional<std::size_t> small_index = {}) {
  std::istringstream in(standard_input);
  std::ostringstream out;
  std::ostringstream err;
  cli::Environment environment{in,
                               out,
                               err,
                               [&](const std::string& name) -> std::optional<std::string> {
                                 const auto found = variables.find(name);
                                 if (found == variables.end()) return std::nullopt;
                                 return found->second;
                               },
                               false,
                               0};
  if (small_index) environment.small_index = *small_index;
  const auto code = cli::run(arguments, environment);
  return {static_cast<int>(code), out.str(), err.str()};
}

/// A folder that is empty at first, current while it lives, and removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  /// Every file and folder below it, as relative paths, sorted.
  std::vector<std::string> entries() const;

 private:
  std::filesystem::path before_;
  std::filesystem::path path_;
};

inline TemporaryFolder::TemporaryFolder() : before_(std::filesystem::current_path()) {
  auto name = (std::filesystem::temp_directory_path() / "facgraph-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
  std::filesystem::current_path(path_);
}

inline TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  std::filesystem::current_path(before_, error);
  std::filesystem::remove_all(path_, error);
}

inline std::vector<std::string> TemporaryFolder::entries() const {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_))
    found.push_back(std::filesystem::relative(entry.path(), path_).string());
  std::sort(found.begin(), found.end());
  return found;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline void write_text(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace facgraph::testing
