#include "runs.hpp"

#include <algorithm>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

/// One run without breaks, as nearly all are.
bool is_plain(Runs runs, std::size_t first) {
  return runs.size() == first + 1 && runs[first].text.find('\n') == std::string_view::npos &&
         runs[first].text.find('\v') == std::string_view::npos;
}

std::string joined(Runs runs, std::size_t first) {
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  return joined;
}

std::string with_commas(std::string_view text) {
  std::string listed;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find('\v', start), text.size());
    const auto part = text::trimmed(text.substr(start, end - start));
    if (!listed.empty() && !part.empty()) listed += listed.back() == ',' ? " " : ", ";
    listed += part;
    start = end + 1;
  }
  return listed;
}

}  // namespace

std::string plain_text(Runs runs, std::size_t first) {
  if (is_plain(runs, first)) return text::clean(runs[first].text);
  auto text = joined(runs, first);
  std::replace(text.begin(), text.end(), '\v', ' ');
  return text::clean(text);
}

std::string listed_text(Runs runs, std::size_t first) {
  if (is_plain(runs, first)) return text::clean(text::trimmed(runs[first].text));
  return text::clean(with_commas(joined(runs, first)));
}

std::string_view listed_text(Runs runs, std::size_t first, TextStore& texts) {
  if (is_plain(runs, first)) return kept_clean(text::trimmed(runs[first].text), texts);
  return texts.keep(listed_text(runs, first));
}

std::string_view kept_clean(std::string_view text, TextStore& texts) {
  return text::is_clean(text) ? text : texts.keep(text::clean(text));
}

std::string_view first_url(Runs runs, std::size_t first) {
  for (auto i = first; i < runs.size(); ++i)
    if (!runs[i].url.empty()) return runs[i].url;
  return {};
}

}  // namespace facgraph::input
