#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "facgraph/analysis/projection.hpp"
#include "facgraph/model/ids.hpp"

namespace facgraph::potential {

/// Existing ties, each in both directions.
class TieGraph {
 public:
  /// The weight of a pair is how many ties it has, > 0; pairs that come several times add up. The
  /// order, within pairs too, does not matter; pairs of one person are left out.
  TieGraph(std::size_t people, std::span<const WeightedPair> ties);

  bool empty() const { return partners_.empty(); }
  std::size_t people() const { return strengths_.size(); }
  std::size_t pair_count() const { return partners_.size() / 2; }

  /// In the order of ids.
  std::span<const FacultyId> partners(FacultyId person) const;

  /// The number of ties with each of partners().
  std::span<const double> ties(FacultyId person) const;

  /// W_ij = ln(1 + number of ties) for each of partners().
  std::span<const double> weights(FacultyId person) const;

  /// Partners whose ids follow each other: so many from a position of partners() on.
  struct Run {
    std::size_t first = 0;
    std::size_t length = 0;
  };

  /// Partners as runs, where these are long, as in labs whose members stand together; else empty.
  std::span<const Run> runs(FacultyId person) const {
    const auto begin = run_starts_[index(person)];
    return std::span(runs_).subspan(begin, run_starts_[index(person) + 1] - begin);
  }

  /// Whether everybody within any number of steps is a partner, as in a lab apart from others:
  /// walks then lead to nobody new.
  bool knows_all_in_reach(FacultyId person) const { return knows_all_in_reach_[index(person)]; }

  /// D_i, the sum of weights().
  double strength(FacultyId person) const { return strengths_[index(person)]; }

 private:
  void find_runs();
  void find_who_knows_all();

  template <class T>
  std::span<const T> row(const std::vector<T>& values, FacultyId person) const {
    const auto begin = starts_[index(person)];
    return std::span(values).subspan(begin, starts_[index(person) + 1] - begin);
  }

  // Apart, because walks read partners and weights of millions of ties.
  std::vector<std::size_t> starts_;
  std::vector<FacultyId> partners_;
  std::vector<double> ties_;
  std::vector<double> weights_;
  std::vector<double> strengths_;
  std::vector<std::size_t> run_starts_;
  std::vector<Run> runs_;
  std::vector<bool> knows_all_in_reach_;
};

/// One person's row of S, see potential.hpp. Made once, used for many people.
class Proximity {
 public:
  explicit Proximity(const TieGraph& ties);

  /// Walks over two to four steps of ties; forgets the row before. Cost: the ties of all who are
  /// within three steps.
  void walk(FacultyId person);

  /// Forgets the row, as if nobody were reached.
  void clear();

  double operator[](FacultyId to) const { return row_[index(to)]; }

  /// Whom the person reaches, each once, in no useful order.
  std::span<const std::uint32_t> reached() const { return reached_; }

 private:
  void step(std::vector<double>& next, std::vector<std::uint32_t>& listed);
  void step_along_runs(FacultyId person, double share, std::vector<double>& next,
                       std::vector<std::uint32_t>& listed) const;

  const TieGraph& ties_;
  std::vector<double> row_;
  std::vector<std::uint32_t> reached_;
  std::vector<double> from_;
  std::vector<std::uint32_t> from_listed_;
  std::vector<double> to_;
  std::vector<std::uint32_t> to_listed_;
};

}  // namespace facgraph::potential
