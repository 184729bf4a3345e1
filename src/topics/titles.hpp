#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/model/ids.hpp"

namespace facgraph::topics {

/// What a title says: "Associate Professor, Co-director of RISE Lab and Sky Computing Lab".
struct ParsedTitle {
  struct LabRole {
    std::string role;
    LabId lab{};
  };
  struct OutsideRole {
    std::string role;
    std::string organization;
  };
  std::string rank;  ///< "Associate Professor"; empty when there is none
  std::vector<LabRole> labs;
  std::vector<OutsideRole> outside;
};

/// Names under which a lab may stand in a title: as listed, without what is in parentheses, what is
/// in parentheses.
struct LabNames {
  LabId lab{};
  std::vector<std::string> folded;
};
LabNames names_of_lab(LabId lab, std::string_view listed);

/// The list of labs decides how "X and Y" is divided: labs that are known are found first, and what
/// remains is one organization. "A and B of X" is two roles when each is one. Cost: O(length ×
/// labs).
ParsedTitle parse_title(std::string_view title, std::span<const LabNames> labs);

}  // namespace facgraph::topics
