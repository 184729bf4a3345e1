#include "keyed.hpp"

#include <utility>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

constexpr std::string_view wide_colon = "：";

std::string_view without_colon(std::string_view value) {
  if (value.starts_with(':')) return text::trimmed(value.substr(1));
  if (value.starts_with(wide_colon)) return text::trimmed(value.substr(wide_colon.size()));
  return value;
}

std::string key_of(const Runs& runs, std::size_t end) {
  if (end == 1) return text::clean(runs[0].text);
  return plain_text({runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(end)});
}

std::optional<Keyed> strong_key(const Runs& runs) {
  std::size_t after_key = 1;
  while (after_key < runs.size() && runs[after_key].strong) ++after_key;
  auto key = key_of(runs, after_key);
  auto value = listed_text(runs, after_key);
  if (key.ends_with(':')) {
    key.pop_back();
  } else if (key.ends_with(wide_colon)) {
    key.resize(key.size() - wide_colon.size());
  } else if (const auto behind = without_colon(value); behind.size() < value.size()) {
    value.erase(0, static_cast<std::size_t>(behind.data() - value.data()));
  } else if (!value.empty()) {
    return std::nullopt;
  }
  auto url = runs[0].url.empty() ? first_url(runs, after_key) : runs[0].url;
  const auto field = field_of_key(key);
  return Keyed{std::move(key), std::move(value), std::move(url), field, true};
}

std::optional<Keyed> plain_key(const Runs& runs) {
  auto text = listed_text(runs);
  auto colon = text.find(':');
  std::size_t length = 1;
  if (const auto wide = text.find(wide_colon); wide < colon) {
    colon = wide;
    length = wide_colon.size();
  }
  if (colon == std::string::npos || colon > 40) return std::nullopt;
  auto key = std::string(text::trimmed(std::string_view(text).substr(0, colon)));
  const auto field = field_of_key(key);
  if (!field) return std::nullopt;
  auto value = std::string(text::trimmed(std::string_view(text).substr(colon + length)));
  return Keyed{std::move(key), std::move(value), first_url(runs), field, false};
}

}  // namespace

std::optional<Keyed> keyed(const Runs& runs) {
  if (runs.empty()) return std::nullopt;
  return runs[0].strong ? strong_key(runs) : plain_key(runs);
}

}  // namespace facgraph::input
