#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// What is written where a name belongs, taken apart. "Prof. Dr. Wei Wang 0001 (MIT)" is the name
/// "Wei Wang 0001", the rank "Prof. Dr." and the affiliation "MIT". A native script in parentheses
/// and the number that tells homonyms apart are part of the name; degrees are part of nothing.
struct WrittenName {
  std::string name;
  std::vector<std::string> ranks;
  std::vector<std::string> affiliations;
  std::vector<std::string> left_out;  ///< what is none of these: "now at UC Berkeley"
  std::string rest;                   ///< behind a comma and none of these: in some lists, topics
};

/// Takes apart what is written; "Last, First" is turned round. Cost: O(bytes).
WrittenName parse_name(std::string_view written);

/// The same of what text::clean() made.
WrittenName parse_clean_name(std::string name);

}  // namespace facgraph::input
