#include <algorithm>
#include <tuple>

#include "facgraph/text/edit_distance.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::text {
namespace {

struct Match {
  std::size_t distance;
  bool by_words;  ///< a part of the candidate is near, not all of it
  std::size_t position;
};

std::size_t word_count(std::string_view value) {
  return static_cast<std::size_t>(std::count(value.begin(), value.end(), ' ')) + 1;
}

/// The first `count` words; all when there are fewer.
std::string_view first_words(std::string_view value, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count && end != std::string_view::npos; ++i) {
    end = value.find(' ', i == 0 ? 0 : end + 1);
  }
  return value.substr(0, end);
}

/// The smallest distance of `wanted` to a run of as many words of `candidate`; limit + 1 when none
/// is near.
std::size_t distance_by_words(std::string_view wanted, std::string_view candidate,
                              std::size_t limit) {
  const auto words = word_count(wanted);
  auto left = word_count(candidate);
  auto smallest = limit + 1;
  for (; left >= words && smallest > 0; --left) {
    smallest = std::min(smallest, edit_distance(wanted, first_words(candidate, words), limit));
    candidate.remove_prefix(std::min(first_words(candidate, 1).size() + 1, candidate.size()));
  }
  return smallest;
}

std::string for_comparing(std::string_view value) {
  constexpr std::string_view between_words = ",;()";
  auto folded = fold_without_marks(value);
  std::replace_if(
      folded.begin(), folded.end(),
      [between_words](char c) { return between_words.find(c) != std::string_view::npos; }, ' ');
  return with_single_blanks(folded);
}

}  // namespace

std::vector<std::string> near_matches(std::string_view written,
                                      std::span<const std::string> candidates, std::size_t count) {
  const auto wanted = for_comparing(written);
  const auto limit = code_point_count(wanted) / 3;
  std::vector<Match> matches;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto candidate = for_comparing(candidates[i]);
    const auto whole = edit_distance(wanted, candidate, limit);
    const auto by_words = distance_by_words(wanted, candidate, limit);
    if (std::min(whole, by_words) <= limit) {
      matches.push_back({std::min(whole, by_words), by_words < whole, i});
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(a.distance, a.by_words, a.position) <
           std::tie(b.distance, b.by_words, b.position);
  });
  std::vector<std::string> result;
  for (const auto& match : matches) {
    const auto& name = candidates[match.position];
    if (result.size() < count && std::find(result.begin(), result.end(), name) == result.end()) {
      result.push_back(name);
    }
  }
  return result;
}

}  // namespace facgraph::text
