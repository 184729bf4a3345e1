#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace facgraph::topics {

/// Words that one letter apart: inserted, left out, changed, or two neighbors exchanged. Words of
/// under five bytes, or over 64, are near to none. The index holds each word once a letter left out
/// (Mor & Fraenkel 1982, "A hash code method for detecting and correcting spelling errors").
class NearWords {
 public:
  void add(std::string_view word);

  /// Sorted, without the word itself. Cost: O(letters) look-ups.
  std::vector<std::string> near(std::string_view word) const;

 private:
  std::unordered_set<std::string> words_;
  std::unordered_map<std::string, std::vector<std::string>> by_shortened_;
};

}  // namespace facgraph::topics
