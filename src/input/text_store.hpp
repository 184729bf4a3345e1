#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>

namespace facgraph::input {

/// Texts and arrays that end together, so that what refers to them needs no memory of its own:
/// many small pieces cost the making and the end of a few large ones, whichever thread ends them.
class TextStore {
 public:
  TextStore() : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>(first_bytes)) {}

  std::string_view keep(std::string_view text) {
    const auto kept = keep(std::span<const char>(text));
    return {kept.data(), kept.size()};
  }

  template <typename Value>
  std::span<const Value> keep(std::span<const Value> values) {
    static_assert(std::is_trivially_destructible_v<Value>);
    if (values.empty()) return {};
    auto* const place = static_cast<Value*>(memory_->allocate(values.size_bytes(), alignof(Value)));
    std::uninitialized_copy(values.begin(), values.end(), place);
    return {place, values.size()};
  }

 private:
  static constexpr std::size_t first_bytes =
      std::size_t{16} * 1024;  ///< what it takes at a time grows

  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
};

}  // namespace facgraph::input
