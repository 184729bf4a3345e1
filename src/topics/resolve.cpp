#include "facgraph/topics/resolve.hpp"

#include <algorithm>
#include <utility>

#include "facgraph/text/url.hpp"
#include "people.hpp"
#include "topic_resolver.hpp"

namespace facgraph::topics {
namespace {

std::string list_title(const Document& document) {
  const auto first = std::find_if(document.headings.begin(), document.headings.end(),
                                  [](const Heading& heading) { return heading.level == 1; });
  return first == document.headings.end() ? "" : first->text.value;
}

}  // namespace

Roster resolve(const Document& document, const Lexicon& lexicon, const ResolveOptions& options) {
  Roster roster;
  roster.files = document.files;
  roster.title = list_title(document);
  roster.level = options.level;
  roster.diagnostics = document.diagnostics;
  add_labs(document, roster);
  add_people(document, roster);
  add_ties(roster);
  TopicResolver(document, lexicon, options.level).resolve_into(roster);
  return roster;
}

}  // namespace facgraph::topics
