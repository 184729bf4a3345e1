// Asks for all that the program uses of what is carried: whether it can be linked is tried with
// this.
#define TOML_HEADER_ONLY 0
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <string>
#include <vector>

int main() {
  const auto table = toml::parse("a = 1\n");
  const std::vector<std::string> words{"a", "b"};
  return fmt::format("{:>8.3f} {:.3g} {} {}", 1.5, 2.5F, fmt::join(words, ", "), table.size())
                 .empty()
             ? 1
             : 0;
}
