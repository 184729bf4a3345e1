#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <new>
#include <system_error>

namespace facgraph {

/// Does two works that share nothing they change, with several `threads` at the same time. What
/// either throws comes out when both have ended, of the first before that of the second. Where the
/// system gives no thread, one follows the other.
template <class First, class Second>
void two_at_once(std::size_t threads, First first, Second second) {
  std::future<void> other;
  try {
    if (threads > 1) other = std::async(std::launch::async, std::ref(second));
  } catch (const std::system_error&) {
  } catch (const std::bad_alloc&) {
  }
  first();
  if (other.valid())
    other.get();
  else
    second();
}

}  // namespace facgraph
