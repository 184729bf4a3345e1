#include "cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>

#include "cli/signals.hpp"

namespace facgraph::cli {
namespace {

namespace fs = std::filesystem;

/// Whether a call that a signal interrupted is to be made again.
bool is_interrupted(auto result) { return result < 0 && errno == EINTR; }

/// False with errno when bytes may not be on the disk. A file system that cannot tell is believed.
bool sync(int descriptor) {
  auto result = fsync(descriptor);
  while (is_interrupted(result)) result = fsync(descriptor);
  return result == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (is_interrupted(written)) continue;
    if (written < 0) refuse_target(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Nobody else has it, and whoever finds it after a crash knows whose it is.
std::string temporary_name(const fs::path& path) {
  std::uint64_t number = 0;
  if (getentropy(&number, sizeof number) != 0) refuse_target(path, errno);
  return fmt::format(".facgraph-{:016x}.tmp", number);
}

/// The file beside the target that becomes the target, or is removed again.
class TemporaryFile {
 public:
  explicit TemporaryFile(const OutputTarget& target)
      : target_(target),
        folder_(open_folder(target)),
        name_(temporary_name(target.path)),
        removal_(folder_.number(), name_.c_str()) {
    // What is written over a private file is private from the first byte on.
    const mode_t mode = target_.is_there ? 0600 : 0666;
    file_ = Descriptor(
        openat(folder_.number(), name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file_.is_open()) fail();
    is_there_ = true;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (is_there_) unlinkat(folder_.number(), name_.c_str(), 0);
  }

  void write(std::string_view bytes) { write_all(file_.number(), bytes, target_.path); }

  void become_target() {
    if (target_.is_there) take_over_permissions();
    if (!sync(file_.number()) || !file_.close()) fail();
    const auto name = target_.file.filename();
    if (renameat(folder_.number(), name_.c_str(), folder_.number(), name.c_str()) != 0) fail();
    is_there_ = false;
    // Without it the old file could come back after a loss of power.
    const Descriptor readable(openat(folder_.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (readable.is_open() && !sync(readable.number())) fail();
  }

 private:
  /// O_PATH: a folder that may be written but not listed will do.
  static Descriptor open_folder(const OutputTarget& target) {
    const auto folder = target.file.parent_path();
    Descriptor opened(
        open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) refuse_target(target.path, errno);
    return opened;
  }

  void take_over_permissions() {
    const auto& old = target_.about;
    struct stat own {};
    if (fstat(file_.number(), &own) != 0) fail();
    // Only root may give a file away; else it becomes that of whoever writes it.
    if ((own.st_uid != old.st_uid || own.st_gid != old.st_gid) &&
        fchown(file_.number(), old.st_uid, old.st_gid) != 0 && errno != EPERM)
      fail();
    if (fchmod(file_.number(), old.st_mode & 0777) != 0) fail();
  }

  [[noreturn]] void fail() const { refuse_target(target_.path, errno); }

  const OutputTarget& target_;
  Descriptor folder_;
  std::string name_;
  RemovedBySignals removal_;
  Descriptor file_;
  bool is_there_ = false;
};

void write_on(OutputTarget target, const Producer& produce) {
  auto& stream = target.descriptor;
  while (!stream.is_open()) {
    stream = Descriptor(open(target.file.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!stream.is_open() && errno != EINTR) refuse_target(target.path, errno);
  }
  produce([&](std::string_view bytes) { write_all(stream.number(), bytes, target.path); });
  if (!stream.close()) refuse_target(target.path, errno);
}

Producer all_of(std::string_view bytes) {
  return [bytes](const auto& take) { take(bytes); };
}

}  // namespace

void write_file(const fs::path& path, const Producer& produce,
                const std::vector<std::string>& inputs, Links links) {
  auto target = output_target(path, inputs, links);
  if (target.is_stream) return write_on(std::move(target), produce);
  TemporaryFile file(target);
  produce([&file](std::string_view bytes) { file.write(bytes); });
  file.become_target();
}

void write_file(const fs::path& path, std::string_view bytes,
                const std::vector<std::string>& inputs, Links links) {
  write_file(path, all_of(bytes), inputs, links);
}

std::vector<std::string> inputs_of(const Session& session, std::vector<std::string> files) {
  for (const auto* more : {&session.options().thesauri, &session.settings().thesauri})
    files.insert(files.end(), more->begin(), more->end());
  if (!session.settings().file.empty()) files.push_back(session.settings().file);
  return files;
}

void deliver(Session& session, const std::string& path, const Producer& produce,
             const std::vector<std::string>& files) {
  if (is_standard_output(path)) {
    produce([&](std::string_view bytes) { session.print(std::string(bytes)); });
    return;
  }
  write_file(path, produce, inputs_of(session, files));
  session.print(path + "\n");
}

void deliver(Session& session, const std::string& path, std::string_view bytes,
             const std::vector<std::string>& files) {
  deliver(session, path, all_of(bytes), files);
}

}  // namespace facgraph::cli
