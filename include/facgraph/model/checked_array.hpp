#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facgraph {

/// Bytes of a file that is mapped into memory, in blocks. Each block is compared with a checksum
/// before it is used for the first time, so that a question about one person reads a few blocks,
/// and no answer rests on a byte that was not compared. Const calls may run in several threads.
class CheckedBlocks {
 public:
  /// Measured at a million people: a search, which reads here and there, takes 3.4 ms with 1 or 2
  /// KiB, 4.1 ms with 4, and 5.3 ms with 16, where it compares more than it reads.
  static constexpr std::size_t block_size = 2048;

  CheckedBlocks(const CheckedBlocks&) = delete;
  CheckedBlocks& operator=(const CheckedBlocks&) = delete;
  virtual ~CheckedBlocks() = default;

  /// To be called before bytes are used; they must be among the blocks. Throws InputError where
  /// they do not fit their checksum. Cost: the test of a bit for each block, and reading the blocks
  /// that are new.
  void need(const void* first, std::size_t size) const {
    if (size == 0) return;
    const auto begin = static_cast<std::size_t>(static_cast<const char*>(first) - begin_);
    const auto last = (begin + size - 1) / block_size;
    for (auto block = begin / block_size; block <= last; ++block)
      if (((good_[block / 64].load(std::memory_order_relaxed) >> (block % 64)) & 1) == 0)
        compare(block);
  }

  /// Throws InputError: what the file holds cannot be.
  [[noreturn]] virtual void refuse_damaged() const = 0;

 protected:
  CheckedBlocks() = default;

  /// Where the first block begins, and how many there are.
  void set_blocks(const char* begin, std::size_t count) {
    begin_ = begin;
    good_ = std::vector<std::atomic<std::uint64_t>>(count / 64 + 1);
  }

  virtual bool fits_checksum(std::size_t block) const = 0;

 private:
  void compare(std::size_t block) const {
    if (!fits_checksum(block)) refuse_damaged();
    good_[block / 64].fetch_or(std::uint64_t{1} << (block % 64), std::memory_order_relaxed);
  }

  const char* begin_ = nullptr;
  mutable std::vector<std::atomic<std::uint64_t>> good_;  ///< a bit a block
};

/// An array whose parts are compared with their checksums before they are used, where it is one of
/// a file. For arrays that were made in memory this costs the test of a pointer.
template <class T>
class CheckedArray {
 public:
  CheckedArray() = default;

  /// In memory. Not explicit: such an array is as good as its span.
  CheckedArray(std::span<const T> values) : values_(values) {}
  CheckedArray(const std::vector<T>& values) : values_(values) {}

  /// In a file, which must outlive it.
  CheckedArray(std::span<const T> values, const CheckedBlocks& file)
      : values_(values), file_(&file) {}

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }

  const T& operator[](std::size_t at) const {
    if (file_ != nullptr) {
      if (at >= values_.size()) file_->refuse_damaged();
      file_->need(values_.data() + at, sizeof(T));
    }
    return values_[at];
  }

  /// Values first … last-1. Throws InputError where a file says so of values that it has not.
  std::span<const T> part(std::size_t first, std::size_t last) const {
    if (file_ != nullptr) {
      if (first > last || last > values_.size()) file_->refuse_damaged();
      file_->need(values_.data() + first, (last - first) * sizeof(T));
    }
    return values_.subspan(first, last - first);
  }
  std::span<const T> all() const { return part(0, values_.size()); }

  /// Where a value lies, for a prefetch; not to be read.
  const void* address(std::size_t at) const { return values_.data() + at; }

 private:
  std::span<const T> values_;
  const CheckedBlocks* file_ = nullptr;  ///< null: in memory
};

}  // namespace facgraph
