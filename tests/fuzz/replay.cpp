#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"

// Runs every target on its seeds and on every input that once broke it: replay FOLDER, where FOLDER
// holds seeds/TARGET/* and regressions/TARGET/*. Needs no libFuzzer.

namespace {

namespace fs = std::filesystem;

std::string current;

extern "C" void tell_input(int signal) {
  std::fprintf(stderr, "replay: %s: signal %d\n", current.c_str(), signal);
  std::_Exit(1);
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::size_t replay(const facgraph::fuzz::Target& target, const fs::path& folder) {
  const auto paths = sorted_entries(folder / target.name);
  for (const auto& path : paths) {
    current = path.string();
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    target.run(bytes);
  }
  return paths.size();
}

bool is_target(const fs::path& folder) {
  return std::any_of(facgraph::fuzz::targets.begin(), facgraph::fuzz::targets.end(),
                     [&](const auto& target) { return folder.filename() == target.name; });
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: replay FOLDER\n");
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, tell_input);
  const fs::path root = arguments[1];
  bool complete = true;
  for (const auto* kind : {"seeds", "regressions"})
    for (const auto& folder : sorted_entries(root / kind))
      if (fs::is_directory(folder) && !is_target(folder)) {
        std::fprintf(stderr, "replay: %s is of no target\n", folder.c_str());
        complete = false;
      }
  for (const auto& target : facgraph::fuzz::targets) {
    const auto seeds = replay(target, root / "seeds");
    const auto regressions = replay(target, root / "regressions");
    std::printf("%-14s %3zu seeds, %3zu regressions\n", std::string(target.name).c_str(), seeds,
                regressions);
    if (seeds == 0) {
      std::fprintf(stderr, "replay: %s has no seeds\n", std::string(target.name).c_str());
      complete = false;
    }
  }
  return complete ? 0 : 1;
}
