#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace facgraph {

/// Base of what the library throws. The message is one sentence for the person at the terminal.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An input that cannot be used: "file:line: what, value at fault, what to do".
class InputError : public Error {
 public:
  /// Which of the two it is decides the exit code.
  enum class Kind { unreadable, not_a_list };
  InputError(Kind kind, const std::string& message) : Error(message), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

/// A name that is not there (candidates = near names) or stands for several (candidates = all of
/// them).
class LookupError : public Error {
 public:
  enum class Kind { not_found, ambiguous };
  LookupError(Kind kind, const std::string& message, std::vector<std::string> candidates)
      : Error(message), kind_(kind), candidates_(std::move(candidates)) {}
  Kind kind() const { return kind_; }
  const std::vector<std::string>& candidates() const { return candidates_; }

 private:
  Kind kind_;
  std::vector<std::string> candidates_;
};

/// Graphviz could not lay out or draw.
class RenderError : public Error {
 public:
  using Error::Error;
};

/// A file that could not be written.
class OutputError : public Error {
 public:
  using Error::Error;
};

}  // namespace facgraph
