#include "cli/mention_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facgraph/model/ledger.hpp"

namespace facgraph::cli {
namespace {

std::string rule_of(const Roster& roster, FacultyId person, const TopicMention& mention) {
  const auto entry =
      std::find_if(roster.ledger.begin(), roster.ledger.end(), [&](const LedgerEntry& row) {
        return row.person == person && row.where == mention.where &&
               row.written == mention.written &&
               std::find(row.became.begin(), row.became.end(), mention.topic) != row.became.end();
      });
  return entry == roster.ledger.end() ? std::string() : std::string(name(entry->rule));
}

}  // namespace

std::vector<Listed> places(const Roster& roster, FacultyId person, TopicId topic) {
  std::vector<Listed> result;
  for (const auto& mention : roster[person].mentions)
    if (mention.topic == topic)
      result.push_back({mention.written, rule_of(roster, person, mention),
                        describe(mention.where, roster.files)});
  return result;
}

std::vector<std::string> places_in_words(std::span<const Listed> places) {
  std::vector<std::string> words;
  for (const auto& [written, rule, source] : places)
    words.push_back(fmt::format("{} ({})", written, source));
  return words;
}

std::string evidence_in_words(const Evidence& evidence, const Roster& roster) {
  if (!evidence.where) return evidence.text;
  return fmt::format("{} ({})", evidence.text, describe(*evidence.where, roster.files));
}

std::vector<std::string> sources(std::span<const Listed> places) {
  std::vector<std::string> words;
  for (const auto& place : places) words.push_back(place.source);
  return words;
}

}  // namespace facgraph::cli
