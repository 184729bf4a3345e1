#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/heap.hpp"
#include "cli/run.hpp"
#include "cli/signals.hpp"

namespace {

using facgraph::cli::ExitCode;

/// A closed standard stream would let the next file that is opened take its number, and messages
/// would be written into it. What takes its place cannot be read or written, as before.
void reserve_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(number, F_GETFD) < 0 && errno == EBADF)
      // The lowest free number is taken, so this one.
      if (open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY) != number) return;
}

/// What a command on a small list allocates.
constexpr std::uintmax_t small_heap = std::uintmax_t{720} * 1024;

/// Before any other object of the program is made, which may find no memory.
__attribute__((constructor(101))) void prepare() {
  reserve_standard_streams();
  facgraph::cli::catch_signals();
  facgraph::cli::make_room(small_heap);
}

std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::optional<std::string> variable(const std::string& name) {
  const auto* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

/// A terminal where a line can be erased.
bool is_full_terminal(int number) {
  return isatty(number) == 1 && variable("TERM").value_or("dumb") != "dumb";
}

ExitCode fail(const char* sentence) {
  for (const auto* text : {"facgraph: ", sentence, "\n"})
    if (write(STDERR_FILENO, text, std::strlen(text)) < 0) break;
  return ExitCode::no_file;
}

ExitCode close_output(ExitCode code) {
  // Some file systems say only now that the disk is full.
  if (close(STDOUT_FILENO) != 0 && code == ExitCode::done && errno != EBADF)
    return fail("standard output: cannot be written");
  return code;
}

/// Giving back piece by piece what goes with the program takes some hundredths of its time. A
/// sanitizer looks for what is not given back.
[[maybe_unused]] void end_program(ExitCode code) { _exit(static_cast<int>(close_output(code))); }

ExitCode run_program(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const auto is_terminal = isatty(STDOUT_FILENO) == 1;
  facgraph::cli::Environment environment{std::cin,
                                         std::cout,
                                         std::cerr,
                                         variable,
                                         is_terminal,
                                         is_terminal ? terminal_columns() : 0,
                                         is_full_terminal(STDERR_FILENO)};
#ifndef FACGRAPH_IS_SANITIZED
  environment.finished = end_program;
#endif
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return facgraph::cli::run(arguments, environment);
}

}  // namespace

int main(int argc, char** argv) {
  auto code = ExitCode::done;
  try {
    code = run_program(argc, argv);
  } catch (...) {  // before there were streams to say it on
    code = fail(facgraph::cli::no_memory);
  }
  return static_cast<int>(close_output(code));
}
