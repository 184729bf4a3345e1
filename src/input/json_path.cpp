#include "json_path.hpp"

#include <fmt/format.h>

#include "facgraph/text/clean.hpp"

namespace facgraph::input {

std::string JsonPath::text() const {
  if (above_ == nullptr) return {};
  const auto before = above_->text();
  if (name_.data() == nullptr) return fmt::format("{}[{}]", before, position_);
  return fmt::format("{}{}{}", before, before.empty() ? "" : ".", text::clean(name_, 60));
}

}  // namespace facgraph::input
