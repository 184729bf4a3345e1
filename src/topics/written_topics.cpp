#include "written_topics.hpp"

#include <utility>

#include "display_name.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "value_topics.hpp"

namespace facgraph::topics {

WrittenTopics::WrittenTopics(const Document& document, const Lexicon& lexicon,
                             const Unsplit& unsplit) {
  intern("");
  starts_.reserve(document.people.size() + 1);
  starts_.push_back(0);
  TakenApart known;
  ValueParser parser(unsplit);
  std::size_t values = 0;
  for (const auto& person : document.people) values += person.research.size();
  topics_.reserve(values);
  for (const auto& person : document.people) {
    std::uint32_t position = 0;
    for (const auto& value : person.research) {
      if (value.one_topic || !add_again(value, position, known)) {
        const auto first = topics_.size();
        add(value, position, lexicon, parser);
        if (!value.one_topic) known.try_emplace(value.value, first, topics_.size());
      }
      ++position;
    }
    starts_.push_back(topics_.size());
  }
}

std::span<const WrittenTopic> WrittenTopics::of(FacultyId person) const {
  const auto start = starts_[index(person)];
  return std::span<const WrittenTopic>(topics_).subspan(start, starts_[index(person) + 1] - start);
}

TextId WrittenTopics::intern(std::string_view text) {
  const auto [entry, is_new] =
      ids_.try_emplace(std::string(text), static_cast<TextId>(texts_.size()));
  if (is_new) texts_.push_back(&entry->first);
  return entry->second;
}

/// Many people write the same; false where nobody wrote this value before.
bool WrittenTopics::add_again(const Research& value, std::uint32_t position,
                              const TakenApart& known) {
  const auto found = known.find(value.value);
  if (found == known.end()) return false;
  const auto [first, end] = found->second;
  for (auto i = first; i < end; ++i) {
    auto topic = topics_[i];
    topic.value = position;
    topic.count = value.count;
    topic.where = value.where;
    topics_.push_back(topic);
  }
  return true;
}

void WrittenTopics::add(const Research& value, std::uint32_t position, const Lexicon& lexicon,
                        ValueParser& parser) {
  std::vector<ValueTopic> found;
  if (value.one_topic) {
    if (!exact_key(value.value).empty()) found.push_back({value.value, {}, false});
  } else {
    found = parser.topics_of(value.value);
  }
  if (found.empty()) return;
  std::vector<std::string_view> parts;
  for (const auto& topic : found) parts.push_back(topic.text);
  const auto first_shown =
      value.one_topic ? found.front().text : without_list_capital(parts, lexicon);
  for (std::size_t i = 0; i < found.size(); ++i)
    topics_.push_back({intern(found[i].text), intern(i == 0 ? first_shown : found[i].text),
                       intern(found[i].separated_from), position, value.count, value.where,
                       found[i].ends_series});
}

}  // namespace facgraph::topics
