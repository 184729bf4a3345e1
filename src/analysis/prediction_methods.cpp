#include "prediction_methods.hpp"

#include <algorithm>
#include <cmath>

namespace facgraph::evaluation {
namespace {

/// The methods that are no rows of the table of measures and come before it.
enum Baseline : std::size_t {
  random,
  popularity,
  idf_sum,
  count_cosine,
  tf_idf_cosine,
  tie_adamic_adar,
  combination,
  measures
};

/// Those that come after the table.
enum AfterMeasures : std::size_t { related_topics, proximity_alone, whole_potential };

constexpr double related_share = 0.4;

/// Measures made from rows of the table, for comparison only.
const similarity::Measure& idf_sum_measure() {
  static const auto measure = [] {
    auto row = similarity::measure("common");
    row.weight = similarity::measure("ruzicka").weight;
    return row;
  }();
  return measure;
}

const similarity::Measure& count_cosine_measure() {
  static const auto measure = [] {
    auto row = similarity::measure("cosine");
    row.count_factor = [](std::uint32_t c) { return static_cast<double>(c); };
    return row;
  }();
  return measure;
}

const similarity::Measure& tf_idf_cosine_measure() {
  static const auto measure = [] {
    auto row = similarity::measure("idf-cosine");
    row.count_factor = similarity::measure("affinity").count_factor;
    return row;
  }();
  return measure;
}

}  // namespace

PredictionMethods::PredictionMethods(const Network& network, std::span<const WeightedPair> known)
    : network_(network),
      potential_(network, known),
      idf_sum_(network, idf_sum_measure()),
      count_cosine_(network, count_cosine_measure()),
      tf_idf_cosine_(network, tf_idf_cosine_measure()),
      related_topics_(network),
      names_{"random",
             "popularity",
             "idf-sum",
             "count-cosine",
             "tf-idf-cosine",
             "tie-adamic-adar",
             "tie-adamic-adar+tf-idf-cosine"} {
  for (const auto& measure : similarity::measures()) {
    measures_.push_back(std::make_unique<similarity::Scorer>(network, measure));
    names_.emplace_back(measure.name);
  }
  names_.insert(names_.end(), {"affinity+related-topics", "proximity", "potential"});
}

PredictionMethods::Workspace::Workspace(const PredictionMethods& methods)
    : sharing_(methods.tf_idf_cosine_),
      potential_(methods.potential_),
      sums_(methods.network_.faculty_count()) {}

Evidence PredictionMethods::evidence(std::size_t method) const {
  const auto after = measures + measures_.size();
  if (method == random) return Evidence::nothing;
  if (method == tie_adamic_adar || method == after + proximity_alone) return Evidence::ties;
  if (method == combination || method == after + whole_potential) return Evidence::both;
  return Evidence::topics;
}

std::span<const Scored> PredictionMethods::scores(std::size_t method, FacultyId person,
                                                  Workspace& workspace) const {
  workspace.scored_.clear();
  if (method == popularity) add_popularity(workspace.scored_);
  if (method == idf_sum) add_measure(idf_sum_, person, workspace);
  if (method == count_cosine) add_measure(count_cosine_, person, workspace);
  if (method == tf_idf_cosine) add_measure(tf_idf_cosine_, person, workspace);
  if (method == tie_adamic_adar) add_adamic_adar(person, workspace);
  if (method == combination) add_combination(person, workspace);
  if (method >= measures) {
    const auto row = method - measures;
    if (row < measures_.size())
      add_measure(*measures_[row], person, workspace);
    else if (row == measures_.size() + related_topics)
      add_related_topics(person, workspace);
    else
      add_potential(person, row == measures_.size() + proximity_alone, workspace);
  }
  return workspace.scored_;
}

void PredictionMethods::add_popularity(std::vector<Scored>& into) const {
  for (const auto person : ids<FacultyId>(network_.faculty_count()))
    into.push_back({person, static_cast<double>(network_.topics_of(person).size())});
}

void PredictionMethods::add_measure(const similarity::Scorer& scorer, FacultyId person,
                                    Workspace& room) const {
  for (const auto& neighbor : scorer.sharing(person, room.sharing_))
    room.scored_.push_back({neighbor.person, neighbor.score});
}

/// Also of the person themself and of those tied: the combination is scaled by the largest of all.
void PredictionMethods::add_adamic_adar(FacultyId person, Workspace& room) const {
  const auto& ties = potential_.ties();
  for (const auto common : ties.partners(person)) {
    const auto partners = ties.partners(common);
    const auto weight = 1 / std::log(std::max<double>(static_cast<double>(partners.size()), 2));
    for (const auto other : partners) {
      if (room.sums_[index(other)] == 0) room.scored_.push_back({other, 0});
      room.sums_[index(other)] += weight;
    }
  }
  for (auto& [other, score] : room.scored_) {
    score = room.sums_[index(other)];
    room.sums_[index(other)] = 0;
  }
}

void PredictionMethods::add_combination(FacultyId person, Workspace& room) const {
  add_adamic_adar(person, room);
  double largest = 0;
  for (const auto& scored : room.scored_) largest = std::max(largest, scored.score);
  for (const auto& [other, score] : room.scored_) room.sums_[index(other)] = score / largest;
  for (const auto& neighbor : tf_idf_cosine_.sharing(person, room.sharing_)) {
    if (room.sums_[index(neighbor.person)] == 0) room.scored_.push_back({neighbor.person, 0});
    room.sums_[index(neighbor.person)] += .5 * neighbor.score;
  }
  for (auto& [other, score] : room.scored_) {
    score = room.sums_[index(other)];
    room.sums_[index(other)] = 0;
  }
}

/// Both terms over their largest values among the candidates.
void PredictionMethods::add_related_topics(FacultyId person, Workspace& room) const {
  const auto related = related_topics_.closeness(person, room.related_);
  const auto partners = potential_.ties().partners(person);
  const auto is_candidate = [&](FacultyId other) {
    return other != person && !std::binary_search(partners.begin(), partners.end(), other);
  };
  double most_affine = 0;
  for (const auto& neighbor : potential_.affinity().sharing(person, room.sharing_)) {
    if (!is_candidate(neighbor.person)) continue;
    room.sums_[index(neighbor.person)] = neighbor.score;
    most_affine = std::max(most_affine, neighbor.score);
  }
  double most_related = 0;
  for (const auto other : ids<FacultyId>(related.size()))
    if (is_candidate(other)) most_related = std::max(most_related, related[index(other)]);
  for (const auto other : ids<FacultyId>(related.size())) {
    auto& affinity = room.sums_[index(other)];
    const auto score =
        (most_affine > 0 ? affinity / most_affine : 0) +
        (most_related > 0 ? related_share * related[index(other)] / most_related : 0);
    affinity = 0;
    if (score > 0) room.scored_.push_back({other, score});
  }
}

void PredictionMethods::add_potential(FacultyId person, bool is_proximity_alone,
                                      Workspace& room) const {
  for (const auto& factors : potential_.factors(person, room.potential_))
    room.scored_.push_back({factors.to, is_proximity_alone ? factors.proximity : factors.score});
}

}  // namespace facgraph::evaluation
