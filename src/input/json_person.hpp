#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "columns.hpp"
#include "json_form.hpp"
#include "reading.hpp"

namespace facgraph::input {

/// Reads people, one by one, and then the labs that they name.
class JsonPeople {
 public:
  /// `names_are_exact`: the file was written by facgraph, so that names are not taken apart again.
  JsonPeople(Document& document, FileId file, JsonForm& form, bool names_are_exact)
      : reading_(document, file), document_(document), form_(form), exact_(names_are_exact) {}

  bool has_name(const JsonValue& value);

  /// Throws InputError with line and path.
  void read(const JsonValue& person, const JsonPath& path);

  /// Adds the labs of the file (nullptr: it lists none), and those that only people name, with
  /// their members.
  void add_labs(const JsonValue* labs);

 private:
  struct Member {
    std::size_t person;
    std::string lab;
    std::uint64_t position;  ///< in the labs of the file, when `lab` is empty
    SourceLocation where;
  };

  const std::vector<Meaning>& meanings_of(const JsonValue& person);
  PersonEntry named(const JsonValue& person, const JsonPath& path);
  void read_field(PersonEntry& person, const std::string& key, Meaning meaning,
                  const JsonValue& value, const JsonPath& path);
  void read_research(PersonEntry& person, const JsonValue& value, const JsonPath& path,
                     bool one_topic, bool one_topic_an_element);
  Research research_of(const JsonValue& object, const JsonPath& path);
  void read_labs(PersonEntry& person, const JsonValue& value, const JsonPath& path);
  void read_lab(PersonEntry& person, const JsonValue& value, const JsonPath& path);
  LabEntry lab_of(const JsonValue& value, const JsonPath& path);

  Reading reading_;
  Document& document_;
  JsonForm& form_;
  bool exact_;
  std::vector<std::string> keys_;  ///< of the latest person; most have the same
  std::vector<Meaning> meanings_;  ///< of those keys
  std::vector<Member> members_;    ///< in the order of people
};

}  // namespace facgraph::input
