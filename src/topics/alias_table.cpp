#include "facgraph/topics/alias_table.hpp"

#include <algorithm>
#include <utility>

namespace facgraph::topics {

void AliasTable::add(Alias alias) {
  if (alias.label.empty() || alias.target.empty() || alias.label == alias.target) return;
  auto& aliases = by_first_token_[alias.label.front()];
  const auto same = [&](const Alias& other) { return other.label == alias.label; };
  if (std::any_of(aliases.begin(), aliases.end(), same)) return;
  const auto longer = [](const Alias& a, const Alias& b) {
    return a.label.size() > b.label.size();
  };
  aliases.insert(std::upper_bound(aliases.begin(), aliases.end(), alias, longer), std::move(alias));
  ++size_;
}

const Alias* AliasTable::longest_match(std::span<const std::string> tokens) const {
  if (tokens.empty()) return nullptr;
  const auto found = by_first_token_.find(tokens.front());
  if (found == by_first_token_.end()) return nullptr;
  for (const auto& alias : found->second)
    if (alias.label.size() <= tokens.size() &&
        std::equal(alias.label.begin(), alias.label.end(), tokens.begin()))
      return &alias;
  return nullptr;
}

}  // namespace facgraph::topics
