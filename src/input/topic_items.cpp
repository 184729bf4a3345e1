#include "topic_items.hpp"

#include <algorithm>
#include <cstddef>

#include "person_fields.hpp"
#include "sentences.hpp"

namespace facgraph::input {
namespace {

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

}  // namespace

void read_children(Reading& reading, PersonEntry& person, Blocks children) {
  const bool needs_topics = person.research.empty() && !has_research(children);
  const auto is_topic = [&](const Block& child) {
    return needs_topics && child.level == children.front().level && is_plain_topic(child);
  };
  for (std::size_t i = 0; i < children.size();) {
    if (is_topic(children[i])) {
      add_value(person, Field::research, {listed_text(children[i].runs), reading.at(children[i])});
      ++i;
      continue;
    }
    auto end = i + 1;
    while (end < children.size() && !is_topic(children[end])) ++end;
    read_fields(reading, person, children.subspan(i, end - i));
    i = end;
  }
}

}  // namespace facgraph::input
