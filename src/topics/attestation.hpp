#pragma once

#include <string>
#include <unordered_map>

#include "facgraph/model/ledger.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace facgraph::topics {

/// Which topics are known to exist: those that stand somewhere in the input, and the lexicon's.
class Attestation {
 public:
  /// The lexicon must outlive it.
  explicit Attestation(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void add(const std::string& key, SourceLocation where);

  bool contains(const std::string& key) const {
    return places_.contains(key) || lexicon_.known.contains(key);
  }

  /// Whether it is known from elsewhere than the line `where`.
  bool contains_beside(const std::string& key, SourceLocation where) const;

  /// Why the topic is believed to exist. Precondition: contains(key).
  Evidence evidence(const std::string& key, const std::string& shown) const;

 private:
  struct Places {
    SourceLocation first;
    bool has_more = false;  ///< on another line
  };
  const Lexicon& lexicon_;
  std::unordered_map<std::string, Places> places_;
};

}  // namespace facgraph::topics
