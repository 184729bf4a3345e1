#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facgraph/input/source.hpp"

namespace facgraph::input {

/// Throws InputError "file:line: what" for an input that can be opened and is not what it should
/// be; line 0 is the whole file.
[[noreturn]] void refuse(const Source& source, std::uint32_t line, std::string_view what);

/// Throws InputError for a file that cannot be opened or read; `reason` is the system's.
[[noreturn]] void refuse_reading(const std::string& path, std::string_view reason);

/// Throws InputError unless the bytes are UTF-8 without NUL (UTF-16 and UTF-32 are told by name).
/// Cost: O(bytes).
void validate_encoding(const Source& source);

}  // namespace facgraph::input
