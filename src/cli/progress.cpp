#include "cli/progress.hpp"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "cli/signals.hpp"

namespace facgraph::cli {
namespace {

constexpr auto pause = std::chrono::milliseconds(100);
constexpr auto erase_line = "\r\033[K";

}  // namespace

Progress::Progress(std::ostream* terminal, std::string counted, Clock::duration quiet_for)
    : terminal_(terminal), counted_(std::move(counted)), next_(Clock::now() + quiet_for) {}

Progress::~Progress() {
  if (!is_shown_) return;
  *terminal_ << erase_line << std::flush;
  set_progress_shown(false);
}

void Progress::show(std::size_t done, std::size_t all) {
  if (terminal_ == nullptr || Clock::now() < next_) return;
  next_ = Clock::now() + pause;
  is_shown_ = true;
  set_progress_shown(true);
  *terminal_ << erase_line << fmt::format("facgraph: {} of {} {}", done, all, counted_)
             << std::flush;
}

}  // namespace facgraph::cli
