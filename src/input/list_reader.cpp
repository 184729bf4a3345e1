#include "list_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "facgraph/text/clean.hpp"
#include "front_matter.hpp"
#include "name_words.hpp"
#include "person_fields.hpp"
#include "person_table.hpp"
#include "sentences.hpp"

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

bool has_research(Blocks body) {
  return std::any_of(body.begin(), body.end(), [](const Block& block) {
    return keyed(block) && keyed(block)->field == Field::research;
  });
}

/// Some words without a key, a link or a sentence.
bool is_plain_topic(const Block& item) {
  constexpr std::size_t longest = 80;
  if (item.kind != Block::Kind::item || keyed(item) || !first_url(item.runs).empty()) return false;
  const auto text = listed_text(item.runs);
  return !text.empty() && text.size() <= longest && !is_sentence(text) &&
         text.find(": ") == std::string::npos && text.find('@') == std::string::npos &&
         text.find("://") == std::string::npos && !text.ends_with(':');
}

/// Whether a paragraph below a name says what the person works on.
bool has_sentence_of_topics(Blocks body) {
  return std::any_of(body.begin(), body.end(), [](const Block& block) {
    return block.kind == Block::Kind::paragraph &&
           !topics_of_sentence(plain_text(block.runs)).empty();
  });
}

/// Whether a block that nobody was found in says something of a person for all that.
bool holds_fact(const Block& block) {
  if (const auto& field = keyed(block); field && field->field) return true;
  if (block.kind != Block::Kind::item) return false;
  const auto parts = parts_of_item(block);
  const auto written = parse_name(parts.name);
  return (!parts.rest.empty() || !written.rest.empty()) && looks_like_name(written.name);
}

/// The text of HTML without its tags and comments.
std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
    } else if (html.substr(at).starts_with("<!--")) {
      const auto end = html.find("-->", at);
      at = end == std::string_view::npos ? html.size() : end + 3;
    } else {
      at = std::min(html.find('>', at), html.size() - 1) + 1;
    }
  }
  return text::clean(text, 60);
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

/// Needed where no heading says that people follow.
bool is_list_of_people(Blocks items) {
  return most_items(items, [](const Block& item, Blocks children) {
    return names_person(item, children, {true, false, false});
  });
}

/// "Ada Lovelace, sorting, graphs": most items are a name and something behind a comma.
bool parts_at_commas(Blocks items) {
  return most_items(items, [](const Block& item, Blocks) {
    const auto parts = parts_of_item(item);
    if (!parts.rest.empty()) return false;
    const auto written = parse_name(parts.name);
    return !written.rest.empty() && looks_like_name(written.name);
  });
}

}  // namespace

void ListReader::read(BlockStream blocks) {
  std::vector<Block> open;  // what follows may belong to their last section
  for (std::size_t known = 0; blocks.next(open); known = open.size()) {
    pass_over_unread(open, known);
    auto heading = open.size();
    while (heading > known && open[heading - 1].kind != Block::Kind::heading) --heading;
    if (heading <= known || heading == 1) continue;
    read_sections({open.data(), heading - 1});
    open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(heading) - 1);
  }
  read_sections(open);
  reading_.finish_notes();
}

