#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "facgraph/analysis/neighbors.hpp"
#include "facgraph/input/index_file.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {

/// The bytes of the index of a list.
std::string index_of(const List& list);

/// Texts one behind the other.
class TextTable {
 public:
  TextTable() = default;
  TextTable(const input::IndexFile& file, input::Section starts, input::Section bytes);

  std::size_t size() const { return starts_.empty() ? 0 : starts_.size() - 1; }
  std::string_view operator[](std::size_t at) const;

 private:
  CheckedArray<std::uint32_t> starts_;
  CheckedArray<char> bytes_;
};

/// A list in an index file, used where it lies: nothing is read for people who are not asked for.
/// What is used is compared with its checksum first, a small file as a whole; and what cannot be in
/// bounds is refused, for a checksum can be made to fit. All calls throw InputError for that.
class IndexedList {
 public:
  /// Files up to `small` bytes are compared as a whole.
  IndexedList(const std::string& path, std::size_t small);

  /// Compares the whole file, before all of it is used. Cost: O(bytes).
  void verify() const;

  std::size_t people_count() const { return lists_.people_count(); }
  const similarity::TopicLists& lists() const { return lists_; }

  /// What the nearest are searched with; `measure` must not need counts.
  similarity::NearestPeople nearest(const similarity::Measure& measure);

  /// Whether links or counts are in the list that the measure takes into account.
  bool needs_whole_list(const similarity::Measure& measure) const;

  /// As find_person(). Cost: O(names with each of the words), O(names) for a name that is not
  /// there.
  FacultyId find(std::string_view written) const;

  /// Cleaned, as everything from an index is: it may be made by somebody else.
  std::string name(FacultyId person) const { return text::clean(name_as_read(person)); }

  /// Not cleaned: for whoever cleans many names once.
  std::string_view name_as_read(FacultyId person) const { return names_[index(person)]; }
  std::string topic(TopicId topic) const;
  std::string place(FacultyId person) const;  ///< "list.md:12"
  std::vector<std::string> topics(std::span<const TopicId> topics) const;

  /// Compares Γ(person) and who lists these topics with their bounds.
  void check_lists_of(FacultyId person) const;

  /// What is short enough to be read at once.
  struct Extras {
    Level level = Level::full;
    bool has_links = false;
    bool has_counts = false;
    std::vector<std::string> files;
    std::vector<std::string> labs;
    std::vector<Tie> ties;
  };
  const Extras& extras() const { return extras_; }

 private:
  /// Names by position, sorted. Precondition: there is a word.
  std::vector<std::uint32_t> names_with(std::span<const std::string> words) const;
  std::vector<std::uint32_t> names_beginning(std::string_view word) const;

  /// The position of the first that is not before it.
  std::size_t first_word(std::string_view word) const;
  std::span<const std::uint32_t> names_of(std::size_t word) const;
  void check_starts(const CheckedArray<std::uint32_t>& starts, std::size_t end) const;

  input::IndexFile file_;
  similarity::TopicLists lists_;
  std::span<const std::uint8_t> topic_bits_;
  CheckedArray<similarity::Digest> digests_;
  CheckedArray<similarity::Signature> signatures_;
  similarity::Digests own_digests_;  ///< for another measure than the default one
  TextTable names_;
  TextTable words_;
  TextTable topic_names_;
  CheckedArray<std::uint32_t> name_people_;
  CheckedArray<std::uint32_t> word_name_starts_;
  CheckedArray<std::uint32_t> word_names_;
  CheckedArray<std::uint32_t> places_;
  Extras extras_;
};

}  // namespace facgraph::cli
