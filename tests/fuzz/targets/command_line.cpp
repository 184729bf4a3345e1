#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "facgraph/text/utf8.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

using Words = std::vector<std::string>;

const std::string list =
    "# Systems\n### Ada Reyes\n- **Title**: Director of Sky Lab\n- **Research**: sorting, graphs\n"
    "### Bo Lind\n- **Research**: sorting, machine learning\n### Bo Marsh\n- **Research**: graphs\n"
    "## Labs\n- **Sky Lab**: https://sky.example/\n";

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a run would write a file, or read one of this machine.
bool touches_files(const Words& words) {
  constexpr std::array<std::string_view, 5> writers{"map", "report", "index", "embed", "export"};
  const auto names_output = [](const std::string& word) {
    const bool is_long = word.starts_with("--");
    return is_long ? word == "--" || word.starts_with("--o")
                   : word.starts_with('-') && word.find('o') != std::string::npos;
  };
  const auto names_path = [](const std::string& word) {
    return word.find('/') != std::string::npos || word.find("..") != std::string::npos;
  };
  return std::any_of(writers.begin(), writers.end(), [&](auto name) { return has(words, name); }) ||
         std::any_of(words.begin(), words.end(), names_output) ||
         std::any_of(words.begin(), words.end(), names_path);
}

/// Commands that write say so on request, and export writes to standard output.
void keep_from_files(Words& words) {
  if (words.front() == "export") {
    words.insert(words.end(), {"-o", "-"});
  } else if (touches_files({words.front()})) {
    words.push_back("--help");
  }
}

}  // namespace

/// An argument a line.
void command_line(std::string_view bytes) {
  auto words = Bytes(bytes).lines(12);
  if (words.empty() || touches_files({words.begin() + 1, words.end()})) return;
  keep_from_files(words);
  std::istringstream in(list);
  std::ostringstream out;
  std::ostringstream err;
  const auto code = cli::run(words, {in, out, err,
                                     [](const std::string& name) -> std::optional<std::string> {
                                       if (name == "FACGRAPH_INPUT") return "-";
                                       return std::nullopt;
                                     },
                                     false, 0});
  require_printable(err.str(), "standard error");
  require(!text::find_invalid_utf8(out.str()), "output is UTF-8", out.str());
  constexpr std::array<int, 9> codes{0, 1, 2, 3, 4, 65, 74, 130, 143};
  require(std::find(codes.begin(), codes.end(), static_cast<int>(code)) != codes.end(),
          "an exit code is one of ours", std::to_string(static_cast<int>(code)));
  require(code == cli::ExitCode::done || code == cli::ExitCode::found_something ||
              err.str().starts_with("facgraph: "),
          "a failure is told", err.str());
}

}  // namespace facgraph::fuzz
