#include "person_heading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "person_fields.hpp"
#include "sentences.hpp"
#include "topic_items.hpp"

namespace facgraph::input {
namespace {

/// Whether a paragraph below a name says what the person works on.
bool has_sentence_of_topics(Blocks body) {
  return std::any_of(body.begin(), body.end(), [](const Block& block) {
    return block.kind == Block::Kind::paragraph &&
           !topics_of_sentence(plain_text(block.runs)).empty();
  });
}

/// A name without fields.
bool read_described_person(Reading& reading, const Block& heading, Blocks body) {
  if (body.empty() ||
      (reading.sections.kind() != SectionKind::people && !has_sentence_of_topics(body)))
    return false;
  const auto written = plain_text(heading.runs);
  auto parts = parse_name(written);
  if (!looks_like_name(parts.name) || written.find(": ") != std::string::npos) return false;
  const auto where = reading.at(heading);
  auto person = reading.person_named(std::move(parts), written, where);
  for (const auto& block : body) {
    auto topics = block.kind == Block::Kind::paragraph ? topics_of_sentence(plain_text(block.runs))
                                                       : std::string();
    if (topics.empty())
      read_children(reading, person, {&block, 1});
    else
      add_value(person, Field::research, {std::move(topics), reading.at(block)});
  }
  if (const auto url = first_url(heading.runs); !url.empty() && person.websites.empty())
    add_value(person, Field::website, {std::string(url), where});
  reading.add(std::move(person));
  return true;
}

}  // namespace

bool read_person_heading(Reading& reading, const Block& heading, Blocks body) {
  if (!has_field(body, true)) return read_described_person(reading, heading, body);
  const auto written = plain_text(heading.runs);
  auto parts = parse_name(written);
  if (!has_field(body, false) && !looks_like_name(parts.name)) return false;
  const auto where = reading.at(heading);
  if (written.empty()) {
    PersonEntry nobody;
    read_fields(reading, nobody, body);
    reading.warn(where, Concern::nameless,
                 fmt::format("a person without a name is left out, lines {}-{}", heading.line,
                             body.back().line));
    return true;
  }
  if (names_a_thing(parts.name)) return false;
  auto person = reading.person_named(std::move(parts), written, where);
  read_fields(reading, person, body);
  if (const auto url = first_url(heading.runs); !url.empty() && person.websites.empty())
    add_value(person, Field::website, {std::string(url), where});
  reading.add(std::move(person));
  return true;
}

}  // namespace facgraph::input
