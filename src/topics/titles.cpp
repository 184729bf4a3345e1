#include "titles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/split.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

constexpr auto rank_words =
    std::to_array<std::string_view>({"professor", "prof", "prof.", "lecturer", "reader",
                                     "instructor", "postdoc", "emeritus", "emerita"});

constexpr auto links = std::to_array<std::string_view>({" and ", " & ", " / "});

std::string_view without_word(std::string_view text, std::string_view word) {
  if (text::fold(text.substr(0, word.size())) == word) text.remove_prefix(word.size());
  return text::trimmed(text);
}

/// Parts between " and ", " & " and " / ".
std::vector<std::string_view> split_links(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    for (const auto link : links)
      if (text.substr(at).starts_with(link)) {
        parts.push_back(text::trimmed(text.substr(start, at - start)));
        start = at + link.size();
      }
  parts.push_back(text::trimmed(text.substr(start)));
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

bool names_rank(std::string_view segment) {
  const auto folded = " " + text::fold(segment) + " ";
  return std::any_of(rank_words.begin(), rank_words.end(), [&](std::string_view word) {
    return folded.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

/// "Co-Director" as "co-director"; "CTO" stays.
std::string role_name(std::string_view written) {
  const auto is_acronym = std::none_of(written.begin(), written.end(), text::ascii::is_lower);
  return is_acronym ? std::string(written) : text::fold(written);
}

bool is_word_at(std::string_view folded, std::size_t at, std::size_t length) {
  return (at == 0 || !is_inner_of_word(folded[at - 1])) &&
         (at + length == folded.size() || !is_inner_of_word(folded[at + length]));
}

/// Takes the labs that `place` names out of it, longest names first; what remains is in `place`.
std::vector<LabId> take_labs(std::string& place, std::span<const LabNames> labs) {
  struct Name {
    std::string_view text;
    LabId lab;
  };
  std::vector<Name> names;
  for (const auto& lab : labs)
    for (const auto& name : lab.folded) names.push_back({name, lab.lab});
  std::stable_sort(names.begin(), names.end(),
                   [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
  std::vector<LabId> found;
  for (const auto& name : names) {
    const auto at = place.find(name.text);
    if (at == std::string::npos || !is_word_at(place, at, name.text.size())) continue;
    place.replace(at, name.text.size(), "");
    if (std::find(found.begin(), found.end(), name.lab) == found.end()) found.push_back(name.lab);
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// What is left of "RISE Lab and Sky Computing Lab" once the labs are gone is nothing.
bool says_nothing(std::string_view rest) {
  const auto padded = " " + std::string(rest) + " ";
  for (const auto part : split_links(padded))
    for (const auto piece : split_list(part)) {
      const auto folded = text::fold(piece);
      if (folded != "and" && folded != "the" && folded != "&" && folded != "lab" && !folded.empty())
        return false;
    }
  return true;
}

void read_roles(std::string_view role_part, std::string_view place, std::span<const LabNames> labs,
                ParsedTitle& parsed) {
  auto rest = text::fold(place);
  const auto found = take_labs(rest, labs);
  for (const auto written : split_links(role_part)) {
    const auto role = role_name(written);
    for (const auto lab : found) parsed.labs.push_back({role, lab});
    if (found.empty()) parsed.outside.push_back({role, std::string(place)});
  }
  if (found.empty() || says_nothing(rest)) return;
  for (const auto part : split_links(place)) {
    auto folded = text::fold(part);
    if (take_labs(folded, labs).empty())
      for (const auto written : split_links(role_part))
        parsed.outside.push_back({role_name(written), std::string(without_word(part, "the "))});
  }
}

void read_segment(std::string_view segment, std::span<const LabNames> labs, ParsedTitle& parsed) {
  const auto folded = text::fold(segment);
  auto at = folded.find(" of ");
  if (at == std::string::npos) at = folded.find(" at ");
  if (names_rank(segment)) {
    if (parsed.rank.empty()) parsed.rank = segment;
  } else if (at != std::string::npos && folded.size() == segment.size()) {
    const auto place = without_word(segment.substr(at + 4), "the ");
    read_roles(text::trimmed(segment.substr(0, at)), place, labs, parsed);
  } else {
    auto rest = folded;
    const auto found = take_labs(rest, labs);
    const auto role = role_name(text::trimmed(rest));
    for (const auto lab : found) parsed.labs.push_back({role.empty() ? "member" : role, lab});
  }
}

}  // namespace

LabNames names_of_lab(LabId lab, std::string_view listed) {
  LabNames names{lab, {text::fold(listed)}};
  const auto open = listed.find('(');
  const auto close = listed.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    names.folded.push_back(text::fold(text::trimmed(listed.substr(0, open))));
    names.folded.push_back(text::fold(text::trimmed(listed.substr(open + 1, close - open - 1))));
  }
  std::erase_if(names.folded, [](const std::string& name) { return name.empty(); });
  return names;
}

ParsedTitle parse_title(std::string_view title, std::span<const LabNames> labs) {
  ParsedTitle parsed;
  for (const auto segment : split_list(title)) read_segment(segment, labs, parsed);
  return parsed;
}

}  // namespace facgraph::topics
