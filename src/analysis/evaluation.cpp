#include "facgraph/analysis/evaluation.hpp"

#include <algorithm>

#include "../model/ordered_blocks.hpp"
#include "bootstrap.hpp"
#include "facgraph/analysis/ranking_quality.hpp"
#include "prediction_methods.hpp"
#include "ranked_people.hpp"

namespace facgraph::evaluation {
namespace {

constexpr std::size_t block_size = 16;

struct Target {
  FacultyId person{};
  std::vector<FacultyId> right;
};

/// Whom to rank for, with their new ties; in the order of Options::rank.
std::vector<Target> targets(const potential::TieGraph& known, std::span<const WeightedPair> arising,
                            const Options& options) {
  std::vector<std::vector<FacultyId>> right(known.people());
  for (const auto& [a, b, weight] : arising) {
    if (a == b || std::ranges::binary_search(known.partners(a), b)) continue;
    right[index(a)].push_back(b);
    right[index(b)].push_back(a);
  }
  std::vector<char> is_wanted(known.people(), options.people.empty() ? 1 : 0);
  for (const auto person : options.people) is_wanted[index(person)] = 1;
  std::vector<Target> result;
  const RankedPeople in_order(known.people(), options.rank);
  for (std::size_t position = 0; position < in_order.size(); ++position) {
    const auto person = in_order.at(position);
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

Numbers numbers(const RankingQuality& quality) {
  return {quality.hits_at_10, quality.reciprocal_rank, quality.auc, quality.recall_at_50};
}

Judged difference(const Judged& a, const Judged& b) {
  Judged result = a;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t k = 0; k < result[i].size(); ++k) result[i][k] -= b[i][k];
  return result;
}

Qualities qualities(const Judged& people, const Options& options) {
  const auto means = bootstrapped_means(people, options.resamples, options.seed);
  return {means[0], means[1], means[2], means[3]};
}

/// What every method makes of every person.
std::vector<Judged> judged(const PredictionMethods& methods, const std::vector<Target>& people,
                           const Options& options) {
  std::vector<Judged> of_method(methods.names().size());
  const BlocksOf part(people.size(), block_size);
  OrderedBlocks blocks(
      part.count(), [&] { return Judging(methods); },
      [&](Judging& judging, std::size_t block) {
        for (auto i = part.first(block); i < part.end(block); ++i) judging.judge(people[i]);
      },
      [&](Judging& judging, std::size_t block) {
        for (std::size_t i = 0; i < judging.qualities.size(); ++i)
          of_method[i % of_method.size()].push_back(numbers(judging.qualities[i]));
        judging.qualities.clear();
        if (options.on_progress) options.on_progress(part.end(block), people.size());
      });
  blocks.run(options.threads);
  return of_method;
}

/// The rows, each by one thread: a resample of many people takes as long as ranking for some.
std::vector<Row> rows(const PredictionMethods& methods, const std::vector<Judged>& of_method,
                      const Options& options) {
  std::vector<Row> result(of_method.size());
  struct Nothing {};
  for_each_item(
      BlocksOf(of_method.size(), 1), options.threads, [] { return Nothing(); },
      [&](Nothing&, std::size_t method) {
        result[method] = {methods.names()[method], methods.evidence(method),
                          qualities(of_method[method], options),
                          qualities(difference(of_method.back(), of_method[method]), options)};
      });
  return result;
}

std::size_t known_already(const potential::TieGraph& known, std::span<const WeightedPair> arising) {
  return static_cast<std::size_t>(
      std::count_if(arising.begin(), arising.end(), [&](const WeightedPair& pair) {
        return std::ranges::binary_search(known.partners(pair.a), pair.b);
      }));
}

}  // namespace

Evaluation evaluate(const Network& network, std::span<const WeightedPair> known,
                    std::span<const WeightedPair> arising, const Options& options) {
  const PredictionMethods methods(network, known);
  const auto ranked_for = targets(methods.ties(), arising, options);
  Evaluation result;
  result.known_pairs = methods.ties().pair_count();
  result.people = ranked_for.size();
  result.known_already = known_already(methods.ties(), arising);
  if (ranked_for.empty()) return result;
  for (const auto& target : ranked_for) result.new_ties += target.right.size();
  result.rows = rows(methods, judged(methods, ranked_for, options), options);
  return result;
}

}  // namespace facgraph::evaluation
