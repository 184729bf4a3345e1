#pragma once

#include <array>
#include <csignal>

/// What a signal must not leave behind: a temporary file, a line of progress on the terminal.
///
/// INT, TERM, HUP and PIPE end the program as they always do, so that the shell sees 130, 143, 129
/// or 141, but only after this was cleared. A signal that was ignored at the start (nohup) stays
/// ignored. Files are written by the thread that called catch_signals(), and handlers run there, so
/// that nothing can come between a file and its removal.
namespace facgraph::cli {

/// Called once, before anything else. A size limit (XFSZ) becomes a write that fails. A crash
/// clears as well and says one sentence: exit code 74 when Graphviz broke down, which it does where
/// memory runs out; else the signal. So does an exception that nobody catches.
void catch_signals();

/// While it lives, a signal removes the file of that name in a folder. Made before the file is,
/// with a name that nobody else has, so that there is no moment in between.
class RemovedBySignals {
 public:
  /// `folder` is an open descriptor, -1 for none.
  RemovedBySignals(int folder, const char* name);
  RemovedBySignals(const RemovedBySignals&) = delete;
  RemovedBySignals& operator=(const RemovedBySignals&) = delete;
  ~RemovedBySignals();

 private:
  int slot_;
};

/// Whether standard error shows a line that has to go.
void set_progress_shown(bool is_shown);

}  // namespace facgraph::cli
