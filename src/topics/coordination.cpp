#include "coordination.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

std::string phrase(std::span<const std::string> first, std::span<const std::string> second = {}) {
  std::string result;
  for (const auto words : {first, second})
    for (const auto& word : words) {
      if (!result.empty()) result += ' ';
      result += word;
    }
  return result;
}

bool is_and(const std::string& word) { return word == "&" || text::fold(word) == "and"; }

/// Whether "and" or "&" can stand in a text; nearly no topic has it.
bool may_coordinate(std::string_view written) {
  if (!text::ascii::all_ascii(written)) return true;  // what folds to "and" may be written so
  constexpr std::string_view conjunction = "and";
  const auto is_same = [](char a, char b) { return text::ascii::lower(a) == b; };
  return written.find('&') != std::string_view::npos ||
         std::search(written.begin(), written.end(), conjunction.begin(), conjunction.end(),
                     is_same) != written.end();
}

/// "H of A and B" as {"H of A", "H of B"}.
std::vector<std::string> split_after_preposition(std::span<const std::string> left,
                                                 std::span<const std::string> right,
                                                 const IsAttested& is_attested) {
  const auto is_preposition = [](const std::string& word) {
    return word == "of" || word == "for" || word == "in";
  };
  const auto middle = std::find_if(left.begin(), left.end(), is_preposition);
  if (middle == left.begin() || middle == left.end() || middle + 1 == left.end()) return {};
  const std::span<const std::string> head(left.begin(), middle + 1);
  auto first = phrase(left);
  auto second = phrase(head, right);
  if (!is_attested(first) || !is_attested(second)) return {};
  return {std::move(first), std::move(second)};
}

/// "A and B" where both are topics. "A & B" is taken for one name; of two single words one may be
/// an adjective ("logic and verification"); and a generic head may have its word in the other side
/// ("distributed coding and learning").
std::vector<std::string> split_plain(std::span<const std::string> left,
                                     std::span<const std::string> right,
                                     const std::string& conjunction, const Unsplit& unsplit,
                                     const IsAttested& is_attested) {
  if (conjunction == "&" || left.size() + right.size() < 3) return {};
  auto first = phrase(left);
  auto second = phrase(right);
  if (unsplit.is_generic(first) || unsplit.is_generic(second) || !is_attested(first)) return {};
  return {std::move(first), std::move(second)};
}

}  // namespace

std::vector<std::string> split_coordination(std::string_view written, const Unsplit& unsplit,
                                            const IsAttested& is_attested) {
  if (!may_coordinate(written)) return {};
  const auto words = words_of(text::with_single_blanks(written));
  const auto conjunction = std::find_if(words.begin(), words.end(), is_and);
  if (conjunction == words.begin() || conjunction == words.end()) return {};
  if (unsplit.contains(written)) return {};
  const std::span<const std::string> left(words.begin(), conjunction);
  const std::span<const std::string> right(conjunction + 1, words.end());
  if (auto parts = split_after_preposition(left, right, is_attested); !parts.empty()) return parts;
  auto second = phrase(right);
  if (!is_attested(second)) return {};
  for (std::size_t head = 1; head < right.size(); ++head) {
    const auto first = phrase(left, right.last(head));
    if (is_attested(first)) return {first, second};
  }
  return split_plain(left, right, *conjunction, unsplit, is_attested);
}

}  // namespace facgraph::topics
