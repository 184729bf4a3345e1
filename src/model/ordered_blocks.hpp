#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace facgraph {

/// Items 0 … items-1 in blocks of so many, the last of what is left.
class BlocksOf {
 public:
  BlocksOf(std::size_t items, std::size_t size) : items_(items), size_(size) {}

  std::size_t count() const { return (items_ + size_ - 1) / size_; }
  std::size_t first(std::size_t block) const { return block * size_; }
  std::size_t end(std::size_t block) const { return std::min((block + 1) * size_, items_); }

 private:
  std::size_t items_;
  std::size_t size_;
};

/// Work in several threads whose result is the same with any number of them. Not installed.
///
/// For each of the blocks 0 … count-1, in any order and at the same time: work(state, block), with
/// a state that make_state() made for the thread. After it merge(state, block), one at a time and
/// in the order of the blocks: sums that merge makes are rounded alike in every run. What work and
/// merge throw ends the run and comes out of it.
template <class MakeState, class Work, class Merge>
class OrderedBlocks {
 public:
  OrderedBlocks(std::size_t count, MakeState make_state, Work work, Merge merge)
      : count_(count), make_state_(make_state), work_(work), merge_(merge) {}

  void run(std::size_t threads) {
    std::vector<std::thread> others;
    try {
      for (std::size_t i = 1; i < threads && i < count_; ++i)
        others.emplace_back([this] { take_blocks(); });
    } catch (const std::system_error&) {  // the system gives no more threads: fewer do as well
    } catch (const std::bad_alloc&) {
    }
    take_blocks();
    for (auto& thread : others) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void take_blocks() try {
    auto state = make_state_();
    while (true) {
      std::unique_lock lock(mutex_);
      if (failure_ || next_ == count_) return;
      const auto block = next_++;
      lock.unlock();
      work_(state, block);
      lock.lock();
      turn_changed_.wait(lock, [&] { return failure_ || turn_ == block; });
      if (failure_) return;
      merge_(state, block);
      ++turn_;
      turn_changed_.notify_all();
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    turn_changed_.notify_all();
  }

  std::size_t count_;
  MakeState make_state_;
  Work work_;
  Merge merge_;
  std::mutex mutex_;
  std::condition_variable turn_changed_;
  std::size_t next_ = 0;  ///< block to be worked on
  std::size_t turn_ = 0;  ///< block to be merged
  std::exception_ptr failure_;
};

/// take(state, item) for each of the items, in several threads, with a state that make_state() made
/// for the thread. In any order: what it leaves behind must not depend on it.
template <class MakeState, class Take>
void for_each_item(const BlocksOf& items, std::size_t threads, MakeState make_state, Take take) {
  OrderedBlocks blocks(
      items.count(), make_state,
      [&](auto& state, std::size_t block) {
        for (auto item = items.first(block); item < items.end(block); ++item) take(state, item);
      },
      [](auto&, std::size_t) {});
  blocks.run(threads);
}

}  // namespace facgraph
