#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace facgraph {

/// An id is a position: dense, from 0, valid for one Document, Roster or Partition. Distinct types
/// keep a row of the biadjacency matrix from being used as a column.
enum class FacultyId : std::uint32_t {};  ///< a row of the biadjacency matrix
enum class TopicId : std::uint32_t {};    ///< a column of the biadjacency matrix
enum class LabId : std::uint32_t {};      ///< a column of the faculty–lab matrix
enum class ClusterId : std::uint32_t {};  ///< a part of a Partition
enum class FileId : std::uint32_t {};     ///< an input file, in the order of reading

template <class Id>
concept PositionId =
    std::is_enum_v<Id> && std::is_same_v<std::underlying_type_t<Id>, std::uint32_t>;

template <PositionId Id>
constexpr std::size_t index(Id id) {
  return static_cast<std::size_t>(id);
}

/// The ids 0 … count-1, for range-based loops: `for (const auto person : ids<FacultyId>(n))`.
template <PositionId Id>
class IdRange {
 public:
  class Iterator {
   public:
    using value_type = Id;
    using difference_type = std::ptrdiff_t;
    constexpr Iterator() = default;
    constexpr explicit Iterator(std::uint32_t position) : position_(position) {}
    constexpr Id operator*() const { return Id{position_}; }
    constexpr Iterator& operator++() {
      ++position_;
      return *this;
    }
    constexpr Iterator operator++(int) {
      auto before = *this;
      ++position_;
      return before;
    }
    constexpr bool operator==(const Iterator&) const = default;

   private:
    std::uint32_t position_ = 0;
  };
  constexpr explicit IdRange(std::size_t count) : count_(static_cast<std::uint32_t>(count)) {}
  constexpr Iterator begin() const { return Iterator{0}; }
  constexpr Iterator end() const { return Iterator{count_}; }

 private:
  std::uint32_t count_;
};

template <PositionId Id>
constexpr IdRange<Id> ids(std::size_t count) {
  return IdRange<Id>{count};
}

}  // namespace facgraph
