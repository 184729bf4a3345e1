#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "unsplit.hpp"

namespace facgraph::topics {

/// One topic of a value, as written.
struct ValueTopic {
  std::string text;            ///< undecorated, never empty
  std::string separated_from;  ///< the sentence or phrase with slashes that held it; else empty
  bool ends_series = false;    ///< "and Z" of "X, Y, and Z"
};

/// Takes values apart, and what many of them have in common once.
class ValueParser {
 public:
  /// A topic between separators.
  struct Piece {
    std::string topic;           ///< undecorated
    bool ends_series = false;    ///< "and Z"
    bool begins_series = false;  ///< "such as Z"
  };

  /// The phrases must outlive it.
  explicit ValueParser(const Unsplit& unsplit) : unsplit_(unsplit) {}

  /// As topics_of_value().
  std::vector<ValueTopic> topics_of(std::string_view value);

 private:
  /// What stands between two commas.
  struct Pieces {
    std::vector<Piece> said;
    bool are_several = false;  ///< with slashes between them
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  const Pieces& pieces_of(std::string_view part);

  const Unsplit& unsplit_;
  std::unordered_map<std::string, Pieces, Hash, std::equal_to<>> pieces_;  ///< those seen lately
};

/// The topics that a value names, in order: parted at commas and the like (`split_list`), at line
/// breaks, at numbers that count from 1, at slashes between phrases, and in sentences ("works on X,
/// Y and Z") at the last "and". Phrases of `unsplit` stay whole. Cost: O(bytes).
std::vector<ValueTopic> topics_of_value(std::string_view value, const Unsplit& unsplit);

}  // namespace facgraph::topics
