#pragma once

#include <string>
#include <string_view>

namespace facgraph::topics {

/// Two links with an equal key lead to one page: without scheme, "www.", index page and final
/// slash. Empty for what is no link.
std::string page_key(std::string_view url);

/// "berkeley.edu/~demmel": the account that a page belongs to, on whatever host of the domain.
/// Empty where the path names none.
std::string account_key(std::string_view url);

/// The same from the page's key.
std::string account_of_page(std::string_view page_key);

}  // namespace facgraph::topics
