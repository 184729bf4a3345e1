#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

namespace facgraph::cli {

/// One line on a terminal that says how far a long run is: "facgraph: 320 of 2554 people". It comes
/// up when the run has taken longer than a second, and goes away at the end.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// `terminal` null: says nothing. `counted` are the things that are counted.
  Progress(std::ostream* terminal, std::string counted,
           Clock::duration quiet_for = std::chrono::seconds(1));
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// Writes the line anew, ten times a second at most.
  void show(std::size_t done, std::size_t all);

 private:
  std::ostream* terminal_;
  std::string counted_;
  Clock::time_point next_;
  bool is_shown_ = false;
};

}  // namespace facgraph::cli
