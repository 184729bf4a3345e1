#include "cmark_arena.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace facgraph::input {
namespace {

constexpr std::size_t piece_alignment = alignof(std::max_align_t);
constexpr std::size_t first_chunk = std::size_t{128} * 1024;

constexpr std::size_t rounded_up(std::size_t bytes) {
  return (bytes + piece_alignment - 1) / piece_alignment * piece_alignment;
}

/// Memory in chunks, each at least as large as all before; a piece is preceded by its size.
class Chunks {
 public:
  void* take(std::size_t bytes) {
    const auto needed = piece_alignment + rounded_up(bytes);
    if (needed > end_ - next_) add_chunk(needed);
    auto* const piece = chunks_.back().get() + next_ + piece_alignment;
    std::memcpy(piece - piece_alignment, &bytes, sizeof bytes);
    next_ += needed;
    return piece;
  }

  void* resize(void* piece, std::size_t bytes) {
    if (piece == nullptr) return take(bytes);
    std::size_t old = 0;
    std::memcpy(&old, static_cast<std::byte*>(piece) - piece_alignment, sizeof old);
    if (bytes <= old) return piece;
    return std::memcpy(take(bytes), piece, old);
  }

  /// Forgets all pieces; the first chunk stays for the next tree.
  void clear() {
    if (chunks_.size() > 1) chunks_.resize(1);
    next_ = 0;
    end_ = chunks_.empty() ? 0 : first_chunk;
  }

 private:
  void add_chunk(std::size_t needed) {
    const auto size = chunks_.empty() ? std::max(first_chunk, needed) : std::max(2 * end_, needed);
    if (chunks_.empty() && size > first_chunk) chunks_.push_back(new_chunk(first_chunk));
    chunks_.push_back(new_chunk(size));
    next_ = 0;
    end_ = size;
  }

  using Chunk = std::unique_ptr<std::byte[]>;
  static Chunk new_chunk(std::size_t size) { return Chunk(new std::byte[size]); }

  std::vector<Chunk> chunks_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;  ///< of the last chunk
};

/// Memory that trees are done with, for the next ones. Not a thread_local object each: glibc ends
/// the process when it finds no memory for the end of such an object.
class Pool {
 public:
  std::unique_ptr<Chunks> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) {
      free_.reserve(made_ + 1);  // so that give_back needs no memory
      auto chunks = std::make_unique<Chunks>();
      ++made_;
      return chunks;
    }
    auto chunks = std::move(free_.back());
    free_.pop_back();
    return chunks;
  }

  void give_back(std::unique_ptr<Chunks> chunks) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(chunks));
  }

 private:
  std::mutex mutex_;
  std::size_t made_ = 0;
  std::vector<std::unique_ptr<Chunks>> free_;
};

Pool& pool() {
  static Pool the_pool;
  return the_pool;
}

thread_local Chunks* chunks = nullptr;  ///< of the arena of this thread

void* take_zeros(std::size_t count, std::size_t size) {
  return std::memset(chunks->take(count * size), 0, count * size);
}

void* resize(void* piece, std::size_t bytes) { return chunks->resize(piece, bytes); }

void forget_later(void* /*piece*/) {}

cmark_mem memory{take_zeros, resize, forget_later};

}  // namespace

CmarkArena::CmarkArena() { chunks = pool().take().release(); }

CmarkArena::~CmarkArena() {
  chunks->clear();
  pool().give_back(std::unique_ptr<Chunks>(std::exchange(chunks, nullptr)));
}

cmark_node* CmarkArena::parse(std::string_view markdown) {
  auto* const parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  return cmark_parser_finish(parser);
}

}  // namespace facgraph::input
