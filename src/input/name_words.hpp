#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facgraph::input {

/// The words of a text, folded, without punctuation at their ends; "C++" and "AT&T" stay.
std::vector<std::string> folded_words(std::string_view text);

/// Whether a text has a word at all.
bool has_word(std::string_view text);

/// Whether a text names an organization: a university, a department, a company or a country.
bool speaks_of_organization(std::string_view text);

/// Whether a text names a lab, a group or a center, or several.
bool speaks_of_labs(std::string_view text);

/// Whether a text names no single lab but says that several follow: "Labs", "Notable Centers".
bool announces_labs(std::string_view text);

/// Whether the items below a heading are people: "Faculty", "Our team".
bool announces_people(std::string_view heading);

/// Whether nothing below a heading is a person: "Contents", "Papers", "How to contribute".
bool announces_other_things(std::string_view heading);

/// Whether one of the words stands in no personal name: "learning", "the", "conference", "MIT".
bool has_no_name_word(std::string_view text);

/// Whether a text names a rank or an office: "Associate Professor", "Head of Vision".
bool speaks_of_rank(std::string_view text);

/// Whether a text says where someone is now or was before: "now at MIT", "formerly MSR".
bool tells_of_a_move(std::string_view text);

}  // namespace facgraph::input
