#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "facgraph/model/checked_array.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/model/thesaurus.hpp"

/// The index file: a list after every decision was made, in a form that is mapped into memory
/// instead of read. docs/index-format.md describes it byte by byte.
namespace facgraph::input {

/// What a file holds. Numbers stand in the file: they never change their meaning.
enum class Section : std::uint32_t {
  roster = 1,             ///< the whole Roster, for commands that need all of it
  starts = 2,             ///< u32: where each person's topics begin, and their end (CSR)
  topics = 3,             ///< u32: topics by person
  rarest_first = 4,       ///< u32: the same, rarest first
  topic_starts = 5,       ///< u32: where each topic's people begin (CSC)
  people = 6,             ///< u32: people by topic
  topic_bits = 7,         ///< u8 by topic: its bit in the digests
  digests = 8,            ///< 32 bytes a person: bits of topics, norm under the default measure
  name_starts = 9,        ///< u32: where each name begins in `names`
  names = 10,             ///< text: of people, in their order; then their other names
  name_people = 11,       ///< u32 by name: whose it is
  word_starts = 12,       ///< u32: where each word begins in `words`
  words = 13,             ///< text: folded words of names, sorted
  word_name_starts = 14,  ///< u32: where the names with each word begin
  word_names = 15,        ///< u32: names by word
  places = 16,            ///< u32 pairs by person: file and line
  topic_name_starts = 17,
  topic_names = 18,  ///< text
  extras = 19,       ///< a roster of level, files and labs, its title the marks "links", "counts"
  ties = 20,         ///< u32 triples: two people and their lab
  choices = 21,      ///< what the user said about topics, for texts that are read later
  signatures = 22,   ///< u32 beside each of `people`: bits of topics and total, below the digest's
};

struct SectionBytes {
  Section section{};
  std::string_view bytes;
};

/// The bytes of a whole file. Cost: O(bytes).
std::string index_file(std::span<const SectionBytes> sections);

/// Whether a path is meant as an index: by its ending .fgx, or by its first bytes.
bool is_index_file(const std::string& path);

/// A file mapped into memory. Opening compares the header, the directory and the checksums of the
/// blocks: O(bytes / 256); what the blocks hold is compared before it is handed out. Throws
/// InputError: missing, cut off, damaged, of another version or byte order.
class IndexFile final : public CheckedBlocks {
 public:
  explicit IndexFile(const std::string& path);
  ~IndexFile() override;

  const std::string& path() const { return path_; }
  std::size_t size() const { return bytes_.size(); }

  /// Compares all that was not compared yet. Throws InputError. Cost: O(bytes), some GB a second.
  void verify() const;

  /// All bytes, as they are.
  std::string_view bytes() const { return bytes_; }

  /// A section that is used as a whole. Throws InputError where it is damaged. Cost: O(its bytes).
  std::string_view bytes(Section section) const;

  /// The section as an array, whose parts are compared when they are used. Throws InputError where
  /// its size does not fit.
  template <class T>
  CheckedArray<T> array(Section section) const {
    static_assert(std::is_trivially_copyable_v<T>);
    const auto raw = find(section);
    if (raw.size() % sizeof(T) != 0) refuse_damaged();
    return {{reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)}, *this};
  }

  [[noreturn]] void refuse_damaged() const override;

 private:
  void check_header() const;
  void check_directory() const;
  std::string_view find(Section section) const;
  bool fits_checksum(std::size_t block) const override;

  std::string path_;
  std::string_view bytes_;
  std::string_view blocks_;  ///< all bytes from the first block on
};

/// A roster as bytes, and back. Reading throws InputError, naming `path`, for bytes that are none.
std::string roster_bytes(const Roster& roster);
Roster read_roster(std::string_view bytes, const std::string& path);

/// What the user said about topics when the list was made.
struct Choices {
  struct Pair {
    std::string a;
    std::string b;
  };
  Thesaurus thesaurus;
  std::vector<Pair> no_merge;
  std::vector<std::string> no_split;
};

/// As bytes, and back. Reading throws InputError, naming `path`, for bytes that are none.
std::string choices_bytes(const Choices& choices);
Choices read_choices(std::string_view bytes, const std::string& path);

}  // namespace facgraph::input
