#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/model/diagnostic.hpp"
#include "facgraph/model/source_location.hpp"

namespace facgraph {

/// A text as it was written (cleaned for display, else unchanged) and where it stands.
struct Text {
  std::string value;
  SourceLocation where;
};

/// One value that names research topics: several of them, or in lists with a row or an array
/// element for each, exactly one.
struct Research : Text {
  std::uint32_t count = 1;  ///< how often the person worked on it, where the list says so; >= 1
  bool one_topic = false;   ///< never split

  Research(Text text, std::uint32_t times = 1, bool is_one_topic = false)
      : Text(std::move(text)), count(times), one_topic(is_one_topic) {}
};

/// One person of a list. Fields hold whole values: splitting them into roles and topics is not the
/// reader's business.
struct PersonEntry {
  Text name;  ///< without honorifics, emoji and remarks; a number that tells homonyms apart stays
  std::vector<Text> other_names;  ///< of the same person, who stands in the list again; readers
                                  ///< leave it empty
  std::vector<Text> titles;
  std::vector<Research> research;
  std::vector<Text> websites;
  std::vector<Text> affiliations;  ///< as said of the person, then the sections around, innermost
                                   ///< first
};

struct LabEntry {
  Text name;
  std::vector<Text> websites;
};

/// A person who stands in the section of a lab, or whose row names it.
struct LabMember {
  std::size_t person = 0;  ///< position in `Document::people`
  std::size_t lab = 0;     ///< position in `Document::labs`
  SourceLocation where;
};

struct Heading {
  std::uint8_t level = 1;  ///< 1 … 6
  Text text;
};

/// What a reader found in one or more files, as written; nothing is normalized, merged or resolved.
struct Document {
  std::vector<std::string> files;  ///< names as the user gave them; FileId is the position
  std::vector<PersonEntry> people;
  std::vector<LabEntry> labs;
  std::vector<LabMember> lab_members;  ///< by sections and columns, in the order of people
  std::vector<Heading> headings;       ///< those that are not people
  std::vector<Text> scope;             ///< the paragraphs that introduce the list
  std::vector<Diagnostic> diagnostics;
};

}  // namespace facgraph
