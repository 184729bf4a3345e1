#include "person_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "honorifics.hpp"
#include "name_form.hpp"
#include "name_words.hpp"
#include "ornaments.hpp"

namespace facgraph::input {
namespace {

constexpr auto dashes =
    std::to_array<std::string_view>({" — ", " – ", " - ", " | ", "—", ": ", " · ", " • "});

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Sorts a part that is written beside a name and is not part of it.
void sort_part(std::string part, WrittenName& into) {
  if (part.empty() || is_degree(part)) return;
  const bool is_past = tells_of_a_move(part);
  if (!is_past && speaks_of_rank(part))
    into.ranks.push_back(std::move(part));
  else if (!is_past && speaks_of_organization(part))
    into.affiliations.push_back(std::move(part));
  else
    into.left_out.push_back(std::move(part));
}

/// What follows a dash or an emoji behind the name: "— Co-Supervisor".
void move_tail(std::string& name, WrittenName& into) {
  auto at = first_symbol(name);
  std::size_t length = 0;
  for (const auto dash : dashes)
    if (const auto found = name.find(dash); found > 0 && found < at) {
      at = found;
      length = dash.size();
    }
  if (at == 0 || at >= name.size()) return;
  const auto tail = without_ornaments(std::string_view(name).substr(at + length));
  if (tail.find_first_not_of(" .,:;*") != std::string_view::npos && first_symbol(tail) > 0)
    sort_part(std::string(tail), into);
  name = std::string(text::trimmed(std::string_view(name).substr(0, at)));
}

/// "Ada Lovelace ada@x.org" and "<ada@x.org>".
void move_addresses(std::string& name, WrittenName& into) {
  for (auto at = name.find('@'); at != std::string::npos; at = name.find('@')) {
    const auto start = name.rfind(' ', at);
    if (start == std::string::npos) return;
    const auto end = std::min(name.find(' ', at), name.size());
    into.left_out.push_back(name.substr(start + 1, end - start - 1));
    name.erase(start, end - start);
  }
}

bool is_nickname(std::string_view name, std::size_t opening, std::size_t closing) {
  const auto inner = name.substr(opening + 1, closing - opening - 1);
  const auto before = text::trimmed(name.substr(0, opening));
  const auto behind = text::trimmed(name.substr(closing + 1));
  return !before.empty() && !behind.empty() && behind[0] != ',' && behind[0] != '(' &&
         is_made_of_name_words(inner) && is_made_of_name_words(behind) && !is_degree(behind);
}

/// "(she/her)", "[on leave]", "(MIT)" behind the name. A native script and a nickname between the
/// names stay.
void move_remarks(std::string& name, WrittenName& into) {
  for (auto opening = name.find_first_of("([", 1); opening != std::string::npos;
       opening = name.find_first_of("([", opening)) {
    const auto closing = name.find(name[opening] == '(' ? ')' : ']', opening);
    if (closing == std::string::npos) return;
    const auto remark = text::clean(name.substr(opening + 1, closing - opening - 1));
    const auto outside = name.substr(0, opening) + name.substr(closing + 1);
    const bool native = name[opening] == '(' &&
                        (has_letters_beyond_latin(remark) || has_letters_beyond_latin(outside)) &&
                        !speaks_of_organization(remark) && !speaks_of_rank(remark);
    const bool quoted = remark.find('"') != std::string::npos;  // no remark: =HYPERLINK("…")
    if (native || quoted || is_nickname(name, opening, closing)) {
      opening = closing;
      continue;
    }
    sort_part(remark, into);
    name = text::clean(name.substr(0, opening) + " " + name.substr(closing + 1));
    if (opening >= name.size()) return;
    opening = opening > 0 ? opening - 1 : 0;
  }
}

std::vector<std::string> parts_at_commas(std::string_view name) {
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    if (const auto trimmed = text::trimmed(part); !trimmed.empty() || parts.empty())
      parts.emplace_back(trimmed);
    part.clear();
  };
  int depth = 0;
  for (const char c : name) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if ((c == ',' || c == ';') && depth <= 0)
      finish();
    else
      part += c;
  }
  finish();
  return parts;
}