/// HTML and code are told of and taken out.
void ListReader::pass_over_unread(std::vector<Block>& blocks, std::size_t first) {
  const auto start = blocks.begin() + static_cast<std::ptrdiff_t>(first);
  const auto is_unread = [](const Block& block) {
    return block.kind == Block::Kind::html || block.kind == Block::Kind::code;
  };
  for (auto block = start; block != blocks.end(); ++block)
    if (is_unread(*block)) pass_over(*block);
  blocks.erase(std::remove_if(start, blocks.end(), is_unread), blocks.end());
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
  if (read_person_heading(first, lead)) {
    read_body(body.subspan(lead.size()));
    return;
  }
  const Text heading{plain_text(first.runs), reading_.at(first)};
  reading_.document.headings.push_back({first.level, heading});
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

bool ListReader::read_person_heading(const Block& heading, Blocks body) {
  if (!has_field(body, true)) return read_described_person(heading, body);
  const auto written = plain_text(heading.runs);
  auto parts = parse_name(written);
  if (!has_field(body, false) && !looks_like_name(parts.name)) return false;
  const auto where = reading_.at(heading);
  if (written.empty()) {
    PersonEntry nobody;
    read_fields(reading_, nobody, body);
    reading_.warn(where, Concern::nameless,
                  fmt::format("a person without a name is left out, lines {}-{}", heading.line,
                              body.back().line));
    return true;
  }
  if (names_a_thing(parts.name)) return false;
  auto person = reading_.person_named(std::move(parts), written, where);
  read_fields(reading_, person, body);
  if (const auto url = first_url(heading.runs); !url.empty() && person.websites.empty())
    add_value(person, Field::website, {url, where});
  reading_.add(std::move(person));
  return true;
}

/// A name without fields: a sentence below it tells the topics, or it stands below a heading that
/// says that people follow.
bool ListReader::read_described_person(const Block& heading, Blocks body) {
  if (body.empty() ||
      (reading_.sections.kind() != SectionKind::people && !has_sentence_of_topics(body)))
    return false;
  const auto written = plain_text(heading.runs);
  auto parts = parse_name(written);
  if (!looks_like_name(parts.name) || written.find(": ") != std::string::npos) return false;
  const auto where = reading_.at(heading);
  auto person = reading_.person_named(std::move(parts), written, where);
  for (const auto& block : body) {
    auto topics = block.kind == Block::Kind::paragraph ? topics_of_sentence(plain_text(block.runs))
                                                       : std::string();
    if (topics.empty())
      read_children(person, {&block, 1});
    else
      add_value(person, Field::research, {std::move(topics), reading_.at(block)});
  }
  if (const auto url = first_url(heading.runs); !url.empty() && person.websites.empty())
    add_value(person, Field::website, {url, where});
  reading_.add(std::move(person));
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
  auto person =
      reading_.person_named(by_key ? named->value : plain_text(first.runs), reading_.at(first));
  const auto url = first_url(first.runs);
  read_fields(reading_, person, body.subspan(start + 1, end - start - 1));
  if (!url.empty() && person.websites.empty())
    add_value(person, Field::website, {url, reading_.at(first)});
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
  read_children(person, children);
  reading_.add(std::move(person));
  return true;
}

/// Fields below an item; where it names no topics itself, short items below it are topics.
void ListReader::read_children(PersonEntry& person, Blocks children) {
  const bool needs_topics = person.research.empty() && !has_research(children);
  const auto is_topic = [&](const Block& child) {
    return needs_topics && child.level == children.front().level && is_plain_topic(child);
  };
  for (std::size_t i = 0; i < children.size();) {
    if (is_topic(children[i])) {
      add_value(person, Field::research, {listed_text(children[i].runs), reading_.at(children[i])});
      ++i;
      continue;
    }
    auto end = i + 1;
    while (end < children.size() && !is_topic(children[end])) ++end;
    read_fields(reading_, person, children.subspan(i, end - i));
    i = end;
  }
}

void ListReader::read_lab_item(const Block& item) {
  const auto& field = keyed(item);
  if (field && field->field) {
    reading_.warn_unread(item);  // what a lab works on
    return;
  }
  auto name = field && field->strong ? field->key : plain_text(item.runs);
  if (name.empty()) return;
  const auto& website = !field || !field->strong ? item.runs.front().url
                        : field->url.empty()     ? field->value
                                                 : field->url;
  reading_.add_lab({std::move(name), reading_.at(item)}, website);
}

/// Warns of HTML that shows text and notes code; comments and tags alone say nothing.
void ListReader::pass_over(const Block& block) {
  const auto& written = block.runs.front().text;
  if (block.kind == Block::Kind::code) {
    reading_.note(reading_.at(block), Concern::unread_line,
                  fmt::format("code is not read, lines {}-{}", block.line, block.last_line));
  } else if (written.find("<table") != std::string::npos) {
    reading_.warn(reading_.at(block), Concern::unread_line,
                  fmt::format("table in HTML is not read, lines {}-{}; write it with |", block.line,
                              block.last_line));
  } else if (const auto text = text_of_html(written); !text.empty()) {
    reading_.warn(
        reading_.at(block), Concern::unread_line,
        fmt::format("HTML is not read, lines {}-{}: \"{}\"", block.line, block.last_line, text));
  }
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
