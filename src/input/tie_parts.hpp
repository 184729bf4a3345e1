#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "facgraph/input/source.hpp"
#include "facgraph/model/named_tie.hpp"

namespace facgraph::input {

/// A positive number; nullopt for what is none.
std::optional<double> weight_in(std::string_view written);

/// A year from 1800 to 2199; nullopt for what is none.
std::optional<int> year_in(std::string_view written);

/// Cleans the names and adds the tie. Throws InputError: an empty name, twice the same.
void add_tie(std::vector<NamedTie>& ties, const Source& source, std::uint32_t line,
             std::string_view a, std::string_view b, double weight, std::optional<int> year);

/// Reads pairs of Markdown, as read_ties says.
std::vector<NamedTie> read_tie_lines(const Source& source);

/// Reads a table of pairs, as read_ties says.
std::vector<NamedTie> read_tie_table(const Source& source, char separator, const Limits& limits);

/// Whether a line is an item of a Markdown list.
bool is_list_item(std::string_view line);

}  // namespace facgraph::input
