#include "people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/url.hpp"
#include "titles.hpp"

namespace facgraph::topics {
namespace {

std::string first_safe_url(const std::vector<Text>& websites, Roster& roster) {
  std::string url;
  for (const auto& website : websites) {
    auto safe = text::safe_url(website.value);
    if (!safe) {
      roster.diagnostics.push_back(
          {Severity::warning, website.where,
           fmt::format("link \"{}\" is left out; a link is a whole http, https or mailto address",
                       text::clean(website.value, 60)),
           Concern::unsafe_link});
    } else if (url.empty()) {
      url = *std::move(safe);
    }
  }
  return url;
}

void add_roles(FacultyId person, const Text& title, const std::vector<LabNames>& labs,
               Roster& roster) {
  const auto parsed = parse_title(title.value, labs);
  auto& rank = roster.faculty[index(person)].rank;
  if (rank.empty()) rank = parsed.rank;
  for (const auto& [role, lab] : parsed.labs)
    roster.memberships.push_back({person, lab, role, title.where});
  for (const auto& [role, organization] : parsed.outside)
    roster.outside_roles.push_back({person, role, organization, title.where});
}

/// Adds what the sections and columns say, unless the title has named a role in the same lab.
void add_member(const LabMember& member, Roster& roster) {
  const auto person = static_cast<FacultyId>(member.person);
  const auto lab = static_cast<LabId>(member.lab);
  for (auto known = roster.memberships.rbegin();
       known != roster.memberships.rend() && known->person == person; ++known)
    if (known->lab == lab) return;
  roster.memberships.push_back({person, lab, "member", member.where});
}

}  // namespace

void add_labs(const Document& document, Roster& roster) {
  for (const auto& entry : document.labs)
    roster.labs.push_back(
        {entry.name.value, first_safe_url(entry.websites, roster), entry.name.where});
}

void add_people(const Document& document, Roster& roster) {
  std::vector<LabNames> labs;
  for (const auto lab : ids<LabId>(roster.labs.size()))
    labs.push_back(names_of_lab(lab, roster[lab].name));
  roster.faculty.reserve(roster.faculty.size() + document.people.size());
  auto member = document.lab_members.begin();  // in the order of people
  for (const auto& entry : document.people) {
    const auto person = static_cast<FacultyId>(roster.faculty.size());
    Faculty faculty;
    faculty.name = entry.name.value;
    faculty.where = entry.name.where;
    faculty.url = first_safe_url(entry.websites, roster);
    for (const auto& name : entry.other_names) faculty.other_names.push_back(name.value);
    for (const auto& affiliation : entry.affiliations)
      faculty.affiliations.push_back(affiliation.value);
    for (const auto& title : entry.titles) {
      if (!faculty.title.empty()) faculty.title += ", ";
      faculty.title += title.value;
    }
    roster.faculty.push_back(std::move(faculty));
    for (const auto& title : entry.titles) add_roles(person, title, labs, roster);
    for (; member != document.lab_members.end() && member->person == index(person); ++member)
      add_member(*member, roster);
  }
}

namespace {

using Members = std::vector<std::vector<FacultyId>>;  ///< by LabId

std::size_t pairs_of(std::size_t people) { return people * (people - (people > 0 ? 1 : 0)) / 2; }

/// The labs that make ties, the smallest first; a lab over the limit of members makes none.
std::vector<LabId> tying_labs(const TieLimits& limits, const Members& members, Roster& roster) {
  std::vector<LabId> labs;
  for (const auto lab : ids<LabId>(members.size())) {
    const auto count = members[index(lab)].size();
    if (count <= limits.lab_members) {
      labs.push_back(lab);
      continue;
    }
    roster.diagnostics.push_back(
        {Severity::warning, roster[lab].where,
         fmt::format("{} has {} members, over the limit of {}: it makes no ties between them; "
                     "divide it into smaller labs, or raise the limit with --max-lab",
                     roster[lab].name, count, limits.lab_members),
         Concern::other});
  }
  std::stable_sort(labs.begin(), labs.end(), [&](LabId a, LabId b) {
    return members[index(a)].size() < members[index(b)].size();
  });
  return labs;
}

/// Leaves out the largest of the labs until their ties keep the limit.
void keep_limit(const TieLimits& limits, const Members& members, std::vector<LabId>& labs,
                Roster& roster) {
  constexpr std::size_t of_a_person = 10;
  const auto most = std::max(limits.ties, of_a_person * roster.faculty.size());
  std::size_t kept = 0;
  std::size_t ties = 0;
  std::size_t all = 0;
  for (const auto lab : labs) {
    all += pairs_of(members[index(lab)].size());
    if (all > most) continue;
    ++kept;
    ties = all;
  }
  if (kept == labs.size()) return;
  const auto first = labs[kept];
  const auto left_out = labs.size() - kept;
  roster.diagnostics.push_back(
      {Severity::warning, roster[first].where,
       fmt::format("labs would make {} ties, over the limit of {}: {} of {} and more members {} no "
                   "ties, {} are left; raise the limit with --max-ties",
                   all, most, left_out == 1 ? "1 lab" : fmt::format("{} labs", left_out),
                   members[index(first)].size(), left_out == 1 ? "makes" : "make", ties),
       Concern::other});
  labs.resize(kept);
}

}  // namespace

void add_ties(const TieLimits& limits, Roster& roster) {
  Members members(roster.labs.size());
  for (const auto& membership : roster.memberships)
    members[index(membership.lab)].push_back(membership.person);
  for (auto& people : members) {
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
  }
  auto labs = tying_labs(limits, members, roster);
  keep_limit(limits, members, labs, roster);
  for (const auto lab : labs) {
    const auto& people = members[index(lab)];
    for (std::size_t i = 0; i < people.size(); ++i)
      for (auto j = i + 1; j < people.size(); ++j)
        roster.ties.push_back({people[i], people[j], lab});
  }
  // They stand in order lab by lab, which is what a merge sort likes.
  std::stable_sort(roster.ties.begin(), roster.ties.end(), [](const Tie& x, const Tie& y) {
    return std::tie(x.a, x.b, x.lab) < std::tie(y.a, y.b, y.lab);
  });
}

}  // namespace facgraph::topics
