#include "pair_choice.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "color_key.hpp"
#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t choice_most_lines = 2;  ///< of potential, a person
constexpr std::size_t most_label_lines = 2;   ///< lines of text on a line

/// The first few, and how many more there are.
std::vector<std::string> shortened(std::vector<std::string> words) {
  if (words.size() <= most_label_lines) return words;
  const auto more = words.size() - most_label_lines;
  words.resize(most_label_lines);
  // With a blank at which no line is broken.
  words.back() += "\u00A0+" + std::to_string(more);
  return words;
}

std::vector<std::string> topics_of(const MapInput& input, const PotentialPair& pair) {
  std::vector<std::string> names;
  for (const auto topic : pair.shared) names.push_back(input.roster[topic].name);
  return names;
}

class PairChooser {
 public:
  PairChooser(const MapInput& input, PairLabel label)
      : input_(input), label_(label), lines_of_(input.roster.faculty.size()) {}

  PairChoice choose() {
    add_potential();
    find_unmet();
    add_ties();
    for (const auto person : ids<FacultyId>(lines_of_.size())) {
      if (!is_shown_[index(person)]) choice_.isolated.push_back(person);
    }
    return std::move(choice_);
  }

 private:
  void add_potential() {
    const double largest = input_.potential.empty() ? 1 : input_.potential.front().score;
    is_shown_.assign(lines_of_.size(), false);
    for (const auto& pair : input_.potential) {
      auto& of_a = lines_of_[index(pair.a)];
      auto& of_b = lines_of_[index(pair.b)];
      if (!(pair.score > 0) || of_a >= choice_most_lines || of_b >= choice_most_lines) continue;
      ++of_a;
      ++of_b;
      ++choice_.drawn;
      is_shown_[index(pair.a)] = is_shown_[index(pair.b)] = true;
      choice_.lines.push_back({pair.a, pair.b, pair.score / largest, words_for(pair)});
    }
  }

  std::vector<std::string> words_for(const PotentialPair& pair) const {
    if (label_ == PairLabel::none) return {};
    if (label_ == PairLabel::scores) return {short_number(pair.score)};
    return shortened(topics_of(input_, pair));
  }

  void find_unmet() {
    for (const auto& pair : input_.potential) {
      for (const auto& [person, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        if (is_shown_[index(person)]) continue;
        is_shown_[index(person)] = true;
        choice_.unmet.push_back({person, other, pair.score, pair.shared});
      }
    }
  }

  void add_ties() {
    std::map<std::pair<FacultyId, FacultyId>, std::vector<std::string>> labs;
    for (const auto& tie : input_.roster.ties) {
      labs[{tie.a, tie.b}].push_back(input_.roster[tie.lab].name);
    }
    for (auto& [people, names] : labs) {
      for (const auto person : {people.first, people.second}) {
        is_shown_[index(person)] = true;
        std::erase_if(choice_.unmet, [&](const PotentialPair& pair) { return pair.a == person; });
      }
      if (label_ == PairLabel::none) names.clear();
      choice_.lines.push_back({people.first, people.second, 0, shortened(std::move(names))});
    }
  }

  const MapInput& input_;
  PairLabel label_;
  std::vector<std::size_t> lines_of_;
  std::vector<bool> is_shown_;
  PairChoice choice_;
};

}  // namespace

PairChoice choose_pairs(const MapInput& input, PairLabel label) {
  return PairChooser(input, label).choose();
}

}  // namespace facgraph::drawing
