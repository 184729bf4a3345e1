#pragma once

#include <chrono>
#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

namespace facgraph::cli {

/// One line on a terminal that says what is being done, from a second after the start on; wiped at
/// the end. Elsewhere nothing is said. While it lives nobody else may write to the stream.
class Progress {
 public:
  Progress(std::ostream& terminal, bool is_terminal,
           std::chrono::milliseconds patience = std::chrono::seconds(1));
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// What is done from now on: "placing people".
  void now(const std::string& doing);

 private:
  void run(std::chrono::milliseconds patience);

  std::ostream& terminal_;
  std::mutex mutex_;
  std::condition_variable change_;
  std::string doing_;
  bool ended_ = false;
  std::thread writer_;
};

}  // namespace facgraph::cli
