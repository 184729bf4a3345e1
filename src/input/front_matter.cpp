#include "front_matter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "person_fields.hpp"

namespace facgraph::input {
namespace {

struct MatterEntry {
  std::string key;
  Text value;
};

/// Without the quotes or brackets around it.
std::string bare_value(std::string_view value) {
  value = text::trimmed(value);
  if (value.size() >= 2 && ((value.front() == '"' && value.back() == '"') ||
                            (value.front() == '\'' && value.back() == '\'') ||
                            (value.front() == '[' && value.back() == ']')))
    value = value.substr(1, value.size() - 2);
  return text::clean(value);
}

std::vector<MatterEntry> entries_of(Reading& reading, Blocks lines) {
  std::vector<MatterEntry> entries;
  for (const auto& line : lines) {
    const auto written = plain_text(line.runs);
    const auto colon = written.find(':');
    if (written.starts_with("- ") && !entries.empty()) {
      entries.push_back({entries.back().key, {bare_value(written.substr(2)), reading.at(line)}});
    } else if (colon != std::string::npos) {
      entries.push_back(
          {text::fold(std::string_view(written).substr(0, colon)),
           {bare_value(std::string_view(written).substr(colon + 1)), reading.at(line)}});
    } else if (!written.empty()) {
      reading.warn_unread(line);
    }
  }
  return entries;
}

const MatterEntry* find(const std::vector<MatterEntry>& entries, Field field) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const MatterEntry& entry) {
    return field_of_key(entry.key) == field && !entry.value.value.empty();
  });
  return found == entries.end() ? nullptr : &*found;
}

/// The entry that names the person; nullptr when the page is about none.
const MatterEntry* name_in(const std::vector<MatterEntry>& entries) {
  const bool has_field = find(entries, Field::research) || find(entries, Field::website);
  if (const auto* name = find(entries, Field::name))
    return has_field || find(entries, Field::title) ? name : nullptr;
  const auto* title = find(entries, Field::title);
  return title && has_field && looks_like_name(parse_name(title->value.value).name) ? title
                                                                                    : nullptr;
}

void read_list_head(Reading& reading, const std::vector<MatterEntry>& entries) {
  for (const auto& [key, value] : entries) {
    if (value.value.empty()) continue;
    if (key == "title")
      reading.document.headings.push_back({1, value});
    else if (key == "description")
      reading.document.scope.push_back(value);
    else
      reading.note(value.where, Concern::unknown_key,
                   fmt::format("not read: \"{}: {}\"", key, text::clean(value.value, 60)));
  }
}

}  // namespace

bool read_front_matter(Reading& reading, Blocks lines) {
  const auto entries = entries_of(reading, lines);
  const auto* name = name_in(entries);
  if (name == nullptr) {
    read_list_head(reading, entries);
    return false;
  }
  auto person = reading.person_named(name->value.value, name->value.where);
  for (const auto& entry : entries) {
    if (&entry == name || entry.value.value.empty()) continue;
    const auto field = field_of_key(entry.key);
    if (field && field != Field::name)
      add_value(person, *field, entry.value);
    else
      reading.warn(entry.value.where, Concern::unknown_key,
                   fmt::format("not read, of {}: \"{}: {}\"", person.name.value, entry.key,
                               text::clean(entry.value.value, 60)));
  }
  reading.add(std::move(person));
  return true;
}

}  // namespace facgraph::input
