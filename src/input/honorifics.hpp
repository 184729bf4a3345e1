#pragma once

#include <string>
#include <string_view>

namespace facgraph::input {

/// Takes "Prof. Dr." off the start of a name and returns it. Words that are names as well ("Ing",
/// "Nat") count only with a period, and adjectives ("Associate") only before a rank.
std::string take_leading_honorifics(std::string& name);

/// Takes ranks off the end of a name ("教授", "emeritus") and returns them; degrees and honors
/// ("PhD", "FRS") go as well.
std::string take_trailing_honorifics(std::string& name);

/// "PhD", "M.Sc.", "FACM", "IEEE Fellow": what may follow a name behind a comma and says nothing of
/// research.
bool is_degree(std::string_view part);

/// "Jr.", "Sr.", "II", "III", "IV": parts of the name that stand behind it.
bool is_suffix(std::string_view part);

}  // namespace facgraph::input
