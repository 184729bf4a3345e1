#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "facgraph/model/ledger.hpp"

namespace facgraph::topics {

/// One way to write a phrase: tokens that stand for other tokens, and why we believe it.
struct Alias {
  std::vector<std::string> label;   ///< folded tokens
  std::vector<std::string> target;  ///< folded tokens
  Rule rule = Rule::lexicon;
  Evidence evidence;
};

/// Aliases by their first token. The first alias added for a label stays.
class AliasTable {
 public:
  void add(Alias alias);

  /// The alias with the longest label that `tokens` begins with; nullptr when there is none.
  /// Cost: O(aliases that begin with the first token).
  const Alias* longest_match(std::span<const std::string> tokens) const;

  std::size_t size() const { return size_; }

  /// Every alias, in no particular order.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const auto& [first, aliases] : by_first_token_)
      for (const auto& alias : aliases) visit(alias);
  }

 private:
  std::unordered_map<std::string, std::vector<Alias>> by_first_token_;
  std::size_t size_ = 0;
};

}  // namespace facgraph::topics
