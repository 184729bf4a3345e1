#include "number.hpp"

#include <fmt/format.h>

namespace facgraph::drawing {

std::string number(double value) {
  auto digits = fmt::format("{:.2f}", value);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

}  // namespace facgraph::drawing
