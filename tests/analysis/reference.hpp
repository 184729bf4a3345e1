#pragma once

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "networks.hpp"

/// Random graphs with values of NetworkX, SciPy and igraph; fixtures/make_fixtures.py says what a
/// line of a file means.
namespace facgraph::testing {

inline constexpr auto reference_columns =
    std::to_array<std::string_view>({"jaccard", "adamic-adar", "resource-allocation", "newman",
                                     "overlap", "cosine", "hypergeometric"});

struct ReferencePair {
  FacultyId a{};
  FacultyId b{};
  std::array<double, reference_columns.size()> values{};
};

struct Reference {
  TopicLists lists;
  std::size_t topics = 0;
  std::vector<ReferencePair> pairs;
  std::vector<std::uint32_t> labels;
  std::vector<double> faculty_betweenness;
  std::vector<double> topic_betweenness;
  std::vector<double> constraints;
  std::vector<std::uint32_t> articulation_people;  ///< of the graph without topics of one person
  std::vector<std::uint32_t> articulation_topics;
  double modularity = 0;
  double leiden = 0;

  Network network() const { return network_of(lists, topics); }
};

/// A line of two fields.
inline void read_value(const std::string& kind, std::istringstream& line, Reference& into) {
  double value = 0;
  line >> value;
  if (kind == "modularity") into.modularity = value;
  if (kind == "leiden") into.leiden = value;
  if (kind == "betweenness-person") into.faculty_betweenness.push_back(value);
  if (kind == "betweenness-topic") into.topic_betweenness.push_back(value);
  if (kind == "constraint") into.constraints.push_back(value);
  if (kind == "articulation-person")
    into.articulation_people.push_back(static_cast<std::uint32_t>(value));
  if (kind == "articulation-topic")
    into.articulation_topics.push_back(static_cast<std::uint32_t>(value));
}

inline void read_line(std::istringstream line, Reference& into) {
  std::string kind;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  line >> kind;
  if (kind != "size" && kind != "edge" && kind != "label" && kind != "pair")
    return read_value(kind, line, into);
  line >> first >> second;
  if (kind == "size") {
    into.lists.resize(first);
    into.topics = second;
  }
  if (kind == "edge") into.lists[first].push_back(second);
  if (kind == "label") into.labels.push_back(second);
  if (kind != "pair") return;
  auto& pair = into.pairs.emplace_back(ReferencePair{FacultyId{first}, FacultyId{second}, {}});
  for (auto& value : pair.values) line >> value;
}

inline constexpr auto reference_files =
    std::to_array<std::string_view>({"random_small.tsv", "random_medium.tsv", "random_large.tsv"});

inline Reference read_reference(std::string_view name) {
  std::ifstream file(std::string(FACGRAPH_SOURCE_DIR "/tests/analysis/fixtures/") +
                     std::string(name));
  Reference result;
  for (std::string line; std::getline(file, line);) read_line(std::istringstream(line), result);
  BOOST_REQUIRE(!result.pairs.empty());
  return result;
}

}  // namespace facgraph::testing
