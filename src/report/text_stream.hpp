#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "facgraph/report/export_formats.hpp"

namespace facgraph::report {

/// Gathers what writers print and hands it on in large pieces. What is left goes out with flush(),
/// not on destruction, as a sink may throw.
class TextStream {
 public:
  explicit TextStream(const Sink& sink) : sink_(sink) {}

  template <class... Values>
  void print(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), form, std::forward<Values>(values)...);
    if (text_.size() >= piece_bytes) flush();
  }

  void write(std::string_view text) {
    text_ += text;
    if (text_.size() >= piece_bytes) flush();
  }

  void flush() {
    sink_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

  const Sink& sink_;
  std::string text_;
};

}  // namespace facgraph::report
