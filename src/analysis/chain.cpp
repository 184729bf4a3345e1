#include "facgraph/analysis/chain.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace facgraph {
namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

/// Steps to one person from everybody, and from every topic and lab.
class Distances {
 public:
  Distances(const Network& network, FacultyId to, Labs labs)
      : faculty_(network.faculty_count(), unseen),
        topics_(network.topic_count(), unseen),
        labs_(network.lab_count(), unseen) {
    faculty_[index(to)] = 0;
    std::vector<FacultyId> order{to};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto person = order[i];
      visit(network.topics_of(person), topics_, network, person, order);
      if (labs == Labs::included) visit(network.labs_of(person), labs_, network, person, order);
    }
  }

  std::uint32_t operator[](FacultyId id) const { return faculty_[index(id)]; }
  std::uint32_t operator[](TopicId id) const { return topics_[index(id)]; }
  std::uint32_t operator[](LabId id) const { return labs_[index(id)]; }

 private:
  template <class Columns>
  void visit(const Columns& columns, std::vector<std::uint32_t>& distances, const Network& network,
             FacultyId person, std::vector<FacultyId>& order) {
    for (const auto column : columns) {
      if (distances[index(column)] != unseen) continue;
      distances[index(column)] = faculty_[index(person)] + 1;
      for (const auto other : network.faculty_of(column)) {
        if (faculty_[index(other)] != unseen) continue;
        faculty_[index(other)] = faculty_[index(person)] + 2;
        order.push_back(other);
      }
    }
  }

  std::vector<std::uint32_t> faculty_;
  std::vector<std::uint32_t> topics_;
  std::vector<std::uint32_t> labs_;
};

/// The first of the columns that is one step nearer, and the first person one step further.
template <class Columns>
bool follow(const Columns& columns, const Distances& to_end, const Network& network,
            FacultyId& person, std::vector<ChainLink>& chain) {
  const auto here = to_end[person];
  for (const auto column : columns) {
    if (to_end[column] + 1 != here) continue;
    for (const auto next : network.faculty_of(column)) {
      if (to_end[next] + 2 != here) continue;
      chain.emplace_back(column);
      chain.emplace_back(next);
      person = next;
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<ChainLink> shortest_chain(const Network& network, FacultyId a, FacultyId b, Labs labs) {
  const Distances to_end(network, b, labs);
  if (to_end[a] == unseen) return {};
  std::vector<ChainLink> chain{a};
  for (auto person = a; person != b;) {
    if (!follow(network.topics_of(person), to_end, network, person, chain))
      follow(network.labs_of(person), to_end, network, person, chain);
  }
  return chain;
}

}  // namespace facgraph
