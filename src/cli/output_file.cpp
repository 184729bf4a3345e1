#include "cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "facgraph/model/errors.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string_view what) {
  throw OutputError(fmt::format("{}: {}", path.string(), what));
}

[[noreturn]] void refuse_for_errno(const fs::path& path, int error) {
  refuse(path, fmt::format("cannot be written ({})", std::generic_category().message(error)));
}

/// A file that is removed again unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target)
      : target_(target), name_(target.string() + ".XXXXXX") {
    descriptor_ = mkstemp(name_.data());
    if (descriptor_ < 0) refuse_for_errno(target_, errno);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!name_.empty()) unlink(name_.c_str());
  }

  void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse_for_errno(target_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void become_target() {
    const auto mask = umask(0);
    umask(mask);
    if (fchmod(descriptor_, 0666 & ~mask) != 0 || fsync(descriptor_) != 0)
      refuse_for_errno(target_, errno);
    const auto closed = close(descriptor_);
    descriptor_ = -1;
    if (closed != 0 || std::rename(name_.c_str(), target_.c_str()) != 0)
      refuse_for_errno(target_, errno);
    name_.clear();
  }

 private:
  fs::path target_;
  std::string name_;
  int descriptor_ = -1;
};

void refuse_unusable(const fs::path& path, const std::vector<std::string>& inputs) {
  std::error_code error;
  if (fs::is_directory(path, error)) refuse(path, "is a folder; name a file to write");
  for (const auto& input : inputs)
    if (fs::equivalent(path, input, error))
      refuse(path, "is the list that was read; name another file to write");
}

}  // namespace

void write_file(const fs::path& path, const Producer& produce,
                const std::vector<std::string>& inputs) {
  refuse_unusable(path, inputs);
  std::error_code error;
  if (const auto folder = path.parent_path(); !folder.empty())
    fs::create_directories(folder, error);
  if (error) refuse(path.parent_path(), fmt::format("folder cannot be made ({})", error.message()));
  TemporaryFile file(path);
  produce([&file](std::string_view bytes) { file.write_all(bytes); });
  file.become_target();
}

void write_file(const fs::path& path, std::string_view bytes,
                const std::vector<std::string>& inputs) {
  write_file(
      path, [bytes](const auto& take) { take(bytes); }, inputs);
}

}  // namespace facgraph::cli
