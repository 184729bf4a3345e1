#include "large_groups.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

double resource_allocation_strength(const Network& network, FacultyId person) {
  double sum = 0;
  for (const auto topic : network.topics_of(person)) {
    const auto k_t = static_cast<double>(network.faculty_of(topic).size());
    sum += (k_t - 1) / k_t;
  }
  return sum;
}

bool shares_a_topic(const Network& network, FacultyId person) {
  const auto topics = network.topics_of(person);
  return std::any_of(topics.begin(), topics.end(),
                     [&](TopicId topic) { return network.faculty_of(topic).size() > 1; });
}

}  // namespace

std::vector<double> strengths(const MapInput& input) {
  const auto people = input.network.faculty_count();
  std::vector<double> values(input.strength.begin(), input.strength.end());
  if (values.size() != people) {
    values.clear();
    for (const auto person : ids<FacultyId>(people))
      values.push_back(resource_allocation_strength(input.network, person));
  }
  double largest = 0;
  for (const double value : values) largest = std::max(largest, value);
  for (auto& value : values)
    value = largest > 0 ? std::round(std::max(0., value) / largest * 1e9) / 1e9 : 0;
  return values;
}

std::vector<double> dot_sizes(std::vector<double> strength) {
  if (strength.empty()) return {};
  auto sorted = strength;
  std::sort(sorted.begin(), sorted.end());
  const double low = sorted[sorted.size() / 20];
  const double high = sorted[sorted.size() - 1 - sorted.size() / 20];
  for (auto& value : strength)
    value = high > low ? std::clamp((value - low) / (high - low), 0., 1.) : .5;
  return strength;
}

Groups grouped(const MapInput& input, const std::vector<double>& strength) {
  const auto& roster = input.roster;
  const auto before = [&](FacultyId a, FacultyId b) {
    return std::tuple(-strength[index(a)], std::tie(roster[a].name, roster[a].url), a) <
           std::tuple(-strength[index(b)], std::tie(roster[b].name, roster[b].url), b);
  };
  Groups groups;
  std::vector<Group> all;
  const auto people = members(input.partition);
  for (std::size_t cluster = 0; cluster < people.size(); ++cluster) {
    if (!is_real_cluster(input, cluster)) {
      for (const auto person : people[cluster])
        (shares_a_topic(input.network, person) ? groups.ungrouped : groups.isolated)
            .push_back(person);
      continue;
    }
    Group group{cluster, cluster_name(input, cluster), people[cluster]};
    std::sort(group.people.begin(), group.people.end(), before);
    all.push_back(std::move(group));
  }
  for (auto* alone : {&groups.ungrouped, &groups.isolated}) {
    std::sort(alone->begin(), alone->end(), [&](FacultyId a, FacultyId b) {
      return std::tie(roster[a].name, roster[a].url, a) <
             std::tie(roster[b].name, roster[b].url, b);
    });
  }
  std::sort(all.begin(), all.end(), [&](const Group& a, const Group& b) {
    const auto& first = roster[a.people.front()].name;
    const auto& second = roster[b.people.front()].name;
    return std::tuple(b.people.size(), std::tie(a.name, first), a.cluster) <
           std::tuple(a.people.size(), std::tie(b.name, second), b.cluster);
  });
  const auto least =
      std::max(smallest_country, input.network.faculty_count() / smallest_country_part);
  for (auto& group : all) {
    const bool large = group.people.size() >= least && groups.countries.size() < most_countries;
    (large ? groups.countries : groups.small).push_back(std::move(group));
  }
  return groups;
}

}  // namespace facgraph::drawing
