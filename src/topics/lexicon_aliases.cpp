#include "lexicon_aliases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "ambiguous.hpp"
#include "facgraph/topics/normal_form.hpp"

namespace facgraph::topics {

LexiconAliases::LexiconAliases(const Lexicon& lexicon, std::span<const std::string> tokens)
    : lexicon_(lexicon),
      bases_(base_words({tokens.begin(), tokens.end()}, lexicon)),
      text_(fmt::format("{}", fmt::join(bases_, " "))) {}

const Alias* LexiconAliases::at(std::size_t start, std::size_t end, std::size_t position) {
  const auto rest = bases().subspan(position, end - position);
  if (position == start)
    if (const auto* whole = lexicon_.whole_aliases.longest_match(rest);
        whole != nullptr && whole->label.size() == rest.size())
      return whole;
  if (const auto* alias = lexicon_.aliases.longest_match(rest)) return alias;
  if (!lexicon_.ambiguous.contains(rest.front())) return nullptr;
  constexpr std::size_t near = 10;  // words that may decide
  return meaning(bases().subspan(start, std::min(end, position + near) - start), position - start);
}

const Alias* LexiconAliases::meaning(std::span<const std::string> phrase, std::size_t at) {
  const auto [entry, is_new] = meanings_.try_emplace(phrase[at]);
  if (is_new) entry->second = meaning_of(phrase, at, lexicon_, text_);
  return entry->second;
}

}  // namespace facgraph::topics
