#include "large_topics.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "large_forces.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t most_of_a_person = 24;  ///< topics whose pairs count

/// How many topics are placed in one country. Every two of them push each other, so there are fewer
/// where there are many countries.
std::size_t most_country_topics(std::size_t countries) {
  constexpr double pairs = 2'000'000;
  return static_cast<std::size_t>(
      std::clamp(std::sqrt(pairs / static_cast<double>(countries)), 100., 500.));
}

double rarity(const Network& network, TopicId topic) {
  return std::log(static_cast<double>(network.faculty_count()) /
                  static_cast<double>(network.faculty_of(topic).size())) +
         .05;
}

using Profile = std::vector<std::pair<TopicId, double>>;  // by topic

/// How many of the group list each topic that others list as well.
std::map<TopicId, std::size_t> topic_counts(const Network& network, const Group& group) {
  std::map<TopicId, std::size_t> counts;
  for (const auto person : group.people) {
    for (const auto topic : network.topics_of(person)) {
      if (network.faculty_of(topic).size() > 1) ++counts[topic];
    }
  }
  return counts;
}

Profile profile(const Network& network, const Group& group) {
  Profile result;
  double squares = 0;
  for (const auto& [topic, count] : topic_counts(network, group)) {
    result.emplace_back(topic, static_cast<double>(count) * rarity(network, topic));
    squares += result.back().second * result.back().second;
  }
  for (auto& [topic, value] : result) value /= std::sqrt(squares);
  return result;
}

double cosine(const Profile& a, const Profile& b) {
  double sum = 0;
  auto other = b.begin();
  for (const auto& [topic, value] : a) {
    while (other != b.end() && other->first < topic) ++other;
    if (other == b.end()) break;
    if (other->first == topic) sum += value * other->second;
  }
  return std::round(sum * 1e9) / 1e9;
}

/// The topics of one country as a graph: joined where one person lists both.
class CountryTopics {
 public:
  CountryTopics(const MapInput& input, const Group& group, std::span<const Point> toward,
                std::size_t countries)
      : input_(input), group_(group), position_(input.network.topic_count(), unplaced) {
    choose_topics(most_country_topics(countries));
    for (const auto& [topic, count] : topics_)
      nodes_.push_back({static_cast<double>(count), outward(topic, toward)});
    std::map<std::pair<std::size_t, std::size_t>, double> together;
    for (const auto person : group.people) {
      const auto own = placed_topics(person);
      for (std::size_t i = 0; i < own.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) together[std::minmax(own[i], own[j])] += 1;
      }
    }
    for (const auto& [pair, count] : together) pulls_.push_back({pair.first, pair.second, count});
  }

  std::vector<Point> places() const {
    const auto at = force_layout(nodes_, pulls_);
    std::vector<Point> result;
    for (const auto person : group_.people) {
      Point sum;
      double weights = 0;
      for (const auto position : placed_topics(person)) {
        const double weight = rarity(input_.network, topics_[position].first);
        sum.x += weight * at[position].x;
        sum.y += weight * at[position].y;
        weights += weight;
      }
      if (weights > 0) sum = {sum.x / weights, sum.y / weights};
      // Sums in another order differ in their last digits, which must not decide anything.
      result.push_back({std::round(sum.x * 1e6) / 1e6, std::round(sum.y * 1e6) / 1e6});
    }
    return result;
  }

 private:
  static constexpr std::size_t unplaced = static_cast<std::size_t>(-1);

  void choose_topics(std::size_t most) {
    const auto counts = topic_counts(input_.network, group_);
    topics_.assign(counts.begin(), counts.end());
    std::sort(topics_.begin(), topics_.end(), [&](const auto& a, const auto& b) {
      return std::tie(b.second, input_.roster[a.first].key) <
             std::tie(a.second, input_.roster[b.first].key);
    });
    topics_.resize(std::min(topics_.size(), most));
    for (std::size_t i = 0; i < topics_.size(); ++i) position_[index(topics_[i].first)] = i;
  }

  /// The mean direction of the people outside who list the topic.
  Point outward(TopicId topic, std::span<const Point> toward) const {
    Point sum;
    const auto people = input_.network.faculty_of(topic);
    for (const auto person : people) {
      const auto& direction = toward[index(input_.partition.cluster_of[index(person)])];
      sum.x += direction.x / static_cast<double>(people.size());
      sum.y += direction.y / static_cast<double>(people.size());
    }
    return {std::round(sum.x * 1e6) / 1e6, std::round(sum.y * 1e6) / 1e6};
  }

  std::vector<std::size_t> placed_topics(FacultyId person) const {
    std::vector<std::size_t> result;
    for (const auto topic : input_.network.topics_of(person)) {
      if (position_[index(topic)] != unplaced) result.push_back(position_[index(topic)]);
    }
    std::sort(result.begin(), result.end());
    result.resize(std::min(result.size(), most_of_a_person));
    return result;
  }

  const MapInput& input_;
  const Group& group_;
  std::vector<std::pair<TopicId, std::size_t>> topics_;  ///< and how many of the group list it
  std::vector<std::size_t> position_;                    ///< of a topic in topics_
  std::vector<ForceNode> nodes_;
  std::vector<Pull> pulls_;
};

}  // namespace

std::vector<Point> country_places(const MapInput& input, std::span<const Group> countries) {
  std::vector<Profile> profiles;
  std::vector<ForceNode> nodes;
  std::vector<Pull> pulls;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    profiles.push_back(profile(input.network, countries[i]));
    nodes.push_back({static_cast<double>(countries[i].people.size()), {}});
    for (std::size_t j = 0; j < i; ++j) {
      const double affinity = cosine(profiles[i], profiles[j]);
      if (affinity > 0) pulls.push_back({j, i, affinity * nodes[i].mass * nodes[j].mass});
    }
  }
  return force_layout(nodes, pulls);
}

std::vector<Point> people_places(const MapInput& input, const Group& group,
                                 std::span<const Point> toward, std::size_t countries) {
  return CountryTopics(input, group, toward, countries).places();
}

}  // namespace facgraph::drawing
