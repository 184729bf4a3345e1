// Reads a list and says for everybody who is most similar: consumer FILE
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "facgraph/analysis/scorer.hpp"
#include "facgraph/input/read.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/resolve.hpp"

int main(int argc, char** argv) try {
  if (argc != 2) return 2;
  const std::vector<std::string> paths{argv[1]};
  const auto document = facgraph::input::read(facgraph::input::load(paths, std::cin));
  const auto roster =
      facgraph::topics::resolve(document, facgraph::topics::built_in_lexicon(), {});
  const auto network = facgraph::build_network(roster);
  const facgraph::similarity::Scorer scorer(network, facgraph::similarity::default_measure());
  for (const auto person : facgraph::ids<facgraph::FacultyId>(roster.faculty.size()))
    for (const auto& nearest : scorer.top(person, 1))
      std::printf("%s: %s (%.6f)\n", roster[person].name.c_str(),
                  roster[nearest.person].name.c_str(), nearest.score);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "consumer: %s\n", error.what());
  return 1;
}
