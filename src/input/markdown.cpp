#include "facgraph/input/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facgraph/model/errors.hpp"
#include "list_reader.hpp"

namespace facgraph::input {
namespace {

[[noreturn]] void refuse_empty(std::span<const Source> sources) {
  throw InputError(
      InputError::Kind::not_a_list,
      fmt::format("{}{}: nobody found; a person is a heading with an item like "
                  "\"- **Research**: topic, topic\" below it",
                  sources.empty() ? "input" : sources.front().name,
                  sources.size() > 1 ? fmt::format(" and {} more", sources.size() - 1) : ""));
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

/// `blocks_of` makes the stream of a source.
template <typename Sources, typename BlocksOf>
Document read_all(Sources& sources, const Limits& limits, BlocksOf blocks_of) {
  Document document;
  for (auto& source : sources) {
    validate(source, limits);
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    ListReader(document, file).read(blocks_of(source));
  }
  if (document.people.empty()) refuse_empty(sources);
  warn_without_topics(document);
  return document;
}

}  // namespace

Document read_markdown(std::span<const Source> sources, const Limits& limits) {
  return read_all(sources, limits,
                  [&](const Source& source) { return BlockStream(source, limits); });
}

Document read_markdown(std::vector<Source>&& sources, const Limits& limits) {
  return read_all(sources, limits, [&](Source& source) {
    return BlockStream(source, limits, PageRelease(source.bytes));
  });
}

}  // namespace facgraph::input
