#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// Phrases that stay one topic, whatever stands in them: those of the lexicon and the user's.
class Unsplit {
 public:
  /// The lexicon must outlive it.
  explicit Unsplit(const Lexicon& lexicon, std::span<const std::string> of_user = {});

  bool contains(std::string_view written) const;

  /// Whether it is a head that says nothing by itself: "learning".
  bool is_generic(std::string_view written) const;

  /// Whether the user has named phrases that a list could take apart.
  bool has_lists() const { return has_lists_; }

 private:
  const Lexicon& lexicon_;
  std::unordered_set<std::string> of_user_;  ///< exact keys
  bool has_lists_ = false;
};

}  // namespace facgraph::topics
