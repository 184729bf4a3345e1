#include "facgraph/input/ties.hpp"

#include <array>
#include <cmath>
#include <string>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {

/// A table or a Markdown list of pairs; the first byte chooses the ending.
void ties(std::string_view bytes) {
  constexpr std::array<const char*, 4> names{"ties.md", "ties.csv", "ties.tsv", "<stdin>"};
  Bytes choices(bytes);
  const input::Source source{names[choices.choose(names.size())], std::string(choices.rest())};
  try {
    for (const auto& tie : input::read_ties(source)) {
      require(!tie.a.value.empty() && !tie.b.value.empty(), "a tie has two names");
      require(tie.a.value != tie.b.value, "nobody is tied to themself", tie.a.value);
      require_equal(tie.a.value, text::clean(tie.a.value), "a name is clean");
      require_equal(tie.b.value, text::clean(tie.b.value), "a name is clean");
      require(std::isfinite(tie.weight) && tie.weight > 0, "a weight is positive");
      require(!tie.year || (*tie.year >= 1800 && *tie.year <= 2199), "a year is one");
    }
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with(source.name), "a refusal names the file",
            error.what());
  }
}

}  // namespace facgraph::fuzz
