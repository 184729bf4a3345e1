#include "cli/progress.hpp"

#include <ostream>

namespace facgraph::cli {
namespace {

constexpr auto pause = std::chrono::milliseconds(100);  // between two lines
constexpr const char* empty_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::ostream& terminal, bool is_terminal, std::chrono::milliseconds patience)
    : terminal_(terminal) {
  if (is_terminal) writer_ = std::thread([this, patience] { run(patience); });
}

Progress::~Progress() {
  if (!writer_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  change_.notify_one();
  writer_.join();
}

void Progress::now(const std::string& doing) {
  const std::lock_guard lock(mutex_);
  doing_ = doing;
  change_.notify_one();
}

void Progress::run(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (change_.wait_for(lock, patience, [this] { return ended_; })) return;
  while (!ended_) {
    const auto shown = doing_;
    terminal_ << empty_line << shown << std::flush;
    change_.wait_for(lock, pause, [this] { return ended_; });
    change_.wait(lock, [&] { return ended_ || doing_ != shown; });
  }
  terminal_ << empty_line << std::flush;
}

}  // namespace facgraph::cli
