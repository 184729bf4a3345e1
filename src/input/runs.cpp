#include "runs.hpp"

#include <algorithm>
#include <string_view>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

/// One run without breaks, as nearly all are.
bool is_plain(const Runs& runs, std::size_t first) {
  return runs.size() == first + 1 && runs[first].text.find('\n') == std::string::npos &&
         runs[first].text.find('\v') == std::string::npos;
}

}  // namespace

std::string plain_text(const Runs& runs, std::size_t first) {
  if (is_plain(runs, first)) return text::clean(runs[first].text);
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  std::replace(joined.begin(), joined.end(), '\v', ' ');
  return text::clean(joined);
}

std::string listed_text(const Runs& runs, std::size_t first) {
  if (is_plain(runs, first)) return text::clean(text::trimmed(runs[first].text));
  std::string joined;
  for (auto i = first; i < runs.size(); ++i) joined += runs[i].text;
  std::string listed;
  for (std::size_t start = 0; start <= joined.size();) {
    const auto end = std::min(joined.find('\v', start), joined.size());
    const auto part = text::trimmed(std::string_view(joined).substr(start, end - start));
    if (!listed.empty() && !part.empty()) listed += listed.back() == ',' ? " " : ", ";
    listed += part;
    start = end + 1;
  }
  return text::clean(listed);
}

std::string first_url(const Runs& runs, std::size_t first) {
  for (auto i = first; i < runs.size(); ++i)
    if (!runs[i].url.empty()) return runs[i].url;
  return {};
}

}  // namespace facgraph::input
