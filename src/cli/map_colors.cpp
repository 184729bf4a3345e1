#include "cli/map_colors.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "cli/betweenness_of.hpp"
#include "cli/cluster_wording.hpp"
#include "cli/groundwork.hpp"
#include "cli/option_set.hpp"
#include "facgraph/analysis/participation.hpp"
#include "facgraph/analysis/strength.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {
namespace {

Groups groups_by_cluster(const List& list) {
  const auto& found = usual_clusters(list);
  return {"cluster", found.partition, cluster_names(list, found.partition), found.swing_members};
}

/// A group for each person: a number, or none.
using Chosen = std::vector<std::optional<std::uint32_t>>;

/// People without a group become groups of one, without a name.
Groups grouped(std::string_view what, const Chosen& chosen, const std::vector<std::string>& names) {
  std::vector<std::uint32_t> labels;
  for (std::uint32_t person = 0; person < chosen.size(); ++person)
    labels.push_back(chosen[person].value_or(static_cast<std::uint32_t>(names.size()) + person));
  Groups groups{what, canonical_partition(labels), {}, {}};
  groups.names.resize(groups.partition.cluster_count);
  for (std::size_t person = 0; person < chosen.size(); ++person)
    if (chosen[person])
      groups.names[index(groups.partition.cluster_of[person])] = names[*chosen[person]];
  return groups;
}

Groups groups_by_lab(const List& list) {
  std::vector<std::string> names;
  for (const auto& lab : list.roster.labs) names.push_back(lab.name);
  Chosen chosen(list.network.faculty_count());
  const auto size = [&](LabId lab) { return list.network.faculty_of(lab).size(); };
  for (const auto person : ids<FacultyId>(chosen.size())) {
    const auto labs = list.network.labs_of(person);
    const auto largest = std::max_element(labs.begin(), labs.end(),
                                          [&](LabId a, LabId b) { return size(a) < size(b); });
    if (largest != labs.end()) chosen[index(person)] = static_cast<std::uint32_t>(*largest);
  }
  return grouped("lab", chosen, names);
}

Groups groups_by_affiliation(const List& list) {
  std::vector<std::string> names;
  Chosen chosen;
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& person : list.roster.faculty) {
    chosen.emplace_back();
    if (person.affiliations.empty()) continue;
    const auto& name = person.affiliations.front();
    const auto [row, is_new] =
        numbers.emplace(text::fold_without_marks(name), static_cast<std::uint32_t>(names.size()));
    if (is_new) names.push_back(name);
    chosen.back() = row->second;
  }
  return grouped("affiliation", chosen, names);
}

std::vector<double> strength(const List& list, const similarity::Scorer& scorer) {
  return similarity::strengths(scorer, list.projection);
}

std::vector<double> best_potential(const List& list, const similarity::Scorer&) {
  return usual_potential(list).best_scores();
}

std::vector<double> betweenness_values(const List& list, const similarity::Scorer&) {
  return betweenness_of(list, Labs::excluded, false).values.faculty;
}

std::vector<double> participation_values(const List& list, const similarity::Scorer&) {
  return participation(shared_topics(list).graph, usual_clusters(list).partition);
}

struct Color {
  std::string_view name;
  Groups (*groups)(const List& list);
  std::vector<double> (*scores)(const List& list, const similarity::Scorer& scorer);
};

// To add a color: a row, with groups of people or with a score for each.
constexpr auto colors_table = std::to_array<Color>({
    {"cluster", groups_by_cluster, nullptr},
    {"lab", groups_by_lab, nullptr},
    {"affiliation", groups_by_affiliation, nullptr},
    {"strength", nullptr, strength},
    {"potential", nullptr, best_potential},
    {"betweenness", nullptr, betweenness_values},
    {"participation", nullptr, participation_values},
});

const Color& row_of(std::string_view color) {
  return *std::find_if(colors_table.begin(), colors_table.end(),
                       [&](const Color& row) { return row.name == color; });
}

}  // namespace

std::vector<std::string> color_names() { return names_of(colors_table); }

bool is_score(std::string_view color) { return row_of(color).scores != nullptr; }

Groups groups_for(const List& list, std::string_view color) {
  auto* const groups = row_of(color).groups;
  return groups != nullptr ? groups(list) : groups_by_cluster(list);
}

std::vector<double> scores_for(const List& list, const similarity::Scorer& scorer,
                               std::string_view color) {
  return row_of(color).scores(list, scorer);
}

}  // namespace facgraph::cli
