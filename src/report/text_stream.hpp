#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "facgraph/report/export_formats.hpp"

namespace facgraph::report {

/// Gathers what writers print and hands it on in large pieces. What is left goes out with flush(),
/// not on destruction, as a sink may throw.
class TextStream {
 public:
  explicit TextStream(const Sink& sink) : sink_(sink) {}

  template <class... Values>
  void print(fmt::format_string<Values...> form, Values&&... values) {
    append(form, fmt::make_format_args(values...));
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
  /// Not in the header: each writer would take seconds longer to compile.
  void append(fmt::string_view form, fmt::format_args values);

  static constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

  const Sink& sink_;
  std::string text_;
};

}  // namespace facgraph::report
