#include "page_release.hpp"

#ifdef __linux__
#include <sys/mman.h>
#endif

#include <cstdint>

namespace facgraph::input {

void PageRelease::give_back([[maybe_unused]] std::size_t passed) {
#ifdef __linux__
  // Of a large page, which would be divided else.
  constexpr std::uintptr_t block = std::uintptr_t{2} * 1024 * 1024;
  if (bytes_ == nullptr || passed < given_back_ + block) return;
  // The blocks at both ends may hold what is not ours.
  const auto start = reinterpret_cast<std::uintptr_t>(bytes_->data());
  const auto first = (start + given_back_ + block - 1) / block * block;
  const auto last = (start + passed) / block * block;
  if (last <= first) return;
  madvise(bytes_->data() + (first - start), last - first, MADV_DONTNEED);
  given_back_ = last - start;
#endif
}

}  // namespace facgraph::input
