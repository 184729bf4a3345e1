#include "ambiguous.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace facgraph::topics {
namespace {

/// Short forms that are English words too: case is gone here, so they count only standing alone.
constexpr auto english_words = std::to_array<std::string_view>({"or", "its"});

bool has_words(std::string_view text, std::string_view words) {
  const auto is_end = [&](std::size_t at) { return at == text.size() || text[at] == ' '; };
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
    if ((at == 0 || text[at - 1] == ' ') && is_end(at + words.size())) return true;
  return false;
}

/// The meaning with most of its words in the texts; nullptr where none has one, or in a draw.
const Meaning* decided_by(std::initializer_list<std::string_view> texts,
                          std::span<const Meaning> meanings) {
  const Meaning* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto& meaning : meanings) {
    const auto is_there = [&](const std::string& words) {
      return std::any_of(texts.begin(), texts.end(),
                         [&](std::string_view text) { return has_words(text, words); });
    };
    const auto count = std::count_if(meaning.context.begin(), meaning.context.end(), is_there);
    if (count > most) {
      best = &meaning;
      most = count;
    } else if (count == most) {
      best = nullptr;
    }
  }
  return best;
}

}  // namespace

const Alias* meaning_of(std::span<const std::string> bases, std::size_t at, const Lexicon& lexicon,
                        std::string_view context) {
  const auto meanings = lexicon.ambiguous.meanings_of(bases[at]);
  if (meanings.empty()) return nullptr;
  const auto is_word =
      std::find(english_words.begin(), english_words.end(), bases[at]) != english_words.end();
  if (is_word && bases.size() > 1) return nullptr;
  const auto own = fmt::format("{}", fmt::join(bases, " "));
  const auto* meaning = decided_by({own}, meanings);
  if (meaning == nullptr) meaning = decided_by({own, context}, meanings);
  if (meaning != nullptr) return &meaning->alias;
  const auto by_default = std::find_if(meanings.begin(), meanings.end(),
                                       [](const Meaning& one) { return one.by_default; });
  return by_default == meanings.end() ? nullptr : &by_default->alias;
}

}  // namespace facgraph::topics
