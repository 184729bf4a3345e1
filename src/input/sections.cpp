#include "sections.hpp"

#include <utility>

#include "facgraph/text/utf8.hpp"
#include "name_form.hpp"
#include "name_words.hpp"
#include "ornaments.hpp"

namespace facgraph::input {
namespace {

SectionKind kind_of(const std::string& heading, bool linked, bool is_title) {
  if (announces_labs(heading)) return SectionKind::labs;
  if (announces_people(heading)) return SectionKind::people;
  if (announces_other_things(heading)) return SectionKind::other_things;
  if (!is_title && speaks_of_labs(heading)) return SectionKind::lab;
  if (speaks_of_labs(heading)) return SectionKind::labs;
  if (!is_title && linked && !heading.empty() && !looks_like_name(heading)) return SectionKind::lab;
  if (!is_title && speaks_of_organization(heading)) return SectionKind::organization;
  return SectionKind::plain;
}

/// "Catalyst (Carnegie Mellon University)" as the lab and its organization.
void part_lab(HeadedSection& section) {
  auto& name = section.name.value;
  const auto opening = name.rfind('(');
  if (opening == std::string::npos || opening == 0 || !name.ends_with(')')) return;
  const auto inner = name.substr(opening + 1, name.size() - opening - 2);
  if (!speaks_of_organization(inner)) return;
  section.organization = inner;
  name = std::string(text::trimmed(std::string_view(name).substr(0, opening)));
}

}  // namespace

HeadedSection section_of(const Block& heading, SourceLocation where, bool is_title) {
  HeadedSection section{heading.level, {}, {plain_text(heading.runs), where}, {}, {}, {}};
  section.website = first_url(heading.runs);
  section.kind = kind_of(section.name.value, !section.website.empty(), is_title);
  if (section.kind == SectionKind::lab) part_lab(section);
  if (section.kind == SectionKind::organization)
    section.organization = without_ornaments(section.name.value);
  return section;
}

void SectionStack::enter(HeadedSection section) {
  leave_down_to(section.level);
  sections_.push_back(std::move(section));
}

void SectionStack::leave_down_to(std::uint8_t level) {
  while (!sections_.empty() && sections_.back().level >= level) sections_.pop_back();
}

SectionKind SectionStack::kind() const {
  for (auto section = sections_.rbegin(); section != sections_.rend(); ++section)
    if (section->kind != SectionKind::plain) return section->kind;
  return SectionKind::plain;
}

}  // namespace facgraph::input
