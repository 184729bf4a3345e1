#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facgraph/model/document.hpp"

/// What holds of everything that a reader of lists returns.
namespace facgraph::fuzz {

/// The document of one file; nullopt when it is refused. What is thrown otherwise is a finding.
std::optional<Document> read_list(const std::string& name, std::string_view bytes);

/// Somebody is there; what is shown is clean; every location is a line of the file; every position
/// is one; refusals and remarks can be printed.
void require_sound(const Document& document, std::string_view bytes);

/// Written as JSON and read again, a list says the same, and is written as the same bytes.
void require_round_trip(const Document& document);

/// All of the above for one file in one form.
void check_list(const std::string& name, std::string_view bytes);

/// No control characters but line breaks, valid UTF-8.
void require_printable(std::string_view output, std::string_view what);

}  // namespace facgraph::fuzz
