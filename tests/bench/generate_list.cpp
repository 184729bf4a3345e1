#include <cstdio>
#include <cstdlib>
#include <string>

#include "generated_list.hpp"

// Writes a made-up list as tab-separated edges: bench_generate PEOPLE [SEED] >list.edges

int main(int argc, char** argv) {
  const auto number = [&](int at) { return std::strtoull(argv[at], nullptr, 10); };
  if (argc < 2 || number(1) == 0) {
    std::fputs("usage: bench_generate PEOPLE [SEED]\n", stderr);
    return 2;
  }
  const facgraph::bench::GeneratedList list(number(1), argc > 2 ? number(2) : 1);
  std::string out;
  for (std::size_t i = 0; i < list.lists().size(); ++i) {
    out.clear();
    for (const auto topic : list.lists()[i])
      out += facgraph::bench::made_up_name(i) + "\ttopic " + std::to_string(topic) + "\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
}
