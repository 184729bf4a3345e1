// FACGRAPH_TRIALS=CALL:ERRNO:HOW:STEP:ALONE
//   CALL is allocation, read, write, sync, rename, open or close; every STEPth one is tried (0:
//   none). HOW is "once" or "onward": then all later calls of the kind fail too, as they do when a
//   resource is used up. ALONE > 0: no copies; in the program itself the call of that number fails.
// FACGRAPH_TRIALS_FOLDER=FOLDER  is looked at after each trial and brought back to what it was.
// FACGRAPH_TRIALS_REPORT=FILE    one line for each way it went, fields between tabs: how often, the
//   number of the first such call, its exit code (a signal: minus its number), the checksum of
//   standard output, the folder's files (name=same, name=CHECKSUM, for a PNG that is whole with
//   ",png"; "!" for one that is missing),
//   standard error (numbers as #, lines joined by |). Then "alone" and the number of each call that
//   has to be tried in a run of its own; last "calls" and how many there were.
#include "trials.hpp"

#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace trials {
namespace {

namespace fs = std::filesystem;

constexpr time_t most_cpu_seconds = 10;  // of one trial
constexpr unsigned most_seconds = 60;    // of one that waits; the machine may have other work
constexpr int most_waits = 50;           // of a millisecond, for threads to end
constexpr std::array<std::string_view, 7> names{"allocation", "read", "write", "sync",
                                                "rename",     "open", "close"};

void limit_time() {
  const itimerval limit{{0, 0}, {most_cpu_seconds, 0}};
  setitimer(ITIMER_PROF, &limit, nullptr);
  alarm(most_seconds);
}

std::uint64_t checksum(std::string_view bytes) {  // FNV-1a
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::string hex(std::uint64_t number) {
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016lx", static_cast<unsigned long>(number));
  return text.data();
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string variable(const char* name) {
  const auto* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// For pictures that may differ, as their fonts may.
bool is_whole_png(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\x89PNG\r\n\x1a\n"sv) && bytes.ends_with("IEND\xae\x42\x60\x82"sv);
}

/// A file in memory that takes what a copy writes to one of its standard streams.
class Capture {
 public:
  Capture() : file_(memfd_create("trial", MFD_CLOEXEC)) {}
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;
  ~Capture() { ::close(file_); }

  /// Starts anew, with what the original has written.
  void start(const std::string& before) const {
    if (ftruncate(file_, 0) != 0 || lseek(file_, 0, SEEK_SET) != 0 ||
        ::write(file_, before.data(), before.size()) < 0)
      _exit(99);
  }

  void take_over(int descriptor) const { dup2(file_, descriptor); }

  std::string text() const {
    std::string all(static_cast<std::size_t>(lseek(file_, 0, SEEK_END)), '\0');
    if (pread(file_, all.data(), all.size(), 0) < 0) _exit(99);
    return all;
  }

 private:
  int file_;
};

/// The folder that the program writes into.
class Folder {
 public:
  explicit Folder(fs::path path) : path_(std::move(path)) {
    if (!path_.empty())
      for (const auto& entry : fs::directory_iterator(path_))
        files_[entry.path().filename().string()] = bytes_of(entry.path());
  }

  /// What became of each file; afterwards all is as before.
  std::string state() const {
    std::string state;
    if (path_.empty()) return state;
    auto missing = files_;
    for (const auto& entry : fs::directory_iterator(path_)) {
      const auto name = entry.path().filename().string();
      const auto before = files_.find(name);
      const auto bytes = bytes_of(entry.path());
      const bool is_same = before != files_.end() && before->second == bytes;
      state += (state.empty() ? "" : " ") + name + '=' + (is_same ? "same" : hex(checksum(bytes))) +
               (!is_same && is_whole_png(bytes) ? ",png" : "");
      missing.erase(name);
      if (before == files_.end()) fs::remove(entry.path());
      if (before != files_.end() && !is_same) restore(name, before->second);
    }
    for (const auto& [name, bytes] : missing) {
      state += " !" + name;
      restore(name, bytes);
    }
    return state;
  }

 private:
  void restore(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

  fs::path path_;
  std::map<std::string, std::string> files_;
};

/// Where the open files stand that are read; a copy that reads on moves them for both.
class Positions {
 public:
  Positions() {
    for (std::size_t i = 0; i < at_.size(); ++i) at_[i] = lseek(static_cast<int>(i), 0, SEEK_CUR);
  }
  void restore() const {
    for (std::size_t i = 0; i < at_.size(); ++i)
      if (at_[i] >= 0) lseek(static_cast<int>(i), at_[i], SEEK_SET);
  }

 private:
  std::array<off_t, 64> at_{};
};

/// On one line, without what differs from run to run.
std::string in_short(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (is_digit && !result.empty() && result.back() == '#') continue;
    result += is_digit ? '#' : c == '\n' ? '|' : c == '\t' ? ' ' : c;
  }
  return result;
}

class Trials {
 public:
  Trials() : folder_(variable("FACGRAPH_TRIALS_FOLDER")) {
    std::array<char, 16> name{};
    std::array<char, 8> how{};
    if (std::sscanf(std::getenv("FACGRAPH_TRIALS"), "%15[a-z]:%d:%7[a-z]:%ld:%ld", name.data(),
                    &error_, how.data(), &step_, &alone_) != 5)
      _exit(99);
    goes_on_ = how.data() == std::string_view("onward");
    if (alone_ > 0) limit_time();
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == name.data()) chosen_ = static_cast<Call>(i);
  }

  /// In the copy: true where the call fails.
  bool next(Call call) {
    if (call != chosen_) return false;
    if (is_copy_) return goes_on_;
    const long number = ++count_;
    if (alone_ > 0) return number == alone_ || (goes_on_ && number > alone_);
    if (step_ == 0 || number % step_ != 0) return false;
    if (has_files_ || has_threads())
      leave(number);
    else
      try_it(number);
    return is_copy_;
  }

  void stop_copying() { has_files_ = true; }

  void remember(int descriptor, const void* bytes, std::size_t size) {
    if (is_copy_ || descriptor < 1 || descriptor > 2) return;
    (descriptor == 1 ? out_ : err_).append(static_cast<const char*>(bytes), size);
  }

  void report() const {
    if (is_copy_ || alone_ > 0) return;
    std::ofstream file(variable("FACGRAPH_TRIALS_REPORT"));
    for (const auto& [outcome, times] : outcomes_)
      file << times.count << '\t' << times.first << '\t' << outcome << '\n';
    for (const auto number : left_) file << "alone\t" << number << '\n';
    file << "calls\t" << count_ << '\n';
  }

  int error() const { return error_; }

 private:
  struct Times {
    long count = 0;
    long first = 0;
  };

  /// They end soon, most of them; those that were waited for in vain stay.
  bool has_threads() {
    for (int i = 0; i == 0 || (i < most_waits && !threads_stay_); ++i) {
      const fs::directory_iterator threads("/proc/self/task");
      if (std::distance(fs::begin(threads), fs::end(threads)) == 1) return threads_stay_ = false;
      usleep(1000);
    }
    threads_stay_ = true;
    return true;
  }

  void leave(long number) {
    const std::lock_guard lock(mutex_);
    left_.push_back(number);
  }

  void try_it(long number) {
    captured_out_.start(out_);
    captured_err_.start(err_);
    const Positions positions;
    const auto copy = fork();
    if (copy < 0) _exit(99);
    if (copy == 0) {
      is_copy_ = true;
      captured_out_.take_over(STDOUT_FILENO);
      captured_err_.take_over(STDERR_FILENO);
      limit_time();
      return;
    }
    int status = 0;
    while (waitpid(copy, &status, 0) < 0 && errno == EINTR) continue;
    positions.restore();
    const auto code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    auto& times = outcomes_[std::to_string(code) + '\t' + hex(checksum(captured_out_.text())) +
                            '\t' + folder_.state() + '\t' + in_short(captured_err_.text())];
    if (times.count++ == 0) times.first = number;
  }

  Folder folder_;
  Call chosen_{};
  int error_ = 0;
  long step_ = 1;
  long alone_ = 0;
  bool goes_on_ = false;
  bool is_copy_ = false;
  bool has_files_ = false;
  std::atomic<bool> threads_stay_ = false;
  std::atomic<long> count_ = 0;
  std::mutex mutex_;  ///< of what is left
  std::vector<long> left_;
  std::string out_;
  std::string err_;
  Capture captured_out_;
  Capture captured_err_;
  std::map<std::string, Times> outcomes_;
};

/// Null until the program starts and after it has ended, and while this library itself works.
Trials* trials = nullptr;
thread_local bool is_at_work = false;

struct AtWork {
  AtWork() { is_at_work = true; }
  ~AtWork() { is_at_work = false; }
};

__attribute__((constructor)) void start() {
  const AtWork at_work;
  if (std::getenv("FACGRAPH_TRIALS") != nullptr) trials = new Trials;
}

__attribute__((destructor)) void at_exit() { finish(); }

}  // namespace

void finish() {
  if (trials == nullptr || is_at_work) return;
  const AtWork at_work;
  trials->report();
  trials = nullptr;
}

bool fails(Call call) {
  if (trials == nullptr || is_at_work) return false;
  const auto before = errno;
  const AtWork at_work;
  const bool is_bad = trials->next(call);
  errno = is_bad ? trials->error() : before;
  return is_bad;
}

void stop_copying() {
  if (trials != nullptr && !is_at_work) trials->stop_copying();
}

void remember_output(int descriptor, const void* bytes, std::size_t size) {
  if (trials == nullptr || is_at_work) return;
  const AtWork at_work;
  trials->remember(descriptor, bytes, size);
}

}  // namespace trials
