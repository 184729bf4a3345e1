#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "facgraph/analysis/evaluation.hpp"
#include "facgraph/analysis/potential.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "related_topics.hpp"

namespace facgraph::evaluation {

/// The score of a candidate; candidates that are not listed have 0.
struct Scored {
  FacultyId person{};
  double score = 0;
};

/// The ways to rank candidates that evaluation.hpp lists. Not installed.
class PredictionMethods {
 public:
  PredictionMethods(const Network& network, std::span<const WeightedPair> known);

  /// Room for one thread.
  class Workspace {
   public:
    explicit Workspace(const PredictionMethods& methods);

   private:
    friend class PredictionMethods;
    similarity::Scorer::Workspace sharing_;
    potential::Potential::Workspace potential_;
    std::vector<double> sums_;
    std::vector<Scored> scored_;
    RelatedTopics::Workspace related_;
  };

  const std::vector<std::string>& names() const { return names_; }
  Evidence evidence(std::size_t method) const;
  const potential::TieGraph& ties() const { return potential_.ties(); }

  /// What a method says of the candidates of a person, the person and those tied included, in any
  /// order; valid until the workspace is used again.
  std::span<const Scored> scores(std::size_t method, FacultyId person, Workspace& workspace) const;

 private:
  void add_popularity(std::vector<Scored>& into) const;
  void add_measure(const similarity::Scorer& scorer, FacultyId person, Workspace& room) const;
  void add_adamic_adar(FacultyId person, Workspace& room) const;
  void add_combination(FacultyId person, Workspace& room) const;
  void add_related_topics(FacultyId person, Workspace& room) const;
  void add_potential(FacultyId person, bool is_proximity_alone, Workspace& room) const;

  const Network& network_;
  potential::Potential potential_;
  similarity::Scorer idf_sum_;
  similarity::Scorer count_cosine_;
  similarity::Scorer tf_idf_cosine_;
  RelatedTopics related_topics_;
  std::vector<std::unique_ptr<similarity::Scorer>> measures_;
  std::vector<std::string> names_;
};

}  // namespace facgraph::evaluation
