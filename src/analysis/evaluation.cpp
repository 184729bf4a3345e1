#include "facgraph/analysis/evaluation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "facgraph/analysis/ranking_quality.hpp"
#include "ordered_blocks.hpp"
#include "prediction_methods.hpp"
#include "random.hpp"

namespace facgraph::evaluation {
namespace {

constexpr std::size_t block_size = 16;

struct Target {
  FacultyId person{};
  std::vector<FacultyId> right;
};

/// Whom to rank for, with their new ties; in the order of ids.
std::vector<Target> targets(const potential::TieGraph& known, std::span<const WeightedPair> arising,
                            std::span<const FacultyId> people) {
  std::vector<std::vector<FacultyId>> right(known.people());
  for (const auto& [a, b, weight] : arising) {
    if (a == b || std::ranges::binary_search(known.partners(a), b)) continue;
    right[index(a)].push_back(b);
    right[index(b)].push_back(a);
  }
  std::vector<char> is_wanted(known.people(), people.empty() ? 1 : 0);
  for (const auto person : people) is_wanted[index(person)] = 1;
  std::vector<Target> result;
  for (const auto person : ids<FacultyId>(known.people())) {
    auto& listed = right[index(person)];
    if (listed.empty() || is_wanted[index(person)] == 0) continue;
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    result.push_back({person, std::move(listed)});
  }
  return result;
}

enum class Role : char { wrong, right, left_out };

/// One thread's work: the quality of every method for some people.
class Judging {
 public:
  explicit Judging(const PredictionMethods& methods)
      : methods_(methods),
        workspace_(methods),
        roles_(methods.ties().people()),
        right_scores_(methods.ties().people()) {}

  void judge(const Target& target) {
    set_roles(target, Role::right, Role::left_out);
    const auto partners = methods_.ties().partners(target.person).size();
    const auto wrong = roles_.size() - 1 - partners - target.right.size();
    for (std::size_t method = 0; method < methods_.names().size(); ++method)
      qualities.push_back(quality(method, target, wrong));
    set_roles(target, Role::wrong, Role::wrong);
  }

  std::vector<RankingQuality> qualities;  ///< of a person, all methods; then of the next

 private:
  void set_roles(const Target& target, Role right, Role left_out) {
    roles_[index(target.person)] = left_out;
    for (const auto partner : methods_.ties().partners(target.person))
      roles_[index(partner)] = left_out;
    for (const auto person : target.right) roles_[index(person)] = right;
  }

  RankingQuality quality(std::size_t method, const Target& target, std::size_t wrong) {
    const auto scores = methods_.scores(method, target.person, workspace_);
    for (const auto person : target.right) right_scores_[index(person)] = 0;
    for (const auto& [person, score] : scores)
      if (roles_[index(person)] == Role::right) right_scores_[index(person)] = score;
    found_.clear();
    for (const auto person : target.right) found_.push_back(right_scores_[index(person)]);
    judge_.start(found_);
    for (const auto& [person, score] : scores) {
      if (roles_[index(person)] != Role::wrong) continue;
      judge_.add_wrong(score);
      --wrong;
    }
    judge_.add_wrong_zeros(wrong);
    return judge_.quality();
  }

  const PredictionMethods& methods_;
  PredictionMethods::Workspace workspace_;
  std::vector<Role> roles_;
  std::vector<double> right_scores_;
  std::vector<double> found_;
  RankingJudge judge_;
};

using Numbers = std::array<double, 4>;

Numbers numbers(const RankingQuality& quality) {
  return {quality.hits_at_10, quality.reciprocal_rank, quality.auc, quality.recall_at_50};
}

/// The interval between the 2.5 % lowest and highest of the means.
Estimate estimate(double value, std::vector<double>& means) {
  if (means.empty()) return {value, value, value};
  std::sort(means.begin(), means.end());
  const auto cut = static_cast<std::size_t>(std::floor(.025 * static_cast<double>(means.size())));
  return {value, means[cut], means[means.size() - 1 - cut]};
}

/// Means over people of one method, and over the people of each resample; the same resamples for
/// every method.
Row row(const std::string& name, const std::vector<Numbers>& of_people, const Options& options) {
  const auto mean = [&](auto pick) {
    Numbers sum{};
    for (std::size_t i = 0; i < of_people.size(); ++i)
      for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += of_people[pick(i)][k];
    for (auto& value : sum) value /= static_cast<double>(of_people.size());
    return sum;
  };
  Random random(options.seed);
  std::array<std::vector<double>, 4> means;
  for (std::size_t sample = 0; sample < options.resamples; ++sample) {
    const auto found = mean([&](std::size_t) { return random.below(of_people.size()); });
    for (std::size_t k = 0; k < means.size(); ++k) means[k].push_back(found[k]);
  }
  const auto values = mean([](std::size_t i) { return i; });
  return {name, estimate(values[0], means[0]), estimate(values[1], means[1]),
          estimate(values[2], means[2]), estimate(values[3], means[3])};
}

}  // namespace

Evaluation evaluate(const Network& network, std::span<const WeightedPair> known,
                    std::span<const WeightedPair> arising, const Options& options) {
  const PredictionMethods methods(network, known);
  const auto ranked_for = targets(methods.ties(), arising, options.people);
  Evaluation result;
  result.people = ranked_for.size();
  if (ranked_for.empty()) return result;
  std::vector<std::vector<Numbers>> of_method(methods.names().size());
  OrderedBlocks blocks((ranked_for.size() + block_size - 1) / block_size,
                       [&] { return Judging(methods); },
                       [&](Judging& judging, std::size_t block) {
                         const auto last = std::min((block + 1) * block_size, ranked_for.size());
                         for (auto i = block * block_size; i < last; ++i)
                           judging.judge(ranked_for[i]);
                       },
                       [&](Judging& judging, std::size_t) {
                         for (std::size_t i = 0; i < judging.qualities.size(); ++i)
                           of_method[i % of_method.size()].push_back(numbers(judging.qualities[i]));
                         judging.qualities.clear();
                       });
  blocks.run(options.threads);
  for (const auto& target : ranked_for) result.new_ties += target.right.size();
  for (std::size_t method = 0; method < of_method.size(); ++method)
    result.rows.push_back(row(methods.names()[method], of_method[method], options));
  return result;
}

}  // namespace facgraph::evaluation
