#pragma once

#include <string>
#include <string_view>

namespace facgraph::topics {

/// A written topic without what belongs to the list and not to the topic: numbering ("1.", "(a)",
/// "iv."), bullets, icons and emoji at its ends, quotes, Markdown's emphasis and links, "etc." at
/// the end. C++, C#, F*, .NET, R, 3D, A* and I/O keep their signs. Idempotent. Cost: O(bytes).
std::string undecorated(std::string_view written);

}  // namespace facgraph::topics
