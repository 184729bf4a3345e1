#include "reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"

namespace facgraph::input {

void Reading::diagnose(Severity severity, SourceLocation where, Concern concern,
                       std::string message) {
  document.diagnostics.push_back({severity, where, std::move(message), concern});
}

void Reading::warn(SourceLocation where, Concern concern, std::string message) {
  diagnose(Severity::warning, where, concern, std::move(message));
}

void Reading::note(SourceLocation where, Concern concern, std::string message) {
  diagnose(Severity::note, where, concern, std::move(message));
}

void Reading::warn_unread(const Block& block) {
  warn(at(block), Concern::unread_line,
       fmt::format("not read: \"{}\"", text::clean(plain_text(block.runs), 60)));
}

void Reading::note_unread(const Block& block) {
  if (unread_.blocks == 0) {
    unread_.where = at(block);
    unread_.first = plain_text(block.runs);
  }
  unread_.last_line = block.line;
  ++unread_.blocks;
}

void Reading::finish_notes() {
  const auto unread = std::exchange(unread_, {});
  if (unread.blocks == 0) return;
  const auto first = text::clean(unread.first, 60);
  if (unread.blocks == 1)
    note(unread.where, Concern::unread_line, fmt::format("not read: \"{}\"", first));
  else
    note(unread.where, Concern::unread_line,
         fmt::format("{} lines are not read, from \"{}\", lines {}-{}", unread.blocks, first,
                     unread.where.line, unread.last_line));
}

PersonEntry Reading::person_named(std::string_view written, SourceLocation where) {
  return person_named(parse_name(written), written, where);
}

PersonEntry Reading::person_named(WrittenName parts, std::string_view written,
                                  SourceLocation where) {
  PersonEntry person;
  person.name = {text::clean(parts.name), where};
  if (person.name.value.empty()) person.name.value = text::clean(written);
  for (auto& rank : parts.ranks) person.titles.push_back({std::move(rank), where});
  for (auto& affiliation : parts.affiliations)
    person.affiliations.push_back({std::move(affiliation), where});
  if (!parts.rest.empty()) parts.left_out.push_back(std::move(parts.rest));
  for (const auto& remark : parts.left_out)
    note(where, Concern::name_remark,
         fmt::format("not part of the name of {}: \"{}\"", person.name.value,
                     text::clean(remark, 60)));
  return person;
}

void Reading::add(PersonEntry person) {
  const auto position = document.people.size();
  auto& around = sections.around();
  for (auto section = around.rbegin(); section != around.rend(); ++section) {
    if (!section->organization.empty())
      person.affiliations.push_back({section->organization, section->name.where});
    if (section->kind != SectionKind::lab) continue;
    if (!section->lab) {
      section->lab = document.labs.size();
      add_lab(section->name, section->website);
    }
    document.lab_members.push_back({position, *section->lab, person.name.where});
  }
  document.people.push_back(std::move(person));
}

void Reading::clean_what_was_cut() {
  const auto clean = [](auto& texts) {
    for (auto& text : texts)
      if (!text::is_clean(text.value)) text.value = text::clean(text.value);
    std::erase_if(texts, [](const Text& text) { return text.value.empty(); });
  };
  for (auto& person : std::span(document.people).subspan(people_before_)) {
    clean(person.titles);
    clean(person.research);
    clean(person.affiliations);
  }
}

void Reading::add_lab(Text name, std::string_view website) {
  LabEntry lab{std::move(name), {}};
  if (!website.empty()) lab.websites.push_back({std::string(website), lab.name.where});
  document.labs.push_back(std::move(lab));
}

void Reading::add_to_lab(std::size_t person, std::string_view lab, std::string_view website,
                         SourceLocation where) {
  const auto found = lab_positions_.try_emplace(std::string(lab), document.labs.size());
  if (found.second) add_lab({std::string(lab), where}, website);
  document.lab_members.push_back({person, found.first->second, where});
}

}  // namespace facgraph::input
