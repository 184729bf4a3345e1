#include "attestation.hpp"

#include <fmt/format.h>

namespace facgraph::topics {

void Attestation::add(const std::string& key, SourceLocation where) {
  const auto [entry, is_new] = places_.try_emplace(key, Places{where});
  if (!is_new && entry->second.first != where) entry->second.has_more = true;
}

bool Attestation::contains_beside(const std::string& key, SourceLocation where) const {
  if (lexicon_.known.contains(key)) return true;
  const auto found = places_.find(key);
  return found != places_.end() && (found->second.first != where || found->second.has_more);
}

Evidence Attestation::evidence(const std::string& key, const std::string& shown) const {
  const auto found = places_.find(key);
  if (found == places_.end()) return {fmt::format("\"{}\" is known to the lexicon", shown), {}};
  return {fmt::format("\"{}\" stands by itself", shown), found->second.first};
}

}  // namespace facgraph::topics
