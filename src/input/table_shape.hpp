#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "table_rows.hpp"

namespace facgraph::input {

/// What tells people of one name apart in a table.
struct Identity {
  std::string affiliation;
  std::string website;

  bool operator==(const Identity&) const = default;
};

/// How a table says who works on what, which only all of its rows tell.
class TableShape {
 public:
  /// Looks over the rows, in several threads when there are many. Throws InputError as
  /// TableRows::next does.
  TableShape(const Source& source, const TableHeader& header, const Limits& limits,
             std::size_t threads);

  /// A column says that a value is one topic, or people stand in several rows of which none lists
  /// several topics. Rows of one person then belong together.
  bool has_a_topic_a_row() const { return topic_a_row_; }

  /// The identity of a row, completed from other rows of the name where that is certain: a row
  /// without affiliation belongs to the only one of its name who has one.
  const Identity& completed(const std::string& name, const Identity& written) const;

 private:
  /// What a range of rows says.
  struct Seen {
    std::vector<std::string> names;
    std::vector<Identity> identities;  ///< by name, where they tell people apart
    bool lists_topics = false;         ///< a row does: a row is no topic, and no more is read
  };

  Seen seen_in(TableRows rows) const;
  void add(Seen seen);
  void add(const std::string& name, Identity identity);

  bool topic_a_row_ = false;
  bool tells_homonyms_ = false;
  bool is_repeated_ = false;               ///< a name
  std::unordered_set<std::string> names_;  ///< until one is repeated
  std::unordered_map<std::string, std::vector<Identity>> identities_;
};

Identity identity_of(const TableRows& rows);

}  // namespace facgraph::input
