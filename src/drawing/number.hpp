#pragma once

#include <string>

namespace facgraph::drawing {

/// Two decimals at most, no trailing zeros, never "-0", the point as the decimal sign in any
/// locale.
std::string number(double value);

}  // namespace facgraph::drawing
