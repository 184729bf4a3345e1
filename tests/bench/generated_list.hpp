#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/random.hpp"
#include "facgraph/model/network.hpp"

/// Lists of people as large as one likes, with the skew of real ones; equal for equal seeds.
namespace facgraph::bench {

/// 5 % of the people, 50 to 65,000.
inline std::size_t vocabulary(std::size_t people) {
  return std::clamp<std::size_t>(people / 20, 50, 65'000);
}

/// Topic r = 0, 1, … of a vocabulary has the popularity 1/(r + 2) (Zipf). A field is every tenth
/// topic; a person belongs to one, and 70 % of their draws are from it.
class GeneratedList {
 public:
  GeneratedList(std::size_t people, std::uint64_t seed)
      : random_(seed), topics_(vocabulary(people)), fields_(10) {
    for (std::size_t r = 0; r < topics_; ++r) all_.add(r);
    of_field_.resize(fields_);
    for (std::size_t r = 0; r < topics_; ++r) of_field_[r % fields_].add(r);
    lists_.reserve(people);
    for (std::size_t i = 0; i < people; ++i) lists_.push_back(next_list());
  }

  std::size_t topics() const { return topics_; }
  const std::vector<std::vector<std::uint32_t>>& lists() const { return lists_; }

  Network network() const {
    std::vector<BipartiteGraph<TopicId>::Edge> edges;
    for (const auto person : ids<FacultyId>(lists_.size()))
      for (const auto topic : lists_[index(person)]) edges.emplace_back(person, TopicId{topic});
    return {BipartiteGraph<TopicId>(lists_.size(), topics_, std::move(edges)),
            BipartiteGraph<LabId>(lists_.size(), 0, {})};
  }

 private:
  /// Some topics, drawn by popularity.
  struct Urn {
    std::vector<std::uint32_t> topics;
    std::vector<double> sums;

    void add(std::size_t r) {
      topics.push_back(static_cast<std::uint32_t>(r));
      sums.push_back((sums.empty() ? 0 : sums.back()) + 1 / static_cast<double>(r + 2));
    }
    std::uint32_t draw(double chance) const {
      const auto at = std::upper_bound(sums.begin(), sums.end(), chance * sums.back());
      return topics[std::min<std::size_t>(static_cast<std::size_t>(at - sums.begin()),
                                          topics.size() - 1)];
    }
  };

  double uniform() { return static_cast<double>(random_.next() >> 11) * 0x1p-53; }

  /// Log-normal, 1 to 20, mean 8.
  std::size_t degree() {
    constexpr double sigma = .55;
    constexpr double mu = 1.98;  // the cut at 20 takes a little from the mean
    const auto normal =
        std::sqrt(-2 * std::log(1 - uniform())) * std::cos(2 * std::numbers::pi * uniform());
    return static_cast<std::size_t>(std::clamp(std::round(std::exp(mu + sigma * normal)), 1., 20.));
  }

  std::vector<std::uint32_t> next_list() {
    const auto wanted = std::min(degree(), topics_ / 2);
    const auto& own = of_field_[random_.below(fields_)];
    std::vector<std::uint32_t> list;
    for (std::size_t draws = 0; list.size() < wanted && draws < 40 * wanted; ++draws) {
      const auto& urn = uniform() < .7 ? own : all_;
      const auto topic = urn.draw(uniform());
      if (std::find(list.begin(), list.end(), topic) == list.end()) list.push_back(topic);
    }
    return list;
  }

  Random random_;
  std::size_t topics_;
  std::size_t fields_;
  Urn all_;
  std::vector<Urn> of_field_;
  std::vector<std::vector<std::uint32_t>> lists_;
};

/// A name in syllables, another one for every number below 50 million; "Bako Rifunezu".
inline std::string made_up_name(std::uint64_t number) {
  constexpr std::uint64_t syllables = 70;
  constexpr std::uint64_t all = syllables * syllables * syllables * syllables * 3;
  number = number * 7'368'787 % all;  // neighbors in the list look unlike
  std::string name;
  for (int i = 0; i < 5; ++i) {
    constexpr std::string_view consonants = "bdfgklmnprstvz";
    name += i == 2 ? " " : "";
    const auto syllable = number % syllables;
    number /= syllables;
    name += consonants[syllable / 5];
    name += "aeiou"[syllable % 5];
  }
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  name[5] = static_cast<char>(name[5] - 'a' + 'A');
  return name;
}

}  // namespace facgraph::bench
