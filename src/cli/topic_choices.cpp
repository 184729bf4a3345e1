#include "cli/topic_choices.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "cli/levels.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/input/thesaurus.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::cli {
namespace {

topics::Vetoes::Pair pair_of(const std::string& written) {
  const auto sign = written.find('=');
  const auto a = std::string(text::trimmed(std::string_view(written).substr(0, sign)));
  const auto b = sign == std::string::npos
                     ? std::string()
                     : std::string(text::trimmed(std::string_view(written).substr(sign + 1)));
  if (a.empty() || b.empty())
    throw UsageError(fmt::format(
        "--no-merge takes two topics or people like \"ML=machine learning\", not \"{}\"",
        text::clean(written, 60)));
  return {a, b};
}

}  // namespace

topics::ResolveOptions choose_topics(const CommonOptions& options, const Settings& settings,
                                     const Environment& environment) {
  topics::ResolveOptions chosen;
  chosen.level =
      level_named(!options.level.empty() ? options.level : settings.level.value_or("full"));
  if (const auto files = both(options.thesauri, settings.thesauri); !files.empty())
    chosen.thesaurus = input::read_thesaurus(input::load(files, environment.in), options.limits);
  for (const auto& pair : both(options.no_merge, settings.no_merge))
    chosen.vetoes.no_merge.push_back(pair_of(pair));
  chosen.tie_limits = options.tie_limits;
  chosen.vetoes.no_split = both(options.no_split, settings.no_split);
  return chosen;
}

}  // namespace facgraph::cli
