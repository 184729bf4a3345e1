#include "keyed.hpp"

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

constexpr std::string_view wide_colon = "：";

std::string_view without_colon(std::string_view value) {
  if (value.starts_with(':')) return text::trimmed(value.substr(1));
  if (value.starts_with(wide_colon)) return text::trimmed(value.substr(wide_colon.size()));
  return value;
}

std::string_view key_of(Runs runs, TextStore& texts) {
  return runs.size() == 1 ? kept_clean(runs[0].text, texts) : texts.keep(plain_text(runs));
}

std::optional<Keyed> strong_key(Runs runs, TextStore& texts) {
  std::size_t after_key = 1;
  while (after_key < runs.size() && runs[after_key].strong) ++after_key;
  auto key = key_of(runs.first(after_key), texts);
  auto value = listed_text(runs, after_key, texts);
  if (key.ends_with(':')) {
    key.remove_suffix(1);
  } else if (key.ends_with(wide_colon)) {
    key.remove_suffix(wide_colon.size());
  } else if (const auto behind = without_colon(value); behind.size() < value.size()) {
    value = behind;
  } else if (!value.empty()) {
    return std::nullopt;
  }
  const auto url = runs[0].url.empty() ? first_url(runs, after_key) : runs[0].url;
  return Keyed{key, value, url, field_of_key(key), true};
}

std::optional<Keyed> plain_key(Runs runs, TextStore& texts) {
  const auto text = listed_text(runs, 0, texts);
  auto colon = text.find(':');
  std::size_t length = 1;
  if (const auto wide = text.find(wide_colon); wide < colon) {
    colon = wide;
    length = wide_colon.size();
  }
  if (colon == std::string_view::npos || colon > 40) return std::nullopt;
  const auto key = text::trimmed(text.substr(0, colon));
  const auto field = field_of_key(key);
  if (!field) return std::nullopt;
  return Keyed{key, text::trimmed(text.substr(colon + length)), first_url(runs), field, false};
}

}  // namespace

std::optional<Keyed> keyed(Runs runs, TextStore& texts) {
  if (runs.empty()) return std::nullopt;
  return runs[0].strong ? strong_key(runs, texts) : plain_key(runs, texts);
}

}  // namespace facgraph::input
