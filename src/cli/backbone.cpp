#include "cli/backbone.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "cli/usage_error.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/analysis/scorer.hpp"

namespace facgraph::cli {

significance::Tests tests_for_backbone(const List& list) {
  if (const auto bound = projection_bound(list.network); bound > list.projection.most_pairs)
    throw UsageError(fmt::format(
        "the list may have {} pairs who share topics; every one is tested, and that is over the "
        "limit of {}: leave --significance and --backbone out, take a part of the list, or raise "
        "the limit with --exact-projection",
        bound, list.projection.most_pairs));
  return significance::test_pairs(list.network);
}

Backbone backbone_of(const List& list) {
  const auto tests = tests_for_backbone(list);
  const similarity::Scorer scorer(list.network, similarity::default_measure());
  std::set<std::pair<FacultyId, TopicId>> kept;
  for (const auto& pair : significance::backbone(tests, scorer))
    for (const auto topic : scorer.shared_topics(pair.a, pair.b)) {
      kept.emplace(pair.a, topic);
      kept.emplace(pair.b, topic);
    }
  Backbone backbone{list,
                    fmt::format("Backbone: {} of {} pairs share more topics than chance would "
                                "give (at {:.0f} %).",
                                tests.significant, tests.tests, 100 * tests.level)};
  auto& roster = backbone.list.roster;
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    std::erase_if(roster.faculty[index(person)].mentions, [&](const TopicMention& mention) {
      return !kept.contains({person, mention.topic});
    });
  roster.links.clear();
  backbone.list.network = build_network(roster);
  return backbone;
}

}  // namespace facgraph::cli
