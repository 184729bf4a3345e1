#include "facgraph/text/url.hpp"

#include <algorithm>

#include "fuzz/laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

bool is_plain(char c) {
  return c > ' ' && c <= '~' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

/// What a browser would connect to: from "//" to the first of / ? #.
std::string_view authority_of(std::string_view url) {
  const auto rest = url.substr(url.find("//") + 2);
  return rest.substr(0, rest.find_first_of("/?#"));
}

void check_web(std::string_view url) {
  const auto authority = authority_of(url);
  require(!authority.empty(), "a link has a host", url);
  require(authority.find('@') == std::string_view::npos, "a link has no user", url);
  require(authority.front() != ':', "a link has a host before its port", url);
}

void check_mail(std::string_view url) {
  const auto address = url.substr(0, url.find('?'));
  require(std::count(address.begin(), address.end(), '@') == 1, "one address", url);
  const auto query = url.substr(address.size());
  require(query.find('&') == std::string_view::npos, "nothing but a subject", url);
}

}  // namespace

void url(std::string_view bytes) {
  const auto safe = text::safe_url(bytes);
  if (!safe) return;
  require(std::all_of(safe->begin(), safe->end(), is_plain), "a link is plain ASCII", *safe);
  const bool is_web = safe->starts_with("http://") || safe->starts_with("https://");
  require(is_web || safe->starts_with("mailto:"), "a link has a scheme that is safe", *safe);
  is_web ? check_web(*safe) : check_mail(*safe);
  const auto again = text::safe_url(*safe);
  require(again.has_value(), "a safe link is safe", *safe);
  require_equal(*again, *safe, "a safe link stays as it is");
}

}  // namespace facgraph::fuzz
