#include "page_release.hpp"

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <cstdint>

namespace facgraph::input {

void PageRelease::give_back([[maybe_unused]] std::size_t passed) {
#ifdef __linux__
  constexpr std::size_t least = std::size_t{1024} * 1024;
  if (bytes_ == nullptr || passed < given_back_ + least) return;
  // The pages at both ends may hold what is not ours.
  static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto start = reinterpret_cast<std::uintptr_t>(bytes_->data());
  const auto first = (start + given_back_ + page - 1) / page * page;
  const auto last = (start + passed) / page * page;
  if (last > first) madvise(bytes_->data() + (first - start), last - first, MADV_DONTNEED);
  given_back_ = passed;
#endif
}

}  // namespace facgraph::input
