#include "facgraph/topics/text_topics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facgraph/topics/normal_form.hpp"
#include "text_collector.hpp"
#include "text_words.hpp"
#include "topic_forms.hpp"
#include "topic_labels.hpp"

namespace facgraph::topics {
namespace {

/// Topics for which the user allows no alias: their key is what stands there.
std::vector<std::string> kept_apart(const Roster& roster, const Vetoes& vetoes,
                                    const TopicForms& forms) {
  std::vector<std::string> kept;
  for (const auto& pair : vetoes.no_merge)
    for (const auto* text : {&pair.a, &pair.b})
      if (forms.form_of(*text).key == exact_key(*text)) kept.push_back(*text);
  std::erase_if(kept, [&](const std::string& text) {
    const auto key = exact_key(text);
    return std::none_of(roster.topics.begin(), roster.topics.end(),
                        [&](const Topic& topic) { return topic.key == key; });
  });
  return kept;
}

}  // namespace

TextTopics topics_of_text(std::string_view text, const Roster& roster, const Lexicon& lexicon,
                          const ResolveOptions& options) {
  const auto first_file = roster.files.size() - options.thesaurus.files.size();
  TopicForms forms(lexicon, options, static_cast<std::uint32_t>(first_file));
  for (const auto& [short_form, long_form, where] : roster.abbreviations)
    forms.add_abbreviation({tokens_of(short_form),
                            tokens_of(long_form),
                            Rule::document,
                            {fmt::format("{} is defined as {}", short_form, long_form), where}});
  for (const auto& pair : options.vetoes.no_merge)
    if (options.level != Level::exact) forms.keep_apart(pair.a, pair.b);
  const TextWords words(text, {options.level, lexicon, forms.abbreviations(),
                               kept_apart(roster, options.vetoes, forms)});
  const TopicLabels labels(roster, forms, options, words);
  return TextCollector(roster, forms, labels, words).collected();
}

}  // namespace facgraph::topics
