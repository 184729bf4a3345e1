#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The parts of find_person(), for lists that are searched in another way. Not installed.
namespace facgraph::names {

/// Folded words of a name, sorted, so that their order does not matter.
using Words = std::vector<std::string>;
Words sorted_words(std::string_view name);

/// Ways to mean somebody; whom an earlier one finds is preferred.
bool is_whole_name(const Words& query, const Words& name);
bool has_all_words(const Words& query, const Words& name);
bool begins_words(const Words& query, const Words& name);

/// Throws LookupError with near ones of the names.
[[noreturn]] void refuse_unknown(std::span<const std::string> names, std::string_view written);

/// Throws LookupError with all candidates: "Ion Stoica (list.md:11)".
[[noreturn]] void refuse_ambiguous(std::vector<std::string> candidates, std::string_view written);

}  // namespace facgraph::names
