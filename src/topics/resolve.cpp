#include "facgraph/topics/resolve.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "../model/two_at_once.hpp"
#include "people.hpp"
#include "same_people.hpp"
#include "topic_resolver.hpp"

namespace facgraph::topics {
namespace {

std::string list_title(const Document& document) {
  const auto first = std::find_if(document.headings.begin(), document.headings.end(),
                                  [](const Heading& heading) { return heading.level == 1; });
  return first == document.headings.end() ? "" : first->text.value;
}

/// In a short list the time to start them is not won back.
std::size_t threads_for(const Document& document, std::size_t at_most) {
  constexpr std::size_t least = 500;
  return document.people.size() < least ? 1 : at_most;
}

}  // namespace

Roster resolve(Document document, const Lexicon& lexicon, const ResolveOptions& options) {
  std::vector<Vetoes::Pair> people;
  std::vector<Vetoes::Pair> topics;
  for (const auto& pair : options.vetoes.no_merge)
    (is_about_people(pair, document) ? people : topics).push_back(pair);
  const auto threads = threads_for(document, options.threads);
  join_same_people(document, people, threads);
  Roster roster;
  roster.files = document.files;
  roster.files.insert(roster.files.end(), options.thesaurus.files.begin(),
                      options.thesaurus.files.end());
  roster.title = list_title(document);
  roster.level = options.level;
  roster.diagnostics = std::move(document.diagnostics);
  std::optional<TopicResolver> resolver;
  two_at_once(
      threads,
      [&] {
        add_labs(document, roster);
        add_people(document, roster);
        add_ties(options.tie_limits, roster);
      },
      [&] {
        resolver.emplace(document, lexicon, options,
                         static_cast<std::uint32_t>(document.files.size()));
      });
  // The resolver has taken them apart; of a long list they are most of the document.
  for (auto& person : document.people) std::vector<Research>().swap(person.research);
  resolver->keep_apart(topics, roster);
  resolver->resolve_into(roster);
  return roster;
}

}  // namespace facgraph::topics
