#include "cli/large_pages.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "facgraph/input/index_file.hpp"

namespace facgraph::cli {
#ifdef __GLIBC__
namespace {

constexpr auto variable = "GLIBC_TUNABLES";
constexpr std::string_view part = "glibc.malloc.hugetlb";

/// From here on more time is saved than the second start takes.
constexpr std::uintmax_t large = std::uintmax_t{512} * 1024;

/// An argument may be "FILE" or "--input=FILE".
bool names_a_large_list(const std::string& argument) {
  const auto is_set = argument.starts_with("--") ? argument.find('=') : std::string::npos;
  const auto path = is_set == std::string::npos ? argument : argument.substr(is_set + 1);
  std::error_code no_file;
  return std::filesystem::is_regular_file(path, no_file) &&
         std::filesystem::file_size(path, no_file) >= large && !input::is_index_file(path);
}

}  // namespace

void use_large_pages(int count, char** arguments) {
  const auto* given = std::getenv(variable);
  std::string value = given == nullptr ? "" : given;
  // Set by somebody, or by the first start: a program must not begin anew for ever.
  if (value.find(part) != std::string::npos) return;
  if (std::none_of(arguments + std::min(count, 1), arguments + count, names_a_large_list)) return;
  if (!value.empty()) value += ':';
  value.append(part).append("=1");
  std::error_code no_link;  // its own path, so that the system's list of programs has its name
  const auto program = std::filesystem::read_symlink("/proc/self/exe", no_link);
  if (setenv(variable, value.c_str(), 1) == 0) execv(program.c_str(), arguments);
  // Not possible here: it goes on as it is.
}

#else

void use_large_pages(int, char**) {}

#endif

}  // namespace facgraph::cli