/// Words of a name without particles and initials.
std::ptrdiff_t full_words(std::string_view name) {
  std::ptrdiff_t words = 0;
  for (std::size_t start = 0; start < name.size();) {
    const auto end = std::min(name.find(' ', start), name.size());
    const auto word = name.substr(start, end - start);
    words += is_particle(word) || word.size() < 2 || word.ends_with('.') ? 0 : 1;
    start = end + 1;
  }
  return words;
}

/// Whether "Lovelace, Ada" is a family name and a first name; "Ada Lovelace, Sorting" is not.
bool is_turned_round(std::string_view last, std::string_view first, bool alone) {
  const auto words = full_words(last);
  return is_made_of_name_words(first) && is_made_of_name_words(last) &&
         std::count(first.begin(), first.end(), ' ') <= 2 &&
         (words == 1 || (alone && words <= 3)) && !speaks_of_organization(first);
}

void move_parts_behind_commas(std::string& name, WrittenName& into) {
  auto parts = parts_at_commas(name);
  name = parts[0];
  std::vector<std::string> others;
  std::string suffix;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (is_suffix(parts[i]))
      suffix = " " + parts[i];
    else if (!is_degree(parts[i]))
      others.push_back(parts[i]);
  }
  std::size_t first = 0;
  if (!others.empty()) {
    auto given = others[0];
    take_trailing_honorifics(given);
    const auto family = [&] {
      auto bare = name;
      take_leading_honorifics(bare);
      return bare;
    }();
    if (!speaks_of_rank(others[0]) && is_turned_round(family, given, others.size() == 1)) {
      name = fmt::format("{}{} {}", name.substr(0, name.size() - family.size()), given, family);
      first = 1;
    }
  }
  name += suffix;
  for (; first < others.size(); ++first) {
    if (!into.rest.empty()) {
      into.rest += ", " + others[first];
    } else if (tells_of_a_move(others[first]) || speaks_of_rank(others[first]) ||
               speaks_of_organization(others[first])) {
      sort_part(others[first], into);
    } else {
      into.rest = others[first];
    }
  }
}

/// Letters, periods and single hyphens only, as in most lists: nothing stands beside the name.
bool is_bare(std::string_view name) {
  return !name.empty() && name.find(" -") == std::string_view::npos && !name.ends_with(" new") &&
         !name.ends_with(" old") && std::all_of(name.begin(), name.end(), [](char c) {
           return text::ascii::is_letter(c) || c == ' ' || c == '.' || c == '-' || c == '\'';
         });
}

void move_honorifics(std::string& name, WrittenName& into) {
  if (auto rank = take_leading_honorifics(name); !rank.empty())
    into.ranks.insert(into.ranks.begin(), std::move(rank));
  if (auto rank = take_trailing_honorifics(name); !rank.empty())
    into.ranks.push_back(std::move(rank));
}

}  // namespace

WrittenName parse_name(std::string_view written) { return parse_clean_name(text::clean(written)); }

WrittenName parse_clean_name(std::string name) {
  WrittenName parsed;
  if (is_bare(name)) {
    move_honorifics(name, parsed);
    parsed.name = std::move(name);
    return parsed;
  }
  replace_all(name, "（", " (");
  replace_all(name, "）", ") ");
  replace_all(name, "，", ", ");
  name = text::clean(name);
  while (!name.empty() && std::string_view(":,;*#").find(name.back()) != std::string_view::npos)
    name.pop_back();
  name = std::string(without_leading_ornaments(name));
  move_tail(name, parsed);
  move_addresses(name, parsed);
  move_remarks(name, parsed);
  move_parts_behind_commas(name, parsed);
  move_honorifics(name, parsed);
  while (name.ends_with(" new") || name.ends_with(" old")) name.resize(name.size() - 4);
  parsed.name = text::clean(name);
  return parsed;
}

}  // namespace facgraph::input
