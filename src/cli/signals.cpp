#include "cli/signals.hpp"

#include <cxxabi.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>
#include <typeinfo>

#include "cli/exit_code.hpp"
#include "cli/run.hpp"
#include "facgraph/drawing/render.hpp"

// Everything that a handler calls is async-signal-safe: no memory, no locks, no streams.
namespace facgraph::cli {
namespace {

struct Slot {
  std::atomic<bool> is_taken{false};
  std::atomic<bool> is_set{false};  ///< folder and name can be read
  int folder = -1;
  std::array<char, 64> name{};
};

std::array<Slot, 8> slots;
std::atomic<bool> progress_is_shown{false};
pthread_t writer;  ///< the thread that writes files
static_assert(std::atomic<bool>::is_always_lock_free);

void say(std::string_view text) {
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) return;  // nothing else can be done
}

void clear_all() {
  for (const auto& slot : slots)
    if (slot.is_set) unlinkat(slot.folder, slot.name.data(), 0);
  if (progress_is_shown.exchange(false)) say("\r\033[K");
}

/// Ends the program by the signal, as if it had not been caught.
void end_by(int signal_number) {
  static_cast<void>(signal(signal_number, SIG_DFL));
  static_cast<void>(raise(signal_number));  // comes when the handler returns
}

void handle_end(int signal_number) {
  if (pthread_equal(pthread_self(), writer) == 0) {
    pthread_kill(writer, signal_number);
    return;
  }
  clear_all();
  end_by(signal_number);
}

/// When it was Graphviz that ends the program. What a library said before need not end its line.
void end_for_graphviz() {
  if (!drawing::is_graphviz_running()) return;
  clear_all();
  say("\nfacgraph: Graphviz broke down while it drew the map, most likely for want of memory; draw "
      "less of the list (--top, --only) or allow more memory\n");
  _exit(static_cast<int>(ExitCode::no_file));
}

constexpr std::string_view broken =
    "\nfacgraph: ended by an error of its own or for want of memory; please report it with the "
    "command "
    "line\n";

void handle_crash(int signal_number) {
  clear_all();
  end_for_graphviz();
  say(broken);
  end_by(signal_number);
}

/// No exception can be thrown then, so none says what is wrong.
bool is_memory_gone() {
  void* volatile some = std::malloc(1024);  // volatile: else a compiler may leave it out
  std::free(some);
  return some == nullptr;
}

/// An exception that nobody catches: thrown before main, or on its way through what may not throw,
/// which libstdc++'s directory_iterator must not and does.
[[noreturn]] void end_for_exception() {
  const auto* thrown = abi::__cxa_current_exception_type();
  clear_all();
  end_for_graphviz();
  const auto is_memory = thrown == nullptr ? std::uncaught_exceptions() > 0 || is_memory_gone()
                                           : *thrown == typeid(std::bad_alloc);
  if (is_memory) {
    for (const std::string_view text : {"facgraph: ", no_memory, "\n"}) say(text);
    _exit(static_cast<int>(ExitCode::no_file));
  }
  say(broken);
  _exit(static_cast<int>(ExitCode::own_error));
}

/// Only where nobody else decided: not when the signal is ignored, nor over a sanitizer's handler.
void set_handler(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action {};
  if (sigaction(signal_number, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
  action = {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(signal_number, &action, nullptr);
}

/// A handler cannot run on a stack that is used up. A sanitizer's own stack stays.
void give_handlers_a_stack() {
  stack_t present{};
  if (sigaltstack(nullptr, &present) != 0 || (present.ss_flags & SS_DISABLE) == 0) return;
  alignas(16) static std::array<char, 65536> memory;
  stack_t stack{};
  stack.ss_sp = memory.data();
  stack.ss_size = memory.size();
  sigaltstack(&stack, nullptr);
}

}  // namespace

void catch_signals() {
  writer = pthread_self();
  give_handlers_a_stack();
  for (const int ending : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
    set_handler(ending, handle_end, SA_RESTART);
  for (const int crash : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP})
    set_handler(crash, handle_crash, SA_ONSTACK);
  set_handler(SIGXFSZ, SIG_IGN, 0);
  static_cast<void>(std::atexit(end_for_graphviz));  // else such an end says less
  std::set_terminate(end_for_exception);
}

RemovedBySignals::RemovedBySignals(int folder, const char* name) : slot_(-1) {
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto& slot = slots[i];
    if (std::strlen(name) >= slot.name.size() || slot.is_taken.exchange(true)) continue;
    slot.folder = folder;
    std::strcpy(slot.name.data(), name);
    slot.is_set = true;
    slot_ = static_cast<int>(i);
    return;
  }
}

RemovedBySignals::~RemovedBySignals() {
  if (slot_ < 0) return;
  auto& slot = slots[static_cast<std::size_t>(slot_)];
  slot.is_set = false;
  slot.is_taken = false;
}

void set_progress_shown(bool is_shown) { progress_is_shown = is_shown; }

}  // namespace facgraph::cli
