#include "json_person.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "columns.hpp"
#include "facgraph/text/clean.hpp"
#include "record_name.hpp"

namespace facgraph::input {
namespace {

using Kind = JsonValue::Kind;

void append(std::vector<Text>& to, std::vector<Text> values) {
  for (auto& value : values) to.push_back(std::move(value));
}

std::uint32_t count_in(const JsonForm& form, const JsonValue& value, const JsonPath& path) {
  if (!value.whole || *value.whole == 0 || *value.whole > std::numeric_limits<std::uint32_t>::max())
    form.refuse_value(value, path, "expected a positive whole number");
  return static_cast<std::uint32_t>(*value.whole);
}

}  // namespace

const std::vector<Meaning>& JsonPeople::meanings_of(const JsonValue& person) {
  if (person.keys == keys_) return meanings_;
  keys_ = person.keys;
  const Columns columns({keys_.begin(), keys_.end()});
  meanings_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) meanings_.push_back(columns[i]);
  return meanings_;
}

bool JsonPeople::has_name(const JsonValue& value) {
  if (!value.is(Kind::object)) return false;
  const auto& meanings = meanings_of(value);
  return std::any_of(meanings.begin(), meanings.end(), [](Meaning meaning) {
    return meaning == Meaning::name || meaning == Meaning::last_name;
  });
}

void JsonPeople::read(const JsonValue& value, const JsonPath& path) {
  form_.expect(value, path, Kind::object);
  auto person = named(value, path);
  if (person.name.value.empty()) {
    document_.diagnostics.push_back(
        {Severity::warning, form_.at(value),
         fmt::format("{} has an empty name and is left out", path.text()), Concern::empty_field});
    return;
  }
  const auto& meanings = meanings_of(value);
  for (std::size_t i = 0; i < meanings.size(); ++i)
    read_field(person, value.keys[i], meanings[i], value.elements[i], path);
  document_.people.push_back(std::move(person));
}

PersonEntry JsonPeople::named(const JsonValue& value, const JsonPath& path) {
  const auto& meanings = meanings_of(value);
  std::string first;
  std::string last;
  SourceLocation where = form_.at(value);
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    const bool is_first = meanings[i] == Meaning::first_name;
    if (!is_first && meanings[i] != Meaning::name && meanings[i] != Meaning::last_name) continue;
    form_.expect(value.elements[i], path.key(value.keys[i]), Kind::string);
    (is_first ? first : last) = value.elements[i].text;
    where = form_.at(value.elements[i]);
  }
  if (!has_name(value))
    form_.refuse_value(value, path.key("name"), "is missing; a person needs a string \"name\"");
  const auto written = text::clean(fmt::format("{} {}", first, last));
  if (!exact_ && !written.empty()) return person_of_record(reading_, written, where);
  PersonEntry person;
  person.name = {written, where};
  return person;
}

void JsonPeople::read_field(PersonEntry& person, const std::string& key, Meaning meaning,
                            const JsonValue& value, const JsonPath& path) {
  const auto here = path.key(key);
  switch (meaning) {
    case Meaning::name:
    case Meaning::first_name:
    case Meaning::last_name:
      break;
    case Meaning::title:
      append(person.titles, form_.texts_of(value, here));
      break;
    case Meaning::topics:
    case Meaning::topic:
      read_research(person, value, here, meaning == Meaning::topic, key != "research");
      break;
    case Meaning::website:
      append(person.websites, form_.texts_of(value, here));
      break;
    case Meaning::affiliation:
      append(person.affiliations, form_.texts_of(value, here));
      break;
    case Meaning::lab:
      read_labs(person, value, here);
      break;
    case Meaning::count:
    case Meaning::unknown:
      form_.note_unread(value, path, key);
      break;
  }
}

void JsonPeople::read_research(PersonEntry& person, const JsonValue& value, const JsonPath& path,
                               bool one_topic, bool one_topic_an_element) {
  if (!value.is(Kind::array)) {
    for (auto& text : form_.texts_of(value, path))
      person.research.emplace_back(std::move(text), 1, one_topic);
    return;
  }
  for (std::size_t i = 0; i < value.elements.size(); ++i) {
    const auto& element = value.elements[i];
    const auto here = path.element(i);
    if (element.is(Kind::object)) {
      person.research.push_back(research_of(element, here));
    } else {
      form_.expect(element, here, Kind::string);
      if (!element.text.empty())
        person.research.emplace_back(Text{element.text, form_.at(element)}, 1,
                                     one_topic_an_element);
    }
  }
}

Research JsonPeople::research_of(const JsonValue& object, const JsonPath& path) {
  const auto* topic = form_.text_of(object, path, "topic");
  const auto* topics = form_.text_of(object, path, "topics");
  if ((topic == nullptr) == (topics == nullptr))
    form_.refuse_value(object, path, "expected either a string \"topic\" or a string \"topics\"");
  std::uint32_t count = 1;
  for (std::size_t i = 0; i < object.keys.size(); ++i) {
    const auto& key = object.keys[i];
    if (key == "count")
      count = count_in(form_, object.elements[i], path.key("count"));
    else if (key != "topic" && key != "topics")
      form_.note_unread(object.elements[i], path, key);
  }
  const auto* text = topic != nullptr ? topic : topics;
  return {{text->text, form_.at(*text)}, count, topic != nullptr};
}

void JsonPeople::read_labs(PersonEntry& person, const JsonValue& value, const JsonPath& path) {
  if (value.is(Kind::null)) return;
  if (!value.is(Kind::array)) {
    read_lab(person, value, path);
    return;
  }
  for (std::size_t i = 0; i < value.elements.size(); ++i)
    read_lab(person, value.elements[i], path.element(i));
}

void JsonPeople::read_lab(PersonEntry& person, const JsonValue& value, const JsonPath& path) {
  Member member{document_.people.size(), value.text, 0, form_.at(value)};
  if (value.is(Kind::object)) {
    const auto* name = form_.text_of(value, path, "name");
    if (name == nullptr) form_.refuse_value(value, path.key("name"), "is missing");
    member.lab = name->text;
    if (const auto* role = form_.text_of(value, path, "role"))
      person.titles.push_back({fmt::format("{} of {}", role->text, name->text), form_.at(*role)});
    for (std::size_t i = 0; i < value.keys.size(); ++i)
      if (value.keys[i] != "name" && value.keys[i] != "role")
        form_.note_unread(value.elements[i], path, value.keys[i]);
  } else if (value.whole) {
    member.position = *value.whole;
  } else {
    form_.expect(value, path, Kind::string);
    if (value.text.empty()) return;
  }
  members_.push_back(std::move(member));
}

}  // namespace facgraph::input
