#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "keyed.hpp"
#include "name_form.hpp"
#include "person_name.hpp"
#include "sections.hpp"

namespace facgraph::input {

using Blocks = std::span<const Block>;

/// The document that is being read, and the place where the reader stands in a file.
class Reading {
 public:
  Reading(Document& read_into, FileId file)
      : document(read_into), people_before_(read_into.people.size()), file_(file) {}

  SourceLocation at(const Block& block) const { return {file_, block.line}; }
  void warn(SourceLocation where, Concern concern, std::string message);
  void note(SourceLocation where, Concern concern, std::string message);
  void warn_unread(const Block& block);  ///< "not read: …"

  /// A person with what the written name says; the parts of it that are no name become notes.
  PersonEntry person_named(WrittenName parts, std::string_view written, SourceLocation where);
  PersonEntry person_named(std::string_view written, SourceLocation where);

  /// Adds a person, who takes over what the sections around say: affiliation and labs.
  void add(PersonEntry person);
  void add_lab(Text name, std::string_view website);
  void add_to_lab(std::size_t person, std::string_view lab, std::string_view website,
                  SourceLocation where);

  /// Cleans the values of the people again, when the file ends: a part of a clean text can begin
  /// with a blank or with a mark that stood on the character before.
  void clean_what_was_cut();

  /// Notes a block that stands where nobody is expected; those of one section become one note.
  void note_unread(const Block& block);
  void finish_notes();  ///< when the section or the file ends

  bool has_people() const { return document.people.size() > people_before_; }

  Document& document;
  SectionStack sections;

 private:
  void diagnose(Severity severity, SourceLocation where, Concern concern, std::string message);

  /// Lines of one section that hold nobody.
  struct Unread {
    std::string first;
    SourceLocation where;
    std::uint32_t last_line = 0;
    std::size_t blocks = 0;
  };

  Unread unread_;
  std::size_t people_before_;
  FileId file_;
  std::unordered_map<std::string, std::size_t> lab_positions_;  ///< of those named by rows
};

}  // namespace facgraph::input
