#include <fmt/format.h>

#include <algorithm>

#include "facgraph/model/errors.hpp"
#include "formats.hpp"

namespace facgraph::input {
namespace {

[[noreturn]] void refuse_empty(std::span<const Source> sources) {
  throw InputError(
      InputError::Kind::not_a_list,
      fmt::format(
          "{}{}: nobody found; {}", sources.empty() ? "input" : sources.front().name,
          sources.size() > 1 ? fmt::format(" and {} more", sources.size() - 1) : "",
          sources.empty() ? list_formats().front().a_person : format_of(sources.front()).a_person));
}

void warn_without_topics(Document& document) {
  if (document.people.size() < 2 ||
      std::any_of(document.people.begin(), document.people.end(),
                  [](const PersonEntry& person) { return !person.research.empty(); }))
    return;
  document.diagnostics.insert(  // first, so that it is seen
      document.diagnostics.begin(),
      {Severity::warning,
       {document.people.front().name.where.file, 0},
       fmt::format("none of the {} people has a topic: similarity has nothing to stand on",
                   document.people.size()),
       Concern::no_topics});
}

}  // namespace

void finish_list(Document& document, std::span<const Source> sources) {
  if (document.people.empty()) refuse_empty(sources);
  warn_without_topics(document);
}

}  // namespace facgraph::input
