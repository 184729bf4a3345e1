#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "cli/listings.hpp"
#include "cli/report_sections.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using potential::Pair;

/// "Apache Spark (2 people list it, 71 % of what they share)"
std::vector<std::string> shares(const ReportInput& input, const Pair& pair) {
  const auto& roster = input.list.roster;
  std::vector<std::string> words;
  const auto contributions = input.potential.affinity().contributions(pair.a, pair.b);
  for (const auto& [topic, share, other] : contributions) {
    const auto name = topic == other ? roster[topic].name : link_name(roster, topic, other);
    const auto people = input.list.network.faculty_of(topic).size();
    const auto part =
        contributions.size() > 1 && pair.affinity > 0
            ? fmt::format(", {:.0f} % of what they share", 100 * share / pair.affinity)
            : std::string();
    words.push_back(
        fmt::format("{} ({} it{})", name, counted(people, "person lists", "people list"), part));
  }
  return words;
}

std::string explanation(const ReportInput& input, const Pair& pair) {
  const auto& roster = input.list.roster;
  auto text = fmt::format("{} and {}", roster[pair.a].name, roster[pair.b].name);
  const auto topics = shares(input, pair);
  text += topics.empty() ? " share no listed topic."
                         : fmt::format(" share {}.", enumerated(first_few(topics, 4)));
  if (!pair.partners.empty())
    text += fmt::format(" Both have a tie with {}.",
                        enumerated(first_few(person_names(roster, pair.partners), 4)));
  else if (pair.proximity > 0)
    text += " A chain of ties leads from one to the other.";
  const auto& cluster_of = input.clusters.partition.cluster_of;
  text += cluster_of[index(pair.a)] == cluster_of[index(pair.b)]
              ? " They are in the same cluster."
              : " They are in different clusters, which they would link.";
  return text;
}

}  // namespace

report::Section potential_section(const ReportInput& input) {
  PotentialOptions options;
  options.top = input.options.top;
  auto section = section_of("potential", "Who could newly work together",
                            potential_listing(input.session, options), "facgraph potential");
  auto& table = section.tables.front();
  table.title = "The strongest pairs";
  drop_column(table, "complementary");  // the topics of both are on their cards
  if (input.potential.ties().empty()) drop_column(table, "proximity");
  const auto& strongest = input.ranking.strongest;
  if (strongest.empty()) return section;
  section.paragraphs.emplace_back("Pairs without a known tie, and why they come first:");
  const auto count = std::min({strongest.size(), report_limit::explained_pairs, options.top});
  for (std::size_t i = 0; i < count; ++i)
    section.paragraphs.push_back(fmt::format("{}. {}", i + 1, explanation(input, strongest[i])));
  return section;
}

}  // namespace facgraph::cli
