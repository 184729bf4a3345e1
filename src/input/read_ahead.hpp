#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace facgraph::input {

/// How many threads read a file: each has a part that takes longer than its start.
constexpr std::size_t threads_for(std::size_t bytes, std::size_t at_most) {
  constexpr std::size_t part = std::size_t{128} * 1024;
  return std::clamp<std::size_t>(bytes / part, 1, std::max<std::size_t>(at_most, 1));
}

/// Reads parts of a file in several threads ahead of the one that takes them, in order. That one
/// reads as well where it would have to wait, so it goes on alone when the system gives no threads.
/// Memory: a few parts a thread.
template <class Part>
class ReadAhead {
 public:
  /// Makes an empty part the next one of the file; false at its end. Called by one thread at a
  /// time; must not throw.
  using Cut = std::function<bool(Part&)>;

  /// Reads a part, in any thread. What it throws comes out behind what it had read.
  using Read = std::function<void(Part&)>;

  ReadAhead(Cut cut, Read read, std::size_t threads);
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead();

  /// Gives the next part; false behind the last. Throws what reading the part before threw.
  bool next(Part& part);

 private:
  struct Slot {
    Part part;
    std::exception_ptr failure;
    bool is_read = false;
  };

  void work();
  bool can_claim() const { return !all_are_claimed_ && slots_.size() < most_; }
  void read_next(std::unique_lock<std::mutex>& lock);

  Cut cut_;
  Read read_;
  std::size_t most_;  ///< parts at a time
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Slot> slots_;  ///< claimed, in order; references to them stay valid
  bool all_are_claimed_ = false;
  bool is_over_ = false;  ///< nobody takes parts any more
  std::vector<std::thread> others_;
  std::exception_ptr failure_;  ///< of the part that was taken last
};

template <class Part>
ReadAhead<Part>::ReadAhead(Cut cut, Read read, std::size_t threads)
    : cut_(std::move(cut)), read_(std::move(read)), most_(4 * threads) {
  try {
    for (std::size_t i = 1; i < threads; ++i) others_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {  // the system gives no more threads: fewer do as well
  } catch (const std::bad_alloc&) {
  }
}

template <class Part>
ReadAhead<Part>::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  for (auto& thread : others_) thread.join();
}

/// What a thread beside the one that takes parts does.
template <class Part>
void ReadAhead<Part>::work() try {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return is_over_ || all_are_claimed_ || can_claim(); });
    if (is_over_ || all_are_claimed_) return;
    read_next(lock);
    changed_.notify_all();
  }
} catch (const std::bad_alloc&) {  // for a claim: others may find some
}

/// Claims the next part and reads it, without the lock. Takes memory before it cuts: what is cut is
/// not lost.
template <class Part>
void ReadAhead<Part>::read_next(std::unique_lock<std::mutex>& lock) {
  auto& slot = slots_.emplace_back();
  if (!cut_(slot.part)) {
    slots_.pop_back();
    all_are_claimed_ = true;
    return;
  }
  lock.unlock();
  try {
    read_(slot.part);
  } catch (...) {
    slot.failure = std::current_exception();
  }
  lock.lock();
  slot.is_read = true;
}

template <class Part>
bool ReadAhead<Part>::next(Part& part) {
  if (failure_) std::rethrow_exception(failure_);
  std::unique_lock lock(mutex_);
  while (slots_.empty() || !slots_.front().is_read) {
    if (can_claim())
      read_next(lock);
    else if (slots_.empty())
      return false;
    else
      changed_.wait(lock);
  }
  part = std::move(slots_.front().part);
  failure_ = slots_.front().failure;
  slots_.pop_front();
  changed_.notify_all();
  return true;
}

}  // namespace facgraph::input
