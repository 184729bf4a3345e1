#include "facgraph/model/diagnostic.hpp"

#include <array>
#include <cstddef>

namespace facgraph {
namespace {

constexpr auto concern_names = std::to_array<std::string_view>(
    {"other", "unread-line", "empty-field", "unknown-key", "unsafe-link", "name-remark",
     "no-topics", "same-person", "possible-duplicate", "empty-lab", "likely-typo", "no-effect",
     "nameless", "not-a-person", "unread-column", "ragged-row"});
static_assert(concern_names.size() == static_cast<std::size_t>(Concern::ragged_row) + 1);

}  // namespace

std::string_view name(Concern concern) { return concern_names[static_cast<std::size_t>(concern)]; }

}  // namespace facgraph
