#pragma once

#include <cstddef>
#include <string>

namespace facgraph::input {

/// Gives the memory of a large string back to the system from its front on, without moving the
/// rest.
class PageRelease {
 public:
  PageRelease() = default;
  explicit PageRelease(std::string& bytes) : bytes_(&bytes) {}

  /// The first `passed` bytes are not needed any more; their values are lost. Only whole blocks
  /// of 2 MB are given back, and only on Linux.
  void give_back(std::size_t passed);

  /// The same of all bytes before `end`, which is in the string.
  void give_back_before(const char* end) {
    if (bytes_ != nullptr) give_back(static_cast<std::size_t>(end - bytes_->data()));
  }

 private:
  std::string* bytes_ = nullptr;
  std::size_t given_back_ = 0;
};

}  // namespace facgraph::input
