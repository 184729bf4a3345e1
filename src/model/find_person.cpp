#include "facgraph/model/find_person.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/edit_distance.hpp"
#include "facgraph/text/utf8.hpp"
#include "name_match.hpp"

namespace facgraph::names {

namespace {

/// The sorted words between blanks, commas and periods.
Words words_in(std::string_view folded) {
  Words words;
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = std::min(folded.find_first_of(" ,.", start), folded.size());
    if (end > start) words.emplace_back(folded.substr(start, end - start));
    start = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

Words sorted_words(std::string_view name) { return words_in(text::fold_without_marks(name)); }

bool is_whole_name(const Words& query, const Words& name) { return query == name; }

bool has_all_words(const Words& query, const Words& name) {
  return std::includes(name.begin(), name.end(), query.begin(), query.end());
}

/// Each word of the query begins a different word of the name. Both are sorted, longest query words
/// claim first.
bool begins_words(const Words& query, const Words& name) {
  auto by_length = query;
  std::stable_sort(by_length.begin(), by_length.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<bool> taken(name.size(), false);
  for (const auto& word : by_length) {
    std::size_t i = 0;
    while (i < name.size() && (taken[i] || !name[i].starts_with(word))) ++i;
    if (i == name.size()) return false;
    taken[i] = true;
  }
  return true;
}

void refuse_unknown(std::span<const std::string> names, std::string_view written) {
  auto near = text::near_matches(written, names);
  const auto hint = near.empty() ? std::string("\"facgraph list people\" shows all names")
                                 : fmt::format("did you mean {}?", fmt::join(near, " or "));
  throw LookupError(
      LookupError::Kind::not_found,
      fmt::format("nobody in the list is called \"{}\"; {}", text::clean(written, 80), hint),
      std::move(near));
}

void refuse_ambiguous(std::vector<std::string> candidates, std::string_view written) {
  constexpr std::size_t shown = 8;
  const auto count = std::min(shown, candidates.size());
  const auto more =
      candidates.size() > count ? fmt::format(" or {} more", candidates.size() - count) : "";
  const std::vector<std::string> first(candidates.begin(),
                                       candidates.begin() + static_cast<std::ptrdiff_t>(count));
  throw LookupError(LookupError::Kind::ambiguous,
                    fmt::format("\"{}\" could be {}{}; write more of the name",
                                text::clean(written, 80), fmt::join(first, " or "), more),
                    std::move(candidates));
}

}  // namespace facgraph::names

namespace facgraph {
namespace {

using namespace names;

/// Somebody whose names hold all that was asked for, if perhaps in the middle of words.
struct Candidate {
  FacultyId person;
  std::vector<Words> names;
};

std::vector<Candidate> candidates(const Words& query, const Roster& roster) {
  std::vector<Candidate> candidates;
  for (const auto person : ids<FacultyId>(roster.faculty.size())) {
    std::vector<Words> names;
    const auto add = [&](std::string_view name) {
      const auto folded = text::fold_without_marks(name);
      if (std::all_of(query.begin(), query.end(), [&](const std::string& word) {
            return folded.find(word) != std::string::npos;
          }))
        names.push_back(words_in(folded));
    };
    add(roster[person].name);
    for (const auto& other : roster[person].other_names) add(other);
    if (!names.empty()) candidates.push_back({person, std::move(names)});
  }
  return candidates;
}

std::vector<std::string> described(const Roster& roster, const std::vector<FacultyId>& people) {
  std::vector<std::string> result;
  for (const auto person : people)
    result.push_back(
        fmt::format("{} ({})", roster[person].name, describe(roster[person].where, roster.files)));
  return result;
}

}  // namespace

std::string name_key(std::string_view name) {
  return fmt::format("{}", fmt::join(sorted_words(name), " "));
}

FacultyId find_person(const Roster& roster, std::string_view written) {
  const auto query = sorted_words(written);
  if (!query.empty()) {
    const auto known = candidates(query, roster);
    for (const auto matches : {is_whole_name, has_all_words, begins_words}) {
      std::vector<FacultyId> found;
      for (const auto& [person, names] : known)
        if (std::any_of(names.begin(), names.end(),
                        [&](const Words& name) { return matches(query, name); }))
          found.push_back(person);
      if (found.size() == 1) return found.front();
      if (found.size() > 1) refuse_ambiguous(described(roster, found), written);
    }
  }
  std::vector<std::string> all;
  for (const auto& person : roster.faculty) all.push_back(person.name);
  refuse_unknown(all, written);
}

}  // namespace facgraph
