#include "cli/map_filter.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "cli/wording.hpp"
#include "facgraph/analysis/neighbors.hpp"
#include "facgraph/analysis/strength.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/edit_distance.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {
namespace {

/// What --only can name.
struct Named {
  std::string_view what;
  std::string name;
  std::vector<FacultyId> people;
};

std::vector<Named> nameable(const List& list, const Groups& groups) {
  std::vector<Named> all;
  const auto parts = members(groups.partition);
  for (std::size_t part = 0; part < parts.size(); ++part)
    if (!groups.names[part].empty())
      all.push_back({groups.what, groups.names[part], {parts[part].begin(), parts[part].end()}});
  for (const auto lab : ids<LabId>(list.network.lab_count())) {
    const auto people = list.network.faculty_of(lab);
    if (groups.what != "lab" || people.empty())
      all.push_back({"lab", list.roster[lab].name, {people.begin(), people.end()}});
  }
  for (const auto topic : ids<TopicId>(list.network.topic_count())) {
    const auto people = list.network.faculty_of(topic);
    all.push_back({"topic", list.roster[topic].name, {people.begin(), people.end()}});
  }
  return all;
}

/// "cluster 2", or "2": of the first rows, which are groups.
const Named* numbered(const std::vector<Named>& all, std::string_view what, std::string_view only) {
  if (only.starts_with(what)) only.remove_prefix(std::min(only.size(), what.size() + 1));
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(only.data(), only.data() + only.size(), number);
  if (error != std::errc() || end != only.data() + only.size()) return nullptr;
  const bool is_group = number >= 1 && number <= all.size() && all[number - 1].what == what;
  return is_group ? &all[number - 1] : nullptr;
}

[[noreturn]] void refuse_several(const std::string& only, const std::vector<const Named*>& found) {
  std::vector<std::string> names;
  for (const auto* one : found) names.push_back(fmt::format("{}:{}", one->what, one->name));
  throw LookupError(LookupError::Kind::ambiguous,
                    fmt::format("--only: \"{}\" could be {}; write one of them",
                                text::clean(only, 40), fmt::join(first_few(names), ", ")),
                    names);
}

[[noreturn]] void refuse_none(const std::string& only, const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const auto& one : all) names.push_back(one.name);
  const auto near = text::near_matches(only, names, 1);
  throw LookupError(
      LookupError::Kind::not_found,
      fmt::format("--only: no cluster, lab or topic is called \"{}\"; {}", text::clean(only, 40),
                  near.empty() ? "\"facgraph clusters\" and \"facgraph list topics\" list them"
                               : fmt::format("did you mean {}?", near.front())),
      near);
}

/// A whole name is preferred to a part of one. "topic:robotics" says what it is.
const Named& find_named(const std::vector<Named>& all, std::string_view groups,
                        const std::string& only) {
  const auto wanted = text::fold_without_marks(text::clean(only));
  if (const auto* group = numbered(all, groups, wanted)) return *group;
  std::vector<const Named*> whole;
  std::vector<const Named*> partial;
  for (const auto& one : all) {
    const auto name = text::fold_without_marks(one.name);
    if (name == wanted || fmt::format("{}:{}", one.what, name) == wanted) whole.push_back(&one);
    if (!wanted.empty() && name.find(wanted) != std::string::npos) partial.push_back(&one);
  }
  const auto& found = whole.empty() ? partial : whole;
  if (found.size() > 1) refuse_several(only, found);
  if (found.empty()) refuse_none(only, all);
  return *found.front();
}

[[noreturn]] void refuse_nobody(const std::string& sentence) {
  throw LookupError(LookupError::Kind::not_found, sentence, {});
}

void keep_only(const List& list, const Groups& groups, const std::string& only, Kept& kept) {
  const auto all = nameable(list, groups);
  const auto& named = find_named(all, groups.what, only);
  if (named.people.empty())
    refuse_nobody(fmt::format("--only: nobody in the list belongs to {}", named.name));
  kept.people = named.people;
  kept.note += fmt::format("Only the {} “{}”. ", named.what, named.name);
}

void keep_similar(const similarity::Scorer& scorer, double minimum, std::size_t threads,
                  Kept& kept) {
  const auto everybody = scorer.network().faculty_count();
  std::vector<double> highest(everybody);
  similarity::nearest_of_all(similarity::NearestPeople(scorer), {0, everybody}, 1, threads,
                             [&](FacultyId person, std::span<const similarity::Neighbor> nearest) {
                               highest[index(person)] = nearest.empty() ? 0 : nearest.front().score;
                             });
  double best = 0;
  const auto before = kept.people.size();
  std::erase_if(kept.people, [&](FacultyId person) {
    best = std::max(best, highest[index(person)]);
    return highest[index(person)] < minimum;
  });
  if (kept.people.empty())
    refuse_nobody(
        fmt::format("--min: nobody here has a score of {} with anyone; the highest is "
                    "{:.6f}",
                    minimum, best));
  if (kept.people.size() < before)
    kept.note += fmt::format("Without {} whose scores ({}) are all below {}. ",
                             counted(before - kept.people.size(), "person", "people"),
                             scorer.measure().name, minimum);
}

std::size_t lines_of(const Network& network, FacultyId person) {
  return network.topics_of(person).size() + network.labs_of(person).size();
}

