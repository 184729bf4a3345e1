#include "cli/heap.hpp"

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#endif

namespace facgraph::cli {
#if defined(__linux__) && defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
namespace {

constexpr std::size_t megabyte = std::size_t{1024} * 1024;
/// From here on pages of 2 MB, as not all of it may be used.
constexpr std::size_t large = 4 * megabyte;
/// What glibc comes to by itself when large blocks are freed.
constexpr std::size_t separate_from = 32 * megabyte;

constexpr std::size_t large_page = 2 * megabyte;
/// From the large ones up to here the threads share the room: another heap for each would begin in
/// pages of 4 kB.
constexpr std::size_t largest_shared = 64 * megabyte;
/// What mallopt takes is an int.
constexpr std::size_t most_room = 1024 * megabyte;

void advise(std::uintptr_t begin, std::uintptr_t end, int advice) {
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, advice);
}

void set(int parameter, std::size_t bytes) { mallopt(parameter, static_cast<int>(bytes)); }

}  // namespace

void make_room(std::uintmax_t bytes) noexcept {
  const auto wanted = static_cast<std::size_t>(std::min<std::uintmax_t>(bytes, most_room));
  const auto free_at_end = mallinfo2().keepcost;
  if (free_at_end >= wanted) return;
  set(M_MMAP_THRESHOLD, separate_from);
  set(M_ARENA_MAX, wanted >= large && wanted <= largest_shared ? 1 : 0);
  set(M_MXFAST, 0);  // blocks that are free wait to be joined, all again and again
  set(M_TRIM_THRESHOLD, wanted + 2 * separate_from);  // else the room is given back
  set(M_TOP_PAD, wanted);
  // At the end of the heap: one byte more than there is. Volatile, as a compiler may leave out a
  // block that nobody uses.
  void* volatile block = std::malloc(free_at_end + 1);
  const auto room = reinterpret_cast<std::uintptr_t>(block);
  std::free(block);
  set(M_TOP_PAD, megabyte / 8);  // as it was
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto begin = (room + page - 1) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page * page;
  // It may have found a block elsewhere: what is in use already shall not be gone through.
  if (block == nullptr || end <= begin || end - begin > 2 * wanted + large) return;
  // Before the first large page there are small ones.
  const auto large_begin =
      wanted < large ? end : std::min(end, (begin + large_page - 1) / large_page * large_page);
  advise(begin, large_begin, MADV_POPULATE_WRITE);
  advise(large_begin, end, MADV_HUGEPAGE);
}

#else

void make_room(std::uintmax_t) noexcept {}

#endif

}  // namespace facgraph::cli
