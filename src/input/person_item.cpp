#include "person_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "name_words.hpp"
#include "ornaments.hpp"
#include "person_fields.hpp"
#include "sentences.hpp"

namespace facgraph::input {
namespace {

constexpr auto separators = std::to_array<std::string_view>({":", "—", "–", "-", "|", "：", ","});
constexpr auto inner_separators =
    std::to_array<std::string_view>({": ", " — ", " – ", " - ", " | ", "："});
bool has_letter(std::string_view text) {
  return text.find_first_not_of(" \t\n\v.,:;-*()[]#0123456789") != std::string_view::npos;
}

/// Takes a separator off the start; true when there was one.
bool take_separator(std::string& rest) {
  rest = std::string(text::trimmed(rest));
  for (const auto separator : separators)
    if (rest.starts_with(separator)) {
      rest = std::string(text::trimmed(std::string_view(rest).substr(separator.size())));
      return true;
    }
  return false;
}

/// Takes "(…)" off the start of the rest and puts it behind the name.
void take_remark(ItemParts& parts) {
  if (!parts.rest.starts_with('(')) return;
  const auto closing = parts.rest.find(')');
  if (closing == std::string::npos) return;
  parts.name += " " + parts.rest.substr(0, closing + 1);
  parts.rest.erase(0, closing + 1);
}

ItemParts marked_item(Runs runs, std::size_t first) {
  auto last = first;
  while (last + 1 < runs.size() &&
         (runs[first].url.empty() ? runs[last + 1].strong : runs[last + 1].url == runs[first].url))
    ++last;
  ItemParts parts;
  for (auto i = first; i <= last; ++i) parts.name += runs[i].text;
  parts.name = text::clean(parts.name);
  parts.url = first_url(runs, first);
  parts.marked = true;
  parts.rest = listed_text(runs, last + 1);
  take_remark(parts);
  take_separator(parts.rest);
  return parts;
}

/// A link written out at the start of the rest, as in "Name: https://… on topics".
void take_bare_url(ItemParts& parts) {
  if (!parts.rest.starts_with("http://") && !parts.rest.starts_with("https://")) return;
  const auto end = std::min(parts.rest.find(' '), parts.rest.size());
  if (parts.url.empty()) parts.url = parts.rest.substr(0, end);
  parts.rest = std::string(text::trimmed(std::string_view(parts.rest).substr(end)));
  take_separator(parts.rest);
}

ItemParts plain_item(Runs runs) {
  ItemParts parts;
  const auto text = listed_text(runs);
  std::size_t at = text.size();
  std::size_t length = 0;
  for (const auto separator : inner_separators)
    if (const auto found = text.find(separator); found < at) {
      at = found;
      length = separator.size();
    }
  parts.name = text::trimmed(std::string_view(text).substr(0, at));
  parts.rest = text::trimmed(std::string_view(text).substr(at + length));
  parts.url = first_url(runs);
  return parts;
}

/// Where the part ends that may name an organization or a rank: at a dash, or, behind a rank and
/// without a dash, at a comma.
std::size_t end_of_part(std::string_view rest) {
  auto end = rest.size();
  for (const auto dash : {" — ", " – ", " - ", ": "}) end = std::min(end, rest.find(dash));
  if (end < rest.size()) return end;
  const auto comma = std::min(rest.find(", "), rest.size());
  return speaks_of_rank(rest.substr(0, comma)) ? comma : end;
}

/// The part before the first dash, when it names an organization or a rank.
void take_affiliation_and_title(PersonEntry& person, std::string& rest, SourceLocation where) {
  for (int parts = 0; parts < 2 && !rest.empty(); ++parts) {
    const auto end = end_of_part(rest);
    const auto part = rest.substr(0, end);
    const bool title = speaks_of_rank(part);
    if (!title && (!speaks_of_organization(part) || part.find(", ") != part.rfind(", "))) return;
    add_value(person, title ? Field::title : Field::affiliation, {part, where});
    rest.erase(0, end);
    take_separator(rest);
    if (rest.starts_with(", ")) rest.erase(0, 2);
  }
}

}  // namespace

ItemParts parts_of_item(const Block& item) {
  const auto runs = item.runs;
  std::size_t first = 0;
  while (
      first < runs.size() && runs[first].url.empty() && !runs[first].strong &&
      (!has_letter(runs[first].text) || without_ornaments(text::clean(runs[first].text)).empty()))
    ++first;
  if (first == runs.size()) return {};
  const bool marked = runs[first].strong || !runs[first].url.empty();
  auto parts = marked ? marked_item(runs, first) : plain_item(runs);
  take_bare_url(parts);
  return parts;
}

void read_rest(Reading& reading, PersonEntry& person, const ItemParts& parts,
               SourceLocation where) {
  if (!parts.url.empty()) add_value(person, Field::website, {parts.url, where});
  auto rest = parts.rest;
  if (!is_sentence(rest)) take_affiliation_and_title(person, rest, where);
  if (is_sentence(rest)) {
    auto topics = topics_of_sentence(rest);
    if (topics.empty())
      reading.note(
          where, Concern::unread_line,
          fmt::format("not read, of {}: \"{}\"", person.name.value, text::clean(rest, 60)));
    rest = std::move(topics);
  } else if (rest.starts_with("on ")) {
    rest.erase(0, 3);
  } else if (const auto colon = rest.find(':');
             colon != std::string::npos && field_of_key(rest.substr(0, colon)) == Field::research) {
    rest = std::string(text::trimmed(std::string_view(rest).substr(colon + 1)));
  } else if (auto topics = topics_of_sentence(rest); !topics.empty()) {
    rest = std::move(topics);
  }
  if (!rest.empty()) add_value(person, Field::research, {std::move(rest), where});
}

}  // namespace facgraph::input
