#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// What the values of a column, or behind a key of JSON, say about a person.
enum class Meaning : std::uint8_t {
  unknown,
  name,
  first_name,
  last_name,
  title,
  topics,  ///< a value lists topics
  topic,   ///< a value is one topic
  count,   ///< how often the person worked on the topic
  website,
  affiliation,
  lab,
};

/// By the words of the Markdown reader and those that are clear only in tables. Case, blanks at the
/// ends and underscores for blanks do not matter.
Meaning meaning_of(std::string_view header);

/// The columns of a table, by position.
class Columns {
 public:
  /// Only one column names the person: "name" before other words ("faculty" may be a department),
  /// those before first and last name; the rest is not read.
  explicit Columns(const std::vector<std::string_view>& headers);

  std::size_t size() const { return meanings_.size(); }
  Meaning operator[](std::size_t column) const { return meanings_[column]; }

  /// The first column with the meaning.
  std::optional<std::size_t> find(Meaning meaning) const {
    return first_[static_cast<std::size_t>(meaning)];
  }
  bool name_people() const;  ///< whether there is a column with names or last names

 private:
  static constexpr auto last = Meaning::lab;

  void find_first();

  std::vector<Meaning> meanings_;
  /// Columns, by meaning.
  std::array<std::optional<std::size_t>, static_cast<std::size_t>(last) + 1> first_;
};

}  // namespace facgraph::input
