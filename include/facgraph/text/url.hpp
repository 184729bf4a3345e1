#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace facgraph::text {

/// The one rule for links: the URL to write, or nullopt when it is not safe to follow.
///
/// Entities are decoded, then controls and white space that browsers ignore are dropped, and only
/// then the scheme is read: http, https and mailto pass (any case; written in lower case),
/// "www.host/…" becomes https. Everything else (javascript, data, file, relative,
/// protocol-relative, user:password@host, no host) is refused. Characters that are special to a
/// format (`"<>\^{|}` and backquote, blanks, non-ASCII) are percent-encoded, so the result is plain
/// ASCII that every writer can escape. Cost: O(bytes).
std::optional<std::string> safe_url(std::string_view written);

}  // namespace facgraph::text