/// How many of the people a map has room for, in their order: so many, with no more lines than its
/// limit.
std::size_t with_room(const Network& network, const std::vector<FacultyId>& people,
                      const MapFilter& filter) {
  std::size_t lines = 0;
  const auto most = std::min(people.size(), filter.top);
  if (filter.lines == 0) return most;
  for (std::size_t i = 0; i < most; ++i) {
    lines += lines_of(network, people[i]);
    if (lines > filter.lines) return std::max<std::size_t>(i, 1);
  }
  return most;
}

/// How --top draws more people, where it can.
std::string how_to_see_more(const MapFilter& filter, std::size_t people) {
  const bool has_all = filter.most_top == 0 || people <= filter.most_top;
  if (filter.is_of_kind && has_all) return fmt::format("; --top {} draws all", people);
  if (!has_all && (filter.is_of_kind || filter.top == filter.most_top))
    return fmt::format("; --top draws {} at most", filter.most_top);
  return "";
}

void keep_strongest(const List& list, const similarity::Scorer& scorer, const MapFilter& filter,
                    Kept& kept) {
  const auto before = kept.people.size();
  if (with_room(list.network, kept.people, filter) == before) return;
  const auto& sums = kept.strength = similarity::strengths(scorer, list.projection);
  const auto drawn = static_cast<std::ptrdiff_t>(std::min(before, filter.top));
  std::partial_sort(kept.people.begin(), kept.people.begin() + drawn, kept.people.end(),
                    [&](FacultyId a, FacultyId b) {
                      if (sums[index(a)] != sums[index(b)]) return sums[index(a)] > sums[index(b)];
                      return std::tie(list.roster[a].name, a) < std::tie(list.roster[b].name, b);
                    });
  const auto room = with_room(list.network, kept.people, filter);
  kept.people.resize(room);
  std::sort(kept.people.begin(), kept.people.end());
  kept.note += fmt::format("The {} of {} with the highest sum of scores ({}){}. ",
                           counted(room, "person", "people"), before, scorer.measure().name,
                           how_to_see_more(filter, before));
}

/// The new ids of those that are kept, in their order.
template <class Id>
std::vector<std::optional<Id>> renumbered(const std::vector<char>& is_kept) {
  std::vector<std::optional<Id>> renumbered(is_kept.size());
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < is_kept.size(); ++i)
    if (is_kept[i] != 0) renumbered[i] = Id{next++};
  return renumbered;
}

template <class Id, class Row>
std::vector<Row> remaining(const std::vector<Row>& rows, const std::vector<std::optional<Id>>& id) {
  std::vector<Row> result;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (id[i]) result.push_back(rows[i]);
  return result;
}

}  // namespace

Kept kept_people(const List& list, const Groups& groups, const similarity::Scorer& scorer,
                 const MapFilter& filter) {
  Kept kept;
  for (const auto person : ids<FacultyId>(list.network.faculty_count()))
    kept.people.push_back(person);
  if (!filter.only.empty()) keep_only(list, groups, filter.only, kept);
  if (filter.minimum > 0) keep_similar(scorer, filter.minimum, list.projection.threads, kept);
  if (filter.top > 0) keep_strongest(list, scorer, filter, kept);
  if (!kept.note.empty()) kept.note.pop_back();
  return kept;
}

Part part_of(const List& list, const std::vector<FacultyId>& people) {
  std::vector<char> is_person(list.roster.faculty.size());
  std::vector<char> is_topic(list.roster.topics.size());
  std::vector<char> is_lab(list.roster.labs.size());
  for (const auto person : people) {
    is_person[index(person)] = 1;
    for (const auto topic : list.network.topics_of(person)) is_topic[index(topic)] = 1;
    for (const auto lab : list.network.labs_of(person)) is_lab[index(lab)] = 1;
  }
  Part part;
  part.person = renumbered<FacultyId>(is_person);
  part.topic = renumbered<TopicId>(is_topic);
  const auto lab = renumbered<LabId>(is_lab);
  const auto& from = list.roster;
  auto& to = part.list.roster;
  to.files = from.files;
  to.title = from.title;
  to.level = from.level;
  to.faculty = remaining(from.faculty, part.person);
  for (auto& person : to.faculty)
    for (auto& mention : person.mentions) mention.topic = *part.topic[index(mention.topic)];
  to.topics = remaining(from.topics, part.topic);
  to.labs = remaining(from.labs, lab);
  for (const auto& row : from.memberships)
    if (const auto person = part.person[index(row.person)])
      to.memberships.push_back({*person, *lab[index(row.lab)], row.role, row.where});
  for (const auto& row : from.outside_roles)
    if (const auto person = part.person[index(row.person)])
      to.outside_roles.push_back({*person, row.role, row.organization, row.where});
  for (const auto& tie : from.ties)
    if (part.person[index(tie.a)] && part.person[index(tie.b)])
      to.ties.push_back(
          {*part.person[index(tie.a)], *part.person[index(tie.b)], *lab[index(tie.lab)]});
  for (const auto& link : from.links)
    if (part.topic[index(link.narrower)] && part.topic[index(link.broader)])
      to.links.push_back({*part.topic[index(link.narrower)], *part.topic[index(link.broader)],
                          link.rule, link.evidence});
  part.list.files = list.files;
  part.list.stem = list.stem;
  part.list.network = build_network(to);
  return part;
}

}  // namespace facgraph::cli
