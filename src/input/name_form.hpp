#pragma once

#include <string_view>

namespace facgraph::input {

/// Whether a name (as `parse_name` gives it) has the form of a personal name: two to six words that
/// begin like names, particles apart, or a few characters of a script that does not divide names.
bool looks_like_name(std::string_view name);

/// Whether it is one word that may be a name where the place says that names follow: "Mausam".
bool looks_like_single_name(std::string_view name);

/// Whether each word, be it one or several, may stand in a personal name.
bool is_made_of_name_words(std::string_view text);

/// Whether a name has a word or a number that no personal name has: "Machine Learning".
bool names_a_thing(std::string_view name);

/// Whether a name that stands where names belong names an organization or a thing for all that.
bool is_no_person(std::string_view name);

/// "van", "de la", "bin": in lower case in the middle of names.
bool is_particle(std::string_view word);

/// Whether a text holds letters of other scripts than Latin.
bool has_letters_beyond_latin(std::string_view text);

}  // namespace facgraph::input
