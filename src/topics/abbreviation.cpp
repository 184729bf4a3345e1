#include "abbreviation.hpp"

#include <algorithm>
#include <cstddef>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

/// 2 to 10 characters, at most two words, begins with a letter or digit, has a letter.
bool is_short_form(std::string_view text) {
  return text.size() >= 2 && text.size() <= 10 && text::ascii::is_letter_or_digit(text.front()) &&
         std::any_of(text.begin(), text.end(), text::ascii::is_letter) &&
         std::count(text.begin(), text.end(), ' ') <= 1;
}

/// The last min(n + 5, 2n) words, n the length of the short form: a long form is not longer.
std::string_view last_words(std::string_view text, std::size_t n) {
  auto allowed = std::min(n + 5, 2 * n);
  for (auto at = text.size(); at > 0; --at)
    if (text[at - 1] == ' ' && --allowed == 0) return text.substr(at);
  return text;
}

}  // namespace

std::optional<std::string_view> long_form(std::string_view before, std::string_view short_form) {
  before = last_words(text::trimmed(before), short_form.size());
  auto at = before.size();
  for (auto s = short_form.size(); s-- > 0;) {
    if (!text::ascii::is_letter_or_digit(short_form[s])) continue;
    const auto wanted = text::ascii::lower(short_form[s]);
    const auto matches = [&] {
      if (text::ascii::lower(before[at - 1]) != wanted) return false;
      return s != 0 || at == 1 || !text::ascii::is_letter_or_digit(before[at - 2]);
    };
    while (at > 0 && !matches()) --at;
    if (at == 0) return std::nullopt;
    --at;
  }
  const auto found = before.substr(at);
  if (found.size() <= short_form.size() || found.find(' ') == std::string_view::npos)
    return std::nullopt;
  return found;
}

std::vector<Abbreviation> defined_abbreviations(std::string_view text) {
  std::vector<Abbreviation> found;
  for (auto open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const auto close = text.find(')', open);
    if (close == std::string_view::npos) break;
    const auto inner = text::trimmed(text.substr(open + 1, close - open - 1));
    if (!is_short_form(inner)) continue;
    if (const auto full = long_form(text.substr(0, open), inner)) found.push_back({inner, *full});
  }
  return found;
}

std::string_view without_defined_abbreviation(std::string_view written) {
  const auto trimmed = text::trimmed(written);
  if (!trimmed.ends_with(')')) return written;
  const auto open = trimmed.rfind('(');
  if (open == std::string_view::npos || open == 0) return written;
  const auto inner = text::trimmed(trimmed.substr(open + 1, trimmed.size() - open - 2));
  const auto before = text::trimmed(trimmed.substr(0, open));
  if (is_short_form(inner) && long_form(before, inner) == before) return before;
  if (is_short_form(before) && long_form(inner, before) == inner) return inner;
  return written;
}

}  // namespace facgraph::topics
