#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// What is written where a name belongs, taken apart. "Prof. Dr. Wei Wang 0001 (MIT)" is the name
/// "Wei Wang 0001", the rank "Prof. Dr." and the affiliation "MIT". A native script in parentheses
/// and the number that tells homonyms apart are part of the name.
struct WrittenName {
  std::string name;
  std::string rank;
  std::vector<std::string> affiliations;
  std::vector<std::string> left_out;  ///< what is none of these: "now at UC Berkeley"
};

/// Takes apart what is written; "Last, First" is turned round. Cost: O(bytes).
WrittenName parse_name(std::string_view written);

/// Without emoji, symbols and numbering such as "[31]", "#3" and "0." at the start, and without
/// emoji at the end.
std::string_view without_ornaments(std::string_view value);

/// Whether a name (as `parse_name` gives it) has the form of a personal name: two to six words that
/// begin like names, or a few characters of a script without cases.
bool looks_like_name(std::string_view name);

/// Whether a name that stands where names belong names an organization or a thing for all that.
bool is_no_person(std::string_view name);

}  // namespace facgraph::input
