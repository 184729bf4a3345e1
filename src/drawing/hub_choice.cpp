#include "hub_choice.hpp"

#include <algorithm>
#include <cmath>

#include "hub_graph.hpp"

namespace facgraph::drawing {
namespace {

constexpr double most_lines_a_person = 2.4;  ///< on average, while all are drawn
constexpr std::size_t lines_a_person = 2;    ///< at most, in a denser list

class HubChooser {
 public:
  HubChooser(const MapInput& input, std::span<const PotentialPair> strongest)
      : input_(input),
        network_(input.network),
        chosen_(input.network.faculty_count()),
        lines_(input.network.topic_count(), 0) {
    count_members();
    for (const auto& pair : strongest) {
      if (pair.shared.empty()) continue;
      add(pair.a, pair.shared.front());
      add(pair.b, pair.shared.front());
    }
    for (const auto person : ids<FacultyId>(network_.faculty_count())) {
      for (const auto topic : most_telling_first(person)) {
        if (chosen_[index(person)].size() >= lines_a_person) break;
        add(person, topic);
      }
    }
    for (const auto topic : ids<TopicId>(network_.topic_count())) {
      if (lines_[index(topic)] == 1) settle(topic);
    }
  }

  std::vector<std::vector<TopicId>> take() {
    for (auto& topics : chosen_) std::sort(topics.begin(), topics.end());
    return std::move(chosen_);
  }

 private:
  bool has(FacultyId person, TopicId topic) const {
    const auto& topics = chosen_[index(person)];
    return std::find(topics.begin(), topics.end(), topic) != topics.end();
  }

  void add(FacultyId person, TopicId topic) {
    if (has(person, topic)) return;
    chosen_[index(person)].push_back(topic);
    ++lines_[index(topic)];
  }

  void count_members() {
    members_.assign(input_.partition.cluster_count * network_.topic_count(), 0);
    for (const auto person : ids<FacultyId>(network_.faculty_count())) {
      for (const auto topic : network_.topics_of(person)) ++members_[place(person, topic)];
    }
  }

  std::size_t place(FacultyId person, TopicId topic) const {
    const auto cluster = index(input_.partition.cluster_of[index(person)]);
    return cluster * network_.topic_count() + index(topic);
  }

  double telling(FacultyId person, TopicId topic) const {
    const auto people = static_cast<double>(network_.faculty_count());
    const auto listed = static_cast<double>(network_.faculty_of(topic).size());
    return static_cast<double>(members_[place(person, topic)]) * std::log(people / listed);
  }

  std::vector<TopicId> most_telling_first(FacultyId person) const {
    std::vector<TopicId> topics;
    for (const auto topic : network_.topics_of(person)) {
      if (is_shared(network_, topic)) topics.push_back(topic);
    }
    std::stable_sort(topics.begin(), topics.end(),
                     [&](TopicId a, TopicId b) { return telling(person, a) > telling(person, b); });
    return topics;
  }

  /// A topic with one line gets another, of whoever has the fewest.
  void settle(TopicId topic) {
    const auto people = network_.faculty_of(topic);
    const FacultyId* fewest = nullptr;
    for (const auto& person : people) {
      if (has(person, topic)) continue;
      if (fewest == nullptr || chosen_[index(person)].size() < chosen_[index(*fewest)].size()) {
        fewest = &person;
      }
    }
    if (fewest != nullptr) add(*fewest, topic);
  }

  const MapInput& input_;
  const Network& network_;
  std::vector<std::vector<TopicId>> chosen_;
  std::vector<std::size_t> lines_;    ///< of each topic
  std::vector<std::size_t> members_;  ///< of each cluster and topic
};

std::size_t count_of(const std::vector<std::vector<TopicId>>& topics) {
  std::size_t count = 0;
  for (const auto& of_person : topics) count += of_person.size();
  return count;
}

}  // namespace

HubLines hub_lines(const MapInput& input, std::span<const PotentialPair> strongest) {
  HubLines result;
  double people = 0;
  for (const auto person : ids<FacultyId>(input.network.faculty_count())) {
    auto& shared = result.topics.emplace_back();
    for (const auto topic : input.network.topics_of(person)) {
      if (is_shared(input.network, topic)) shared.push_back(topic);
    }
    people += shared.empty() ? 0 : 1;
  }
  const auto all = count_of(result.topics);
  if (static_cast<double>(all) <= most_lines_a_person * people) return result;
  result.topics = HubChooser(input, strongest).take();
  result.left_out = all - count_of(result.topics);
  return result;
}

}  // namespace facgraph::drawing
