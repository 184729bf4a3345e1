#include "cli/divisions.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "cli/groundwork.hpp"
#include "cli/option_set.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {
namespace {

Sides sides_by_cluster(const List& list) {
  Sides result;
  for (const auto cluster : usual_clusters(list).partition.cluster_of)
    result.of.push_back({static_cast<std::uint32_t>(cluster)});
  return result;
}

Sides sides_by_lab(const List& list) {
  Sides result;
  for (const auto person : ids<FacultyId>(list.network.faculty_count())) {
    result.of.emplace_back();
    for (const auto lab : list.network.labs_of(person))
      result.of.back().push_back(static_cast<std::uint32_t>(lab));
  }
  return result;
}

/// By the innermost: a department rather than its university.
Sides sides_by_affiliation(const List& list) {
  Sides result;
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& person : list.roster.faculty) {
    result.of.emplace_back();
    if (person.affiliations.empty()) continue;
    const auto next = static_cast<std::uint32_t>(numbers.size());
    const auto key = text::fold_without_marks(person.affiliations.front());
    result.of.back().push_back(numbers.emplace(key, next).first->second);
  }
  return result;
}

struct Division {
  std::string_view name;
  Sides (*sides)(const List& list);
};

constexpr auto divisions_table = std::to_array<Division>(
    {{"cluster", sides_by_cluster}, {"lab", sides_by_lab}, {"affiliation", sides_by_affiliation}});

}  // namespace

bool Sides::are_apart(FacultyId a, FacultyId b) const {
  const auto& of_a = of[index(a)];
  const auto& of_b = of[index(b)];
  return !of_a.empty() && !of_b.empty() &&
         std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) == of_a.end();
}

std::size_t Sides::without() const {
  return static_cast<std::size_t>(
      std::count_if(of.begin(), of.end(), [](const auto& one) { return one.empty(); }));
}

std::vector<std::string> division_names() { return names_of(divisions_table); }

Sides sides(const List& list, std::string_view division) {
  const auto row = std::find_if(divisions_table.begin(), divisions_table.end(),
                                [&](const Division& one) { return one.name == division; });
  assert(row != divisions_table.end());
  return row->sides(list);
}

}  // namespace facgraph::cli
