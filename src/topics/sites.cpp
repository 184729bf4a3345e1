#include "sites.hpp"

#include <algorithm>
#include <array>

#include "facgraph/text/utf8.hpp"

namespace facgraph::topics {
namespace {

constexpr auto index_pages =
    std::to_array<std::string_view>({"index.html", "index.htm", "index.php", "home.html"});

/// Second labels below which a country's domains are given out: "ac" of "ox.ac.uk".
constexpr auto second_level =
    std::to_array<std::string_view>({"ac", "co", "com", "edu", "gov", "net", "org"});

/// Host and path, the host without case.
std::string without_scheme(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const auto rest = url.substr(scheme + 3);
  const auto slash = std::min(rest.find('/'), rest.size());
  auto host = text::fold(rest.substr(0, slash));
  if (host.starts_with("www.")) host.erase(0, 4);
  return host + std::string(rest.substr(slash));
}

std::string_view domain_of(std::string_view host) {
  const auto label_before = [&](std::size_t end) {
    const auto dot = end == 0 ? std::string_view::npos : host.rfind('.', end - 1);
    return dot == std::string_view::npos ? 0 : dot;
  };
  const auto last = label_before(host.size());
  auto start = label_before(last);
  const auto middle = host.substr(start == 0 ? 0 : start + 1, last - (start == 0 ? 0 : start + 1));
  const bool is_given_out =
      host.size() - last == 3 &&
      std::find(second_level.begin(), second_level.end(), middle) != second_level.end();
  if (is_given_out && start > 0) start = label_before(start);
  return host.substr(start == 0 ? 0 : start + 1);
}

}  // namespace

std::string page_key(std::string_view url) {
  auto key = without_scheme(url);
  while (key.ends_with('/')) key.pop_back();
  for (const auto page : index_pages)
    if (key.ends_with(page) && key.size() > page.size() && key[key.size() - page.size() - 1] == '/')
      key.resize(key.size() - page.size() - 1);
  return key;
}

std::string account_key(std::string_view url) { return account_of_page(page_key(url)); }

std::string account_of_page(std::string_view key) {
  const auto slash = key.find('/');
  const auto tilde = key.find("/~");
  if (tilde == std::string_view::npos) return {};
  const auto end = std::min(key.find('/', tilde + 2), key.size());
  return std::string(domain_of(key.substr(0, slash))).append(key.substr(tilde, end - tilde));
}

}  // namespace facgraph::topics
