#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/drawing/map_input.hpp"
#include "facgraph/drawing/maps.hpp"

namespace facgraph::cli {

/// What the command line asks a map to show.
struct MapRequest {
  std::string kind{drawing::map_kinds().front().name};
  std::string name;  ///< of the person whom a map is about
  std::string color = "cluster";
  std::string label = "topics";
  std::string measure{similarity::default_measure().name};
  std::string only;
  std::vector<std::string> focus;
  double minimum = 0;
  std::size_t top = 0;
  std::string title;
  std::string caption;
  std::string legend = "on";
  double width = 900;
  bool backbone = false;
};

/// The values of --label.
std::vector<std::string> label_names();

/// Everything that a map is drawn from, and the numbers behind it. Scores, clusters and potential
/// are those of the whole list, also where filters leave a part of it.
class MapSubject {
 public:
  /// Throws UsageError for a request that makes no sense, LookupError for names that are not found
  /// or mean several people, and for filters that leave nobody. The list must outlive the subject.
  MapSubject(const List& list, const MapRequest& request);
  MapSubject(const MapSubject&) = delete;
  MapSubject& operator=(const MapSubject&) = delete;

  const drawing::MapKind& kind() const { return kind_; }
  drawing::MapInput input() const;
  const drawing::MapOptions& options() const { return options_; }

  /// For a list that is a backbone.
  void say_backbone(const std::string& note);

  /// Who is told how far a map is that takes long.
  void report_to(std::function<void(std::size_t, std::size_t)> progress) {
    options_.on_progress = std::move(progress);
  }

  /// The person whom the map is about.
  const Faculty* center() const;

 private:
  const List& shown() const { return part_ ? *part_ : list_; }

  const List& list_;
  const drawing::MapKind& kind_;
  const similarity::Measure& measure_;
  drawing::MapOptions options_;
  std::optional<List> part_;  ///< where filters leave one
  std::string grouping_;
  Partition partition_;
  std::vector<std::string> group_names_;
  std::vector<FacultyId> swing_members_;
  std::vector<drawing::PotentialPair> potential_;
  std::size_t potential_pairs_ = 0;
  std::string score_name_;
  std::vector<double> scores_;
  std::vector<double> strength_;
  std::vector<drawing::SimilarPair> similar_;
  std::optional<FacultyId> center_;
  std::vector<FacultyId> focus_;
};

}  // namespace facgraph::cli
