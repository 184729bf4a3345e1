#include "near_words.hpp"

#include <set>

#include "facgraph/text/edit_distance.hpp"

namespace facgraph::topics {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t fewest_slots = 1024;  // a power of two
constexpr std::size_t longest = 64;         ///< as each form of a word is looked up

bool is_compared(std::string_view word) {
  return shortest_word <= word.size() && word.size() <= longest;
}

std::uint32_t number(char letter) { return static_cast<unsigned char>(letter); }

/// Calls `visit` with hashes of the word and of the word with each of its bytes left out: of bytes
/// b0, b1, ... the sum of b_i · base^i. Two forms next to each other differ in one byte, so each
/// hash is made of the one before. Cost: O(letters). Precondition: not empty.
template <class Visit>
void for_each_form(std::string_view word, Visit visit) {
  constexpr std::uint32_t base = 16777619U;
  std::uint32_t hash = 0;
  for (auto at = word.size() - 1; at > 0; --at) hash = hash * base + number(word[at]);
  visit(hash * base + number(word[0]));
  visit(hash);
  std::uint32_t power = 1;
  for (std::size_t i = 0; i + 1 < word.size(); ++i, power *= base) {
    hash += (number(word[i]) - number(word[i + 1])) * power;
    visit(hash);
  }
}

/// The upper bits of a product are well mixed (Knuth, TAOCP 3, 6.4).
std::size_t slot_of(std::uint32_t hash, std::size_t slots) {
  const std::uint32_t product = hash * 2654435769U;
  return static_cast<std::size_t>((std::uint64_t{product} * slots) >> 32U);
}

}  // namespace

void NearWords::add(std::string_view word) {
  if (!is_compared(word)) return;
  const auto [entry, is_new] = words_.emplace(word);
  if (!is_new) return;
  for_each_form(word, [&, added = &*entry](std::uint32_t hash) {
    if (forms_.size() == slots_.size()) grow();
    auto& first = slots_[slot_of(hash, slots_.size())];
    forms_.push_back({hash, first, added});
    first = static_cast<std::uint32_t>(forms_.size());
  });
}

void NearWords::grow() {
  slots_.assign(forms_.empty() ? fewest_slots : 2 * slots_.size(), 0);
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    auto& first = slots_[slot_of(forms_[i].hash, slots_.size())];
    forms_[i].next = first;
    first = static_cast<std::uint32_t>(i + 1);
  }
}

std::vector<std::string> NearWords::near(std::string_view word) const {
  std::set<std::string> found;
  if (!is_compared(word) || slots_.empty()) return {};
  for_each_form(word, [&](std::uint32_t hash) {
    for (auto at = slots_[slot_of(hash, slots_.size())]; at != 0; at = forms_[at - 1].next) {
      const auto& [other_hash, next, other] = forms_[at - 1];
      if (other_hash == hash && *other != word && text::edit_distance(word, *other, 1) == 1)
        found.insert(*other);
    }
  });
  return {found.begin(), found.end()};
}

}  // namespace facgraph::topics
