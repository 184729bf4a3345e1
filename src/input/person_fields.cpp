#include "person_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"

namespace facgraph::input {
namespace {

/// Where the items end that are nested below the one at `start`.
std::size_t end_of_children(Blocks body, std::size_t start) {
  auto end = start + 1;
  while (end < body.size() && body[end].kind == Block::Kind::item &&
         body[start].kind == Block::Kind::item && body[end].level > body[start].level &&
         !keyed(body[end]))
    ++end;
  return end;
}

/// `**Research**` in a paragraph of its own, and a list or a paragraph below it.
std::size_t end_of_values(Blocks body, std::size_t start) {
  if (body[start].kind != Block::Kind::paragraph) return end_of_children(body, start);
  auto end = start + 1;
  const auto kind = end < body.size() ? body[end].kind : Block::Kind::heading;
  if (kind == Block::Kind::paragraph && !keyed(body[end])) return end + 1;
  while (kind == Block::Kind::item && end < body.size() && body[end].kind == kind &&
         !keyed(body[end]))
    ++end;
  return end;
}

/// The link of "[Homepage](https://…)", alone or before other links.
std::string_view website_of(const Block& block) {
  for (const auto& run : block.runs)
    if (!run.url.empty() && field_of_key(run.text) == Field::website) return run.url;
  return {};
}

bool says_nothing(const Block& block) {
  return listed_text(block.runs).empty() && first_url(block.runs).empty();
}

}  // namespace

void add_value(PersonEntry& person, Field field, Text value, std::string_view url) {
  if (field == Field::website && !url.empty()) value.value = url;
  if (value.value.empty()) return;
  switch (field) {
    case Field::title:
      person.titles.push_back(std::move(value));
      break;
    case Field::research:
      person.research.push_back(std::move(value));
      break;
    case Field::website:
      person.websites.push_back(std::move(value));
      break;
    case Field::affiliation:
      person.affiliations.push_back(std::move(value));
      break;
    case Field::name:
    case Field::first_name:
    case Field::last_name:
    case Field::lab:
      break;  // told by the reader of the record
  }
}

void read_fields(Reading& reading, PersonEntry& person, Blocks body) {
  std::vector<const Block*> unread;
  for (std::size_t i = 0; i < body.size();) {
    const auto& item = keyed(body[i]);
    if (const auto url = website_of(body[i]); !item && !url.empty()) {
      add_value(person, Field::website, {std::string(url), reading.at(body[i])});
      ++i;
      continue;
    }
    if (!item || !item->field || item->field == Field::name) {
      if (!item || item->field != Field::name) unread.push_back(&body[i]);
      ++i;
      continue;
    }
    const auto end = item->value.empty() ? end_of_values(body, i) : end_of_children(body, i);
    if (!item->value.empty()) {
      add_value(person, *item->field, {std::string(item->value), reading.at(body[i])}, item->url);
    } else if (const auto children = body.subspan(i + 1, end - i - 1);
               std::all_of(children.begin(), children.end(), says_nothing)) {
      reading.warn(reading.at(body[i]), Concern::empty_field,
                   fmt::format("{} of {} is empty", item->key, person.name.value));
    }
    for (auto child = i + 1; child < end; ++child)
      add_value(person, *item->field, {listed_text(body[child].runs), reading.at(body[child])},
                first_url(body[child].runs));
    i = end;
  }
  for (const auto* block : unread)
    reading.warn(reading.at(*block), keyed(*block) ? Concern::unknown_key : Concern::unread_line,
                 fmt::format("not read, below {}: \"{}\"", person.name.value,
                             text::clean(plain_text(block->runs), 60)));
}

bool has_field(Blocks body, bool plain_keys) {
  return std::any_of(body.begin(), body.end(), [&](const Block& block) {
    const auto& item = keyed(block);
    return item && item->field && item->field != Field::name &&
           (plain_keys || (item->strong && block.kind == Block::Kind::item));
  });
}

}  // namespace facgraph::input
