#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// What the targets ask of the code, and how they take the fuzzer's bytes apart.
namespace facgraph::fuzz {

/// For people: other bytes than printable ASCII as \x1b.
inline std::string shown(std::string_view bytes) {
  std::string result;
  for (const char c : bytes) {
    char hex[5];
    std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
    result += c >= ' ' && c <= '~' && c != '\\' ? std::string(1, c) : std::string(hex);
  }
  return result;
}

/// Ends the program when a law does not hold: that is what the fuzzer and the replay look for.
/// `seen` and `expected` are printed then.
inline void require(bool holds, std::string_view law, std::string_view seen = {},
                    std::string_view expected = {}) {
  if (holds) return;
  std::fprintf(stderr, "law broken: %s\n  seen:     %s\n  expected: %s\n", std::string(law).c_str(),
               shown(seen).c_str(), shown(expected).c_str());
  std::abort();
}

inline void require_equal(std::string_view seen, std::string_view expected, std::string_view law) {
  require(seen == expected, law, seen, expected);
}

/// Takes choices from the front of the bytes; all that is left is text.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  /// 0 … count-1; 0 when nothing is left. Letters choose as well as other bytes, so that seeds can
  /// be written by hand: 'a' is 0 where count is up to 32.
  std::size_t choose(std::size_t count) {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return static_cast<unsigned char>(byte - 'a') % count;
  }

  std::string_view rest() const { return bytes_; }

  /// The lines that are left, at most `most`.
  std::vector<std::string> lines(std::size_t most) const {
    std::vector<std::string> lines;
    for (auto left = bytes_; !left.empty() && lines.size() < most;) {
      const auto line = left.substr(0, left.find('\n'));
      lines.emplace_back(line);
      left.remove_prefix(line.size() < left.size() ? line.size() + 1 : left.size());
    }
    return lines;
  }

 private:
  std::string_view bytes_;
};

}  // namespace facgraph::fuzz
