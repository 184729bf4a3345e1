#include "list_shape.hpp"

#include "person_fields.hpp"
#include "person_item.hpp"

namespace facgraph::input {
namespace {

/// `**Ada Lovelace**` or `**Ada Lovelace** (Primary Contact)` above fields.
bool is_bold_name(Blocks body, std::size_t at) {
  const auto& block = body[at];
  if (block.kind != Block::Kind::paragraph || block.runs.empty() || !block.runs[0].strong ||
      at + 1 == body.size())
    return false;
  const auto name = parse_name(plain_text(block.runs)).name;
  return looks_like_name(name) && has_field(body.subspan(at + 1, 1), true);
}

bool is_name_field(const Block& block) {
  const auto& item = keyed(block);
  return item && item->field == Field::name && !item->value.empty();
}

/// Whether a table, or a person who is not a heading, begins here.
bool begins_record(Blocks body, std::size_t at) {
  return body[at].kind == Block::Kind::header || is_name_field(body[at]) || is_bold_name(body, at);
}

/// Whether more than half of the items have a property.
template <typename Property>
bool most_items(Blocks items, Property holds) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (std::size_t i = 0; i < items.size();) {
    const auto end = items[i].kind == Block::Kind::item ? end_of_item(items, i) : i + 1;
    if (items[i].kind == Block::Kind::item)
      ++(holds(items[i], items.subspan(i + 1, end - i - 1)) ? with : without);
    i = end;
  }
  return with > without;
}

}  // namespace

std::size_t next_record(Blocks body, std::size_t start) {
  while (start < body.size() && !begins_record(body, start)) ++start;
  return start;
}

std::size_t end_of_item(Blocks items, std::size_t start) {
  auto end = start + 1;
  while (end < items.size() && items[end].kind == Block::Kind::item &&
         items[end].level > items[start].level)
    ++end;
  return end;
}

bool names_person(const Block& item, Blocks children, const Expected& expected) {
  if (const auto& field = keyed(item); field && field->field) return false;
  const auto parts = parts_of_item(item);
  if (parts.url.starts_with('#')) return false;
  const auto written = parse_name(parts.name);
  const bool has_topics = !parts.rest.empty() || !written.rest.empty();
  if (!written.rest.empty() && !expected.commas) return false;
  if (expected.topics && !has_topics && !has_field(children, true)) return false;
  return looks_like_name(written.name) || (expected.single_names && (parts.marked || has_topics) &&
                                           looks_like_single_name(written.name));
}

bool is_list_of_people(Blocks items) {
  return most_items(items, [](const Block& item, Blocks children) {
    return names_person(item, children, {true, false, false});
  });
}

bool parts_at_commas(Blocks items) {
  return most_items(items, [](const Block& item, Blocks) {
    const auto parts = parts_of_item(item);
    if (!parts.rest.empty()) return false;
    const auto written = parse_name(parts.name);
    return !written.rest.empty() && looks_like_name(written.name);
  });
}

bool holds_fact(const Block& block) {
  if (const auto& field = keyed(block); field && field->field) return true;
  if (block.kind != Block::Kind::item) return false;
  const auto parts = parts_of_item(block);
  const auto written = parse_name(parts.name);
  return (!parts.rest.empty() || !written.rest.empty()) && looks_like_name(written.name);
}

}  // namespace facgraph::input
