#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace facgraph::topics {

/// Words that one letter apart: inserted, left out, changed, or two neighbors exchanged. Words of
/// under five bytes, or over 64, are near to none. The index holds each word once a letter left out
/// (Mor & Fraenkel 1982, "A hash code method for detecting and correcting spelling errors"); of
/// these forms it keeps hashes only, as what it finds is compared letter by letter anyway.
class NearWords {
 public:
  /// Cost: O(letters).
  void add(std::string_view word);

  /// Sorted, without the word itself. Cost: O(letters) look-ups.
  std::vector<std::string> near(std::string_view word) const;

 private:
  struct Form {
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  ///< another form in the same slot, counted from 1; 0: none
    const std::string* word = nullptr;
  };

  void grow();

  std::unordered_set<std::string> words_;  ///< nodes: forms point into them
  std::vector<Form> forms_;
  std::vector<std::uint32_t> slots_;  ///< by hash: the form added last, counted from 1
};

}  // namespace facgraph::topics
