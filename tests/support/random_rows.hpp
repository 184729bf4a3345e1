#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace facgraph::testing {

/// Rows of separated values with all that may hide where a row ends: quotes around line breaks and
/// separators, quotes within fields, comments, empty fields and rows, both line ends.
class RandomRows {
 public:
  RandomRows(unsigned seed, char separator) : random_(seed), separator_(separator) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  std::string field() {
    static constexpr auto plain = std::to_array<std::string_view>(
        {"", "Ada", "Łódź", "5\" disks", "a \"b\" c", "x y z", "'", "\r", "a#b", "  ", "=1"});
    static constexpr auto inner = std::to_array<std::string_view>(
        {"", "\n", "\r\n", ",", ";", "\t", "\"\"", "a", "\n# b", "\"\"\n\"\"", "\n\n,\n"});
    if (separator_ == '\t' || below(3) > 0) return std::string(plain[below(plain.size())]);
    std::string quoted = "\"";
    for (auto left = below(5); left > 0; --left) quoted += inner[below(inner.size())];
    return quoted + "\"";
  }

  std::string row(std::size_t fields) {
    static constexpr auto others =
        std::to_array<std::string_view>({"", " ", "# a comment\", \"", "%\"", "#,\"", "\r"});
    if (below(20) == 0) return std::string(others[below(others.size())]) + line_end();
    auto row = field();
    for (std::size_t i = 1; i < fields; ++i) row += separator_ + field();
    return row + line_end();
  }

  /// Of at least so many bytes.
  std::string rows(std::size_t bytes, std::size_t fields) {
    std::string rows;
    while (rows.size() < bytes) rows += row(fields);
    return rows;
  }

 private:
  std::string line_end() { return below(4) == 0 ? "\r\n" : "\n"; }

  std::mt19937 random_;
  char separator_;
};

}  // namespace facgraph::testing
