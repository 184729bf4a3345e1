#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/partition.hpp"
#include "facgraph/model/roster.hpp"

namespace facgraph::drawing {

/// A pair without a tie that a map may bring out, with why.
struct PotentialPair {
  FacultyId a{};
  FacultyId b{};
  double score = 0;
  std::vector<TopicId> shared;
};

/// Two people who share a topic, or have linked ones, with their similarity.
struct SimilarPair {
  FacultyId a{};
  FacultyId b{};
  double score = 0;
  std::vector<std::string> shared;  ///< in words, the most telling first
};

/// A number for each person that colors stand for instead of groups.
struct PersonScores {
  std::string_view name;           ///< "betweenness"; empty when colors stand for groups
  std::span<const double> values;  ///< by FacultyId, >= 0
  double most = 0;                 ///< of the values

  PersonScores() = default;
  PersonScores(std::string_view of_what, std::span<const double> scores)
      : name(of_what),
        values(scores),
        most(scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end())) {}
};

/// What maps are made from. Spans and references outlive the call only as long as the caller keeps
/// them. Filters were applied before: whoever is to be left out is not in the roster.
struct MapInput {
  const Roster& roster;
  const Network& network;
  /// Clusters, or the labs or affiliations that colors stand for. A part can have lost its members
  /// to a filter; the others keep their numbers, and so their colors.
  const Partition& partition;
  std::span<const std::string> cluster_names;  ///< one a part; empty for clusters of one
  std::span<const FacultyId> swing_members;    ///< those who would fit a second cluster as well
  std::span<const PotentialPair> potential;    ///< the strongest, best first
  std::size_t potential_pairs = 0;             ///< how many there are in all
  std::string_view grouping = "cluster";       ///< what a part of the partition is
  PersonScores scores{};
  std::span<const SimilarPair> similar{};  ///< best first; for kinds that ask for it (maps.hpp)
  std::string_view measure{};              ///< of `similar`
  std::optional<FacultyId> center{};       ///< of a map of one person
  std::span<const FacultyId> focus{};      ///< all others are faded; empty: nobody is
  std::span<const double> strength{};      ///< sum of similarities, by FacultyId; may be empty
};

/// What is printed with a pair where a map has pairs.
enum class PairLabel : std::uint8_t { topics, scores, none };

struct MapOptions {
  double width = 900;           ///< of the page, in pixels
  std::string title;            ///< instead of the map's own
  std::size_t named_pairs = 3;  ///< how many of the strongest potential pairs are brought out
  std::string caption;          ///< instead of the map's own
  std::string note;             ///< what filters left out, in sentences; always printed
  /// Over the people who share nothing: why.
  std::string isolated = "Share no listed topic with anyone here";
  bool legend = true;
  PairLabel label = PairLabel::topics;
  std::size_t top = 0;      ///< how many of what the kind shows; 0: as many as are legible
  std::size_t threads = 1;  ///< of maps that take long; the result is the same with any number
  /// Called now and then by maps that take long, with how many people have a place; may be empty.
  /// By one thread at a time.
  std::function<void(std::size_t done, std::size_t all)> on_progress{};
};

}  // namespace facgraph::drawing
