#include "word_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace facgraph::topics {
namespace {

constexpr auto prepositions = std::to_array<std::string_view>({"of", "for", "in"});
constexpr auto articles = std::to_array<std::string_view>({"the", "a", "an"});
// In order of the alphabet.
constexpr auto prefixes = std::to_array<std::string_view>(
    {"anti", "bio",    "co",    "cyber", "electro", "geo",  "hyper", "inter", "intra",
     "meta", "micro",  "multi", "nano",  "neuro",   "non",  "photo", "poly",  "post",
     "pre",  "pseudo", "re",    "semi",  "sub",     "tele", "trans", "ultra", "un"});
static_assert(std::is_sorted(prefixes.begin(), prefixes.end()));

template <class Words>
bool is_in(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "algorithms and data structures" as "data structures and algorithms"; "and" stands once.
std::vector<std::string> with_sides_in_order(std::vector<std::string> words) {
  const auto conjunction = std::find(words.begin(), words.end(), "and");
  std::vector<std::string> ordered(conjunction + (conjunction != words.end() ? 1 : 0), words.end());
  const std::vector<std::string> left(words.begin(), conjunction);
  if (left.empty() || ordered.empty() || left <= ordered) return words;
  ordered.emplace_back("and");
  ordered.insert(ordered.end(), left.begin(), left.end());
  return ordered;
}

}  // namespace

bool is_prefix(std::string_view word) {
  return std::binary_search(prefixes.begin(), prefixes.end(), word);
}

bool is_turning_preposition(std::string_view word) { return is_in(prepositions, word); }

bool is_article(std::string_view word) { return is_in(articles, word); }

std::vector<std::string> in_one_order(std::vector<std::string> words) {
  const auto is_and = [](const std::string& word) { return word == "and"; };
  const auto middle = std::find_if(words.begin(), words.end(), is_turning_preposition);
  if (middle == words.end() && std::count_if(words.begin(), words.end(), is_and) == 1)
    return with_sides_in_order(std::move(words));
  if (middle == words.begin() || middle == words.end() || middle + 1 == words.end()) return words;
  if (std::any_of(middle + 1, words.end(), is_turning_preposition) ||
      std::any_of(words.begin(), words.end(), is_and))
    return words;
  std::vector<std::string> ordered(middle + 1, words.end());
  ordered.insert(ordered.end(), words.begin(), middle);
  std::erase_if(ordered, is_article);
  return ordered.size() < 2 ? words : ordered;
}

std::vector<std::string> with_joined_prefixes(std::vector<std::string> words) {
  std::vector<std::string> joined;
  for (auto& word : words) {
    if (!joined.empty() && is_prefix(joined.back())) {
      joined.back() += word;
    } else {
      joined.push_back(std::move(word));
    }
  }
  return joined;
}

}  // namespace facgraph::topics
