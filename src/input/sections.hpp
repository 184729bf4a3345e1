#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facgraph/model/document.hpp"
#include "markdown_blocks.hpp"

namespace facgraph::input {

/// What a heading says about what stands below it.
enum class SectionKind : std::uint8_t { plain, people, organization, lab, labs, other_things };

/// A heading that is no person.
struct HeadedSection {
  std::uint8_t level = 0;
  SectionKind kind = SectionKind::plain;
  Text name;                 ///< of a lab without the organization in parentheses
  std::string organization;  ///< that the heading names; it becomes an affiliation
  std::string website;       ///< of the heading's link
  std::optional<std::size_t>
      lab;  ///< position in `Document::labs`, as soon as someone belongs to it
};

/// The section that a heading opens. The first heading of a file is its title: it names no lab.
HeadedSection section_of(const Block& heading, SourceLocation where, bool is_title);

/// The headings that stand around a place, outermost first.
class SectionStack {
 public:
  void enter(HeadedSection section);
  void leave_down_to(std::uint8_t level);  ///< closes what is at this level or deeper

  SectionKind kind() const;  ///< of the innermost heading that says anything
  std::vector<HeadedSection>& around() { return sections_; }

 private:
  std::vector<HeadedSection> sections_;
};

}  // namespace facgraph::input
