#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/potential.hpp"
#include "facgraph/report/report.hpp"

/// The sections of a report, one a file.
namespace facgraph::cli {

struct ReportOptions {
  std::string output;
  std::string format;
  std::string title;
  std::string date;
  std::size_t top = 20;
};

/// What keeps a report of thousands of people readable; each limit that cuts is said in the report.
namespace report_limit {
inline constexpr std::size_t mapped_people = 300;
inline constexpr std::size_t carded_people = 400;
inline constexpr std::size_t ties_in_a_card = 100;
inline constexpr std::size_t listed_people = 10000;
inline constexpr std::size_t topics = 1000;
inline constexpr std::size_t merges = 200;
inline constexpr std::size_t explained_pairs = 5;
/// Above, the stability of clusters would take longer than all the rest.
inline constexpr std::size_t people_with_stability = 1000;
}  // namespace report_limit

/// What several sections are made from; found once.
struct ReportInput {
  Session& session;
  const List& list;
  const ReportOptions& options;
  const clustering::Clusters& clusters;
  const std::vector<std::string>& cluster_names;
  const potential::Potential& potential;
  const potential::Ranking& ranking;  ///< at least the pairs that are shown
};

/// `others` are the sections below it.
report::Section summary_section(const ReportInput& input,
                                const std::vector<report::Section>& others);
report::Section maps_section(const ReportInput& input);
report::Section clusters_section(const ReportInput& input);
report::Section potential_section(const ReportInput& input);
report::Section brokers_section(const ReportInput& input);
report::Section gaps_section(const ReportInput& input);
report::Section people_section(const ReportInput& input);
report::Section topics_section(const ReportInput& input);
report::Section merges_section(const ReportInput& input);
report::Section method_section(const ReportInput& input);
report::Section record_section(const ReportInput& input);

/// A listing as a section. Where its notes name an option of `command`, they name the command too.
report::Section section_of(std::string key, std::string title, report::Listing listing,
                           std::string_view command);

/// Leaves the first `most` rows, and says so.
void keep_first(report::Section& section, std::size_t most, std::string_view command);

void drop_column(report::Table& table, std::string_view key);

/// Columns without anything in them say nothing.
void drop_empty_columns(report::Table& table);

/// "A, B and C".
std::string enumerated(const std::vector<std::string>& items);

}  // namespace facgraph::cli
