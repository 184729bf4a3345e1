#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "cli/report_sections.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

using Sentences = std::vector<std::string>;

std::size_t shared_topics(const Network& network) {
  std::size_t shared = 0;
  for (const auto topic : ids<TopicId>(network.topic_count()))
    if (network.faculty_of(topic).size() > 1) ++shared;
  return shared;
}

std::string what_is_listed(const List& list) {
  const auto topics = list.network.topic_count();
  const auto shared = shared_topics(list.network);
  std::vector<std::string> named{counted(list.roster.faculty.size(), "person", "people"),
                                 counted(topics, "topic", "topics")};
  if (!list.roster.labs.empty()) named.push_back(counted(list.roster.labs.size(), "lab", "labs"));
  if (topics > 0 && shared == topics)
    return fmt::format("The list names {}. Each topic is listed by two people or more.",
                       enumerated(named));
  return fmt::format("The list names {}. {} listed by two people or more, {} by one person each.",
                     enumerated(named), counted(shared, "topic is", "topics are"), topics - shared);
}

/// Few are named; of many the number is enough.
std::string people_in_words(const Roster& roster, const std::vector<FacultyId>& people) {
  constexpr std::size_t named = 6;
  return people.size() > named ? counted(people.size(), "person", "people")
                               : enumerated(person_names(roster, people));
}

void add_clusters(const ReportInput& input, Sentences& sentences) {
  const auto& roster = input.list.roster;
  const auto groups = members(input.clusters.partition);
  const auto real = static_cast<std::size_t>(std::count_if(
      groups.begin(), groups.end(), [](const auto& group) { return group.size() > 1; }));
  if (real == 0) {
    sentences.emplace_back("Nobody shares a topic with anybody, so there are no clusters.");
  } else {
    const auto people = roster.faculty.size() - (groups.size() - real);
    sentences.push_back(
        fmt::format("By the topics that they share, {} {} into {}. The largest is about {}: {}.",
                    counted(people, "person", "people"), people == 1 ? "falls" : "fall",
                    counted(real, "cluster", "clusters"), input.cluster_names.front(),
                    people_in_words(roster, groups.front())));
  }
  const auto& alone = input.clusters.isolated;
  if (!alone.empty())
    sentences.push_back(
        fmt::format("{} with anybody: {}.",
                    alone.size() == 1 ? "One person shares no topic" : "Some share no topic",
                    people_in_words(roster, alone)));
}

/// "who both list databases", or what else brings them together.
std::string reason(const Roster& roster, const potential::Pair& pair) {
  if (!pair.shared.empty())
    return fmt::format("who both list {}",
                       enumerated(first_few(topic_names(roster, pair.shared), 3)));
  if (!pair.partners.empty())
    return fmt::format("who both work with {}",
                       enumerated(first_few(person_names(roster, pair.partners), 3)));
  return "who are close over their ties";
}

void add_potential(const ReportInput& input, Sentences& sentences) {
  const auto& roster = input.list.roster;
  if (input.ranking.pairs > 0 && !input.ranking.strongest.empty()) {
    const auto& best = input.ranking.strongest.front();
    sentences.push_back(fmt::format(
        "{} without a known tie could newly work together. The strongest potential is that of {} "
        "and {}, {}.",
        counted(input.ranking.pairs, "pair of people", "pairs of people"), roster[best.a].name,
        roster[best.b].name, reason(roster, best)));
  }
  std::set<std::pair<FacultyId, FacultyId>> tied;
  for (const auto& tie : roster.ties) tied.emplace(tie.a, tie.b);
  if (!tied.empty())
    sentences.push_back(
        fmt::format("{} tied already, by a common lab.",
                    counted(tied.size(), "pair of people is", "pairs of people are")));
}

/// The first broker, and those without whom the network comes apart, as their section has them.
void add_brokers(const std::vector<report::Section>& sections, Sentences& sentences) {
  const auto brokers = std::find_if(sections.begin(), sections.end(),
                                    [](const auto& one) { return one.key == "brokers"; });
  if (brokers == sections.end() || brokers->tables.front().rows.empty()) return;
  const auto& table = brokers->tables.front();
  std::vector<std::string> holding;
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      if (table.columns[i].key == "holds_together" && row[i] == report::Cell(std::string("yes")))
        holding.push_back(std::get<std::string>(row.front()));
  auto sentence = fmt::format("{} stands most between the others.",
                              std::get<std::string>(table.rows.front().front()));
  if (!holding.empty())
    sentence += fmt::format(
        " Without {} some people would not be linked to the rest.",
        holding.size() == 1 ? holding.front() : "any one of " + enumerated(first_few(holding, 5)));
  sentences.push_back(std::move(sentence));
}

void add_gaps(const Roster& roster, Sentences& sentences) {
  std::vector<std::string> uncovered;
  for (const auto& topic : roster.scope)
    if (topic.coverage <= Coverage::nearest) uncovered.push_back(topic.written);
  if (!uncovered.empty())
    sentences.push_back(fmt::format("The introduction names what nobody lists: {}.",
                                    enumerated(first_few(std::move(uncovered), 6))));
}

}  // namespace

report::Section summary_section(const ReportInput& input,
                                const std::vector<report::Section>& others) {
  report::Section section;
  section.key = "summary";
  section.title = "Summary";
  auto& sentences = section.paragraphs;
  sentences.push_back(what_is_listed(input.list));
  add_clusters(input, sentences);
  add_potential(input, sentences);
  add_brokers(others, sentences);
  add_gaps(input.list.roster, sentences);
  section.notes = {"From listed interests and known ties; not evidence of past work."};
  return section;
}

}  // namespace facgraph::cli
