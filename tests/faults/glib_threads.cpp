// Threads that GLib starts run in the thread that waits for them. Pango looks for fonts in such
// threads and waits for what they find; a copy of a process has only the thread that made it, so
// otherwise none could be made from here on.
#include <dlfcn.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <string_view>

#include "original.hpp"

namespace {

using trials::original;
using Start = void* (*)(void*);

struct Thread {
  Start start;
  void* argument;
};

constexpr pthread_t not_a_thread = 1;

// Not a container: it would ask for memory.
std::array<Thread, 16> waiting;
std::size_t waiting_count = 0;

bool is_of_glib(Start start) {
  Dl_info about{};
  return dladdr(reinterpret_cast<void*>(start), &about) != 0 &&
         std::string_view(about.dli_fname).find("/libglib-") != std::string_view::npos;
}

/// False when there was none.
bool run_one() {
  if (waiting_count == 0) return false;
  const auto thread = waiting[0];
  --waiting_count;
  for (std::size_t i = 0; i < waiting_count; ++i) waiting[i] = waiting[i + 1];
  thread.start(thread.argument);
  return true;
}

}  // namespace

extern "C" {

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, Start start,
                   void* argument) {
  static const auto call =
      original<int (*)(pthread_t*, const pthread_attr_t*, Start, void*)>("pthread_create");
  if (!is_of_glib(start) || waiting_count == waiting.size())
    return call(thread, attributes, start, argument);
  waiting[waiting_count++] = {start, argument};
  *thread = not_a_thread;
  return 0;
}

int pthread_join(pthread_t thread, void** result) {
  static const auto call = original<int (*)(pthread_t, void**)>("pthread_join");
  if (thread != not_a_thread) return call(thread, result);
  while (run_one()) continue;
  return 0;
}

int pthread_detach(pthread_t thread) {
  static const auto call = original<int (*)(pthread_t)>("pthread_detach");
  return thread == not_a_thread ? 0 : call(thread);
}

/// GLib waits by calling this.
long syscall(long number, ...) {
  static const auto call = original<long (*)(long, long, long, long, long, long, long)>("syscall");
  std::array<long, 6> a{};
  std::va_list rest;
  va_start(rest, number);
  for (auto& value : a) value = va_arg(rest, long);
  va_end(rest);
  const bool waits = number == SYS_futex && (a[1] & FUTEX_CMD_MASK) == FUTEX_WAIT;
  if (waits && run_one()) return 0;
  return call(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
}
