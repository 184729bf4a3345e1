#include "matrix_order.hpp"

#include <algorithm>
#include <tuple>

#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

class Ordering {
 public:
  Ordering(const MapInput& input, const PairTable& pairs) : input_(input), pairs_(pairs) {}

  void append(std::vector<FacultyId> people, std::vector<FacultyId>& order) const {
    if (people.empty()) return;
    auto next = first(people);
    while (true) {
      const auto last = *next;
      order.push_back(last);
      people.erase(next);
      if (people.empty()) return;
      next = std::min_element(people.begin(), people.end(), [&](FacultyId a, FacultyId b) {
        return std::tuple(-score(a, last), std::tie(name(a)), a) <
               std::tuple(-score(b, last), std::tie(name(b)), b);
      });
    }
  }

 private:
  const std::string& name(FacultyId person) const { return input_.roster[person].name; }

  double score(FacultyId a, FacultyId b) const {
    const auto* pair = pairs_.similar(a, b);
    return pair == nullptr ? 0 : pair->score;
  }

  std::vector<FacultyId>::iterator first(std::vector<FacultyId>& people) const {
    std::vector<std::tuple<double, std::string, FacultyId>> ranks;
    for (const auto person : people) {
      double sum = 0;
      for (const auto other : people)
        if (other != person) sum += score(person, other);
      ranks.emplace_back(-sum, name(person), person);
    }
    return people.begin() + (std::min_element(ranks.begin(), ranks.end()) - ranks.begin());
  }

  const MapInput& input_;
  const PairTable& pairs_;
};

}  // namespace

PairTable::PairTable(const MapInput& input) : has_pair_(input.roster.faculty.size()) {
  const auto note = [&](FacultyId a, FacultyId b) {
    has_pair_[index(a)] = 1;
    has_pair_[index(b)] = 1;
  };
  for (const auto& pair : input.similar) {
    similar_.emplace(key(pair.a, pair.b), &pair);
    note(pair.a, pair.b);
  }
  for (const auto& tie : input.roster.ties) {
    ties_[key(tie.a, tie.b)].push_back(tie.lab);
    note(tie.a, tie.b);
  }
}

const SimilarPair* PairTable::similar(FacultyId a, FacultyId b) const {
  const auto found = similar_.find(key(a, b));
  return found == similar_.end() ? nullptr : found->second;
}

std::vector<LabId> PairTable::ties(FacultyId a, FacultyId b) const {
  const auto found = ties_.find(key(a, b));
  return found == ties_.end() ? std::vector<LabId>{} : found->second;
}

bool PairTable::has_pair(FacultyId person) const { return has_pair_[index(person)] != 0; }

std::vector<FacultyId> matrix_order(const MapInput& input, const PairTable& pairs) {
  std::vector<FacultyId> order;
  std::vector<FacultyId> alone;
  const Ordering ordering(input, pairs);
  for (const auto& cluster : members(input.partition)) {
    std::vector<FacultyId> people;
    for (const auto person : cluster)
      if (pairs.has_pair(person)) people.push_back(person);
    if (people.size() == 1 &&
        !is_real_cluster(input, index(input.partition.cluster_of[index(people.front())]))) {
      alone.push_back(people.front());
    } else {
      ordering.append(std::move(people), order);
    }
  }
  ordering.append(std::move(alone), order);
  return order;
}

}  // namespace facgraph::drawing
