#include "display_name.hpp"

#include <algorithm>
#include <tuple>

#include "../text/ascii.hpp"
#include "facgraph/topics/normal_form.hpp"

namespace facgraph::topics {
namespace {

/// "Cloud", not "AI", "C++", "MLSys" or "Ray" as the only word.
bool is_capitalized_word(std::string_view word) {
  return word.size() > 1 && text::ascii::is_capital(word[0]) &&
         std::none_of(word.begin() + 1, word.end(), text::ascii::is_capital);
}

}  // namespace

std::string without_list_capital(const std::vector<std::string_view>& parts,
                                 const Lexicon& lexicon) {
  std::string first(parts.front());
  const auto word = first.substr(0, first.find_first_of(" -"));
  if (!is_capitalized_word(word) || lexicon.proper.contains(exact_key(word))) return first;
  const auto begins_lower = [](std::string_view part) {
    return text::ascii::is_lower(part.front());
  };
  const auto begins_sentence_like = [](std::string_view part) {
    return is_capitalized_word(part.substr(0, part.find_first_of(" -"))) &&
           part.find(' ') != std::string_view::npos;
  };
  const auto lower = std::count_if(parts.begin() + 1, parts.end(), begins_lower);
  const auto capitalized = std::count_if(parts.begin() + 1, parts.end(), begins_sentence_like);
  if (lower > 0 && lower >= capitalized) first[0] = static_cast<char>(first[0] - 'A' + 'a');
  return first;
}

void note_spelling(std::vector<Spelling>& spellings, const std::string& text, bool spelled_out) {
  const auto same = std::find_if(spellings.begin(), spellings.end(),
                                 [&](const Spelling& spelling) { return spelling.text == text; });
  if (same != spellings.end())
    ++same->uses;
  else
    spellings.push_back({text, spelled_out, 1});
}

const std::string& best_spelling(const std::vector<Spelling>& spellings) {
  const auto rank = [](const Spelling& spelling) {
    const auto capitals =
        std::count_if(spelling.text.begin(), spelling.text.end(), text::ascii::is_capital);
    return std::tuple(!spelling.spelled_out, -static_cast<std::ptrdiff_t>(spelling.uses), capitals,
                      std::string_view(spelling.text));
  };
  return std::min_element(spellings.begin(), spellings.end(),
                          [&](const Spelling& a, const Spelling& b) { return rank(a) < rank(b); })
      ->text;
}

}  // namespace facgraph::topics
