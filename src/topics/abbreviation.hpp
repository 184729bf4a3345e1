#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace facgraph::topics {

struct Abbreviation {
  std::string_view short_form;
  std::string_view long_form;
};

/// The long form that a short form stands for, at the end of `before`: every letter and digit of
/// the short form occurs in order, the first at the start of a word (Schwartz & Hearst 2003, "A
/// simple algorithm for identifying abbreviation definitions in biomedical text"). nullopt when
/// there is none. Cost: O(length of `before`).
std::optional<std::string_view> long_form(std::string_view before, std::string_view short_form);

/// All "Long Form (LF)" of a text, in order.
std::vector<Abbreviation> defined_abbreviations(std::string_view text);

/// "Large Language Models (LLM)" and "LLM (Large Language Models)" as "Large Language Models";
/// other texts unchanged.
std::string_view without_defined_abbreviation(std::string_view written);

}  // namespace facgraph::topics
