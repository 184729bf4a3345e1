#include "list_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "front_matter.hpp"
#include "name_words.hpp"
#include "person_fields.hpp"
#include "person_heading.hpp"
#include "person_item.hpp"
#include "person_table.hpp"
#include "topic_items.hpp"
#include "unread_forms.hpp"

namespace facgraph::input {

void ListReader::read(BlockStream& blocks) {
  std::vector<Block> open;  // what follows may belong to their last section
  for (std::size_t known = 0; blocks.next(open); known = open.size()) {
    pass_over_unread(reading_, open, known);
    auto heading = open.size();
    while (heading > known && open[heading - 1].kind != Block::Kind::heading) --heading;
    if (heading <= known || heading == 1) continue;
    read_sections({open.data(), heading - 1});
    open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(heading) - 1);
    blocks.forget_before(open.front().line);
  }
  read_sections(open);
  reading_.finish_notes();
  reading_.clean_what_was_cut();
}

void ListReader::read_sections(Blocks blocks) {
  std::size_t start = 0;
  while (start < blocks.size() && blocks[start].kind == Block::Kind::front_matter) ++start;
  if (start > 0) {
    if (read_front_matter(reading_, blocks.first(start)))
      page_ = reading_.document.people.size() - 1;
    has_title_ = true;
  }
  while (start < blocks.size()) {
    auto end = start + 1;
    while (end < blocks.size() && blocks[end].kind != Block::Kind::heading) ++end;
    read_section(blocks.subspan(start, end - start));
    start = end;
  }
}

void ListReader::read_section(Blocks section) {
  const auto& first = section.front();
  if (page_ && read_section_of_page(section)) return;
  if (first.kind != Block::Kind::heading) {
    read_body(section);
    return;
  }
  const auto body = section.subspan(1);
  const auto lead = body.first(next_record(body, 0));
  reading_.finish_notes();
  reading_.sections.leave_down_to(first.level);
  if (read_person_heading(reading_, first, lead)) {
    read_body(body.subspan(lead.size()));
    return;
  }
  const Text heading{plain_text(first.runs), reading_.at(first)};
  if (!heading.value.empty()) reading_.document.headings.push_back({first.level, heading});
  reading_.sections.enter(section_of(first, heading.where, !has_title_));
  has_title_ = true;
  read_body(body);
}

/// Fields below the front matter of a page about a person, or a heading that is a key; true when
/// it is one of these.
bool ListReader::read_section_of_page(Blocks section) {
  auto& person = reading_.document.people[*page_];
  const auto& first = section.front();
  if (first.kind != Block::Kind::heading) {
    read_fields(reading_, person, section);
    return true;
  }
  const auto field = field_of_key(plain_text(first.runs));
  if (!field) return false;
  for (const auto& block : section.subspan(1))
    add_value(person, *field, {listed_text(block.runs), reading_.at(block)}, first_url(block.runs));
  return true;
}

void ListReader::read_body(Blocks body) {
  for (std::size_t start = 0; start < body.size();) {
    const auto record = next_record(body, start);
    read_items(body.subspan(start, record - start));
    start = record < body.size() ? read_record(body, record) : record;
  }
}

/// Reads the record that begins at `start`; where it ends.
std::size_t ListReader::read_record(Blocks body, std::size_t start) {
  const auto& first = body[start];
  auto end = start + 1;
  if (first.kind == Block::Kind::header) {
    while (end < body.size() && body[end].kind == Block::Kind::row) ++end;
    read_people_table(reading_, body.subspan(start, end - start));
    return end;
  }
  end = next_record(body, end);
  const auto& named = keyed(first);
  const bool by_key = named && named->field == Field::name;
  auto person = reading_.person_named(by_key ? std::string(named->value) : plain_text(first.runs),
                                      reading_.at(first));
  const auto url = first_url(first.runs);
  read_fields(reading_, person, body.subspan(start + 1, end - start - 1));
  if (!url.empty() && person.websites.empty())
    add_value(person, Field::website, {std::string(url), reading_.at(first)});
  reading_.add(std::move(person));
  return end;
}

void ListReader::read_items(Blocks items) {
  const auto kind = reading_.sections.kind();
  const bool trusted =
      kind == SectionKind::people || kind == SectionKind::lab || kind == SectionKind::organization;
  const Expected expected{!trusted, kind == SectionKind::people,
                          kind == SectionKind::people && parts_at_commas(items)};
  const bool people = trusted || (kind == SectionKind::plain && is_list_of_people(items));
  for (std::size_t i = 0; i < items.size();) {
    const auto& block = items[i];
    const auto end = block.kind == Block::Kind::item ? end_of_item(items, i) : i + 1;
    const auto children = items.subspan(i + 1, end - i - 1);
    if (block.kind == Block::Kind::item && people && read_person_item(block, children, expected)) {
      i = end;
      continue;
    }
    if (block.kind == Block::Kind::item && (kind == SectionKind::labs || kind == SectionKind::lab))
      read_lab_item(block);
    else
      read_introduction(block);
    ++i;
  }
}

bool ListReader::read_person_item(const Block& item, Blocks children, const Expected& expected) {
  if (!names_person(item, children, expected)) return false;
  auto parts = parts_of_item(item);
  auto written = parse_name(parts.name);
  if (parts.rest.empty()) parts.rest = std::exchange(written.rest, {});
  const auto where = reading_.at(item);
  auto person = reading_.person_named(std::move(written), parts.name, where);
  read_rest(reading_, person, parts, where);
  read_children(reading_, person, children);
  reading_.add(std::move(person));
  return true;
}

void ListReader::read_lab_item(const Block& item) {
  const auto& field = keyed(item);
  if (field && field->field) {
    reading_.warn_unread(item);  // what a lab works on
    return;
  }
  auto name = field && field->strong ? std::string(field->key) : plain_text(item.runs);
  if (name.empty()) return;
  const auto website = !field || !field->strong ? item.runs.front().url
                       : field->url.empty()     ? field->value
                                                : field->url;
  reading_.add_lab({std::move(name), reading_.at(item)}, website);
}

void ListReader::read_introduction(const Block& block) {
  auto value = plain_text(block.runs);
  if (value.empty()) return;
  if (reading_.sections.kind() == SectionKind::other_things)
    reading_.note_unread(block);
  else if (reading_.has_people() || holds_fact(block))
    reading_.warn_unread(block);
  else
    reading_.document.scope.push_back({std::move(value), reading_.at(block)});
}

}  // namespace facgraph::input
