#include "cli/output_target.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

#include "facgraph/model/errors.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel follows

/// The folder that a name stands in.
fs::path folder_of(const fs::path& path) {
  const auto folder = path.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// The number of one of this process's own descriptors, for a path like /dev/fd/3.
std::optional<int> descriptor_named(const fs::path& path) {
  std::error_code error;
  const auto name = path.filename().string();
  int number = -1;
  const auto* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  if (!fs::equivalent(folder_of(path), "/proc/self/fd", error)) return std::nullopt;
  return number;
}

/// As the kernel does: in a folder like /tmp, a link of somebody else may be a trap.
void check_link(const fs::path& path, const fs::path& link) {
  struct stat own {};
  struct stat folder {};
  if (lstat(link.c_str(), &own) != 0 || stat(folder_of(link).c_str(), &folder) != 0) return;
  constexpr mode_t open_to_all = S_ISVTX | S_IWOTH;
  if ((folder.st_mode & open_to_all) == open_to_all && own.st_uid != geteuid() &&
      own.st_uid != folder.st_uid)
    refuse_target(path, "is a symbolic link that somebody else made; name another file");
}

/// Where symbolic links lead, one after the other: the last may point at what is not there yet.
fs::path follow(const fs::path& path) {
  auto file = path;
  std::error_code error;
  for (int i = 0; i < most_links && !descriptor_named(file); ++i) {
    if (!fs::is_symlink(fs::symlink_status(file, error))) return file;
    check_link(path, file);
    const auto next = fs::read_symlink(file, error);
    if (error) refuse_target(path, error.value());
    file = next.is_absolute() ? next : folder_of(file) / next;
  }
  if (!descriptor_named(file))
    refuse_target(path, "is a symbolic link that leads nowhere, in a loop");
  return file;
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) refuse_target(folder, fmt::format("folder cannot be made ({})", error.message()));
}

/// Neither a name of a file nor one that the system would cut off.
void check_name(const fs::path& path) {
  const auto name = path.filename();
  if (name.empty() || name == "." || name == "..")
    refuse_target(path, "is a folder; name a file to write");
  if (path.native().find('\0') != std::string::npos)
    refuse_target(path, "has a NUL in its name; name another file");
}

bool is_same(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Also standard input, which may come from a file.
bool is_one_of(const struct stat& about, const std::vector<std::string>& inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [&](const std::string& input) {
    struct stat other {};
    const auto status = input == "<stdin>" || input == "-" ? fstat(STDIN_FILENO, &other)
                                                           : stat(input.c_str(), &other);
    return status == 0 && is_same(about, other);
  });
}

void check_kind(const OutputTarget& target, const std::vector<std::string>& inputs) {
  const auto mode = target.about.st_mode;
  if (S_ISDIR(mode)) refuse_target(target.path, "is a folder; name a file to write");
  if (S_ISBLK(mode)) refuse_target(target.path, "is a disk; name a file to write");
  if (S_ISSOCK(mode) && !target.descriptor.is_open())
    refuse_target(target.path, "is a socket; name a file to write");
  if (target.is_stream) return;
  if (is_one_of(target.about, inputs))
    refuse_target(target.path, "is one of the files that were read; name another file to write");
  if (faccessat(AT_FDCWD, target.file.c_str(), W_OK, AT_EACCESS) != 0)
    refuse_target(target.path, errno);
}

}  // namespace

void refuse_target(const fs::path& path, std::string_view what) {
  throw OutputError(fmt::format("{}: {}", path.string(), what));
}

void refuse_target(const fs::path& path, int error) {
  refuse_target(path,
                fmt::format("cannot be written ({})", std::generic_category().message(error)));
}

OutputTarget output_target(const fs::path& path, const std::vector<std::string>& inputs,
                           Links links) {
  check_name(path);
  OutputTarget target;
  target.path = path;
  target.file = follow(path);
  if (links == Links::refused && target.file != path)
    refuse_target(path, "is a symbolic link; remove it, so that no file elsewhere is written");
  int status = -1;
  if (const auto number = descriptor_named(target.file)) {
    target.descriptor = Descriptor(fcntl(*number, F_DUPFD_CLOEXEC, 3));
    if (!target.descriptor.is_open()) refuse_target(path, errno);
    status = fstat(target.descriptor.number(), &target.about);
  } else {
    make_folder(folder_of(target.file));
    status = stat(target.file.c_str(), &target.about);
  }
  if (status != 0 && errno != ENOENT) refuse_target(path, errno);
  target.is_there = status == 0;
  if (!target.is_there) return target;
  target.is_stream = target.descriptor.is_open() || S_ISCHR(target.about.st_mode) ||
                     S_ISFIFO(target.about.st_mode);
  check_kind(target, inputs);
  return target;
}

bool is_standard_output(const fs::path& path) {
  if (path == "-") return true;
  if (path.empty()) return false;
  try {
    return descriptor_named(follow(path)) == STDOUT_FILENO;
  } catch (const OutputError&) {
    return false;  // said where it is written
  }
}

}  // namespace facgraph::cli
