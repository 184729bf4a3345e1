#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/report/listing.hpp"

/// What the commands list, for others that show the same: each stands in the file of its command.
namespace facgraph::cli {

struct ClustersOptions {
  std::string method{clustering::default_clustering().name};
  double resolution = 1;
  std::optional<std::size_t> runs;  ///< for stability; not given: as many as are quick
  std::string format;
};
report::Listing clusters_listing(const List& list, const ClustersOptions& options);

struct PotentialOptions {
  std::string person;
  std::string ties;
  std::string between;
  std::string format;
  std::size_t top = 20;
};
report::Listing potential_listing(Session& session, const PotentialOptions& options);

struct BrokersOptions {
  std::string format;
  std::size_t top = 10;
  bool with_labs = false;
  bool exact = false;
};
report::Listing brokers_listing(const List& list, const BrokersOptions& options);

struct GapsOptions {
  std::size_t top = 20;
  std::string format;
};
report::Listing gaps_listing(const List& list, const GapsOptions& options);

/// The order of topics in a listing of them: by how many list them, then by first mention.
std::vector<TopicId> most_listed_first(const Network& network);

/// `what` is a value of the command `list`: "topics".
report::Listing list_listing(const List& list, std::string_view what);

}  // namespace facgraph::cli
