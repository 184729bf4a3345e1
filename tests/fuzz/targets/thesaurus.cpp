#include "facgraph/input/thesaurus.hpp"

#include <array>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/topics/resolve.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

/// Broader and narrower topics, in circles as well, are followed to an end.
void check_use(const Thesaurus& thesaurus) {
  PersonEntry person;
  person.name = {"Ada Lovelace", {}};
  person.research.push_back({{"machine learning, sorting", {}}});
  for (const auto& row : thesaurus.rows)
    if (person.research.size() < 6) person.research.push_back({{row.label, {}}, 1, true});
  Document document;
  document.files = {"list.md"};
  document.people.push_back(std::move(person));
  const auto roster =
      topics::resolve(document, topics::built_in_lexicon(), {Level::broad, thesaurus, {}});
  require(roster.faculty.size() == 1, "one person stays one");
  for (const auto& mention : roster.faculty[0].mentions)
    require(index(mention.topic) < roster.topics.size(), "a topic is there");
  for (const auto& link : roster.links)
    require(link.narrower != link.broader, "no topic is broader than itself");
}

}  // namespace

/// A thesaurus table or the triples of an ontology; the first byte chooses the ending.
void thesaurus(std::string_view bytes) {
  constexpr std::array<const char*, 2> names{"words.csv", "words.txt"};
  Bytes choices(bytes);
  const std::vector<input::Source> sources{
      {names[choices.choose(names.size())], std::string(choices.rest())}};
  try {
    const auto read = input::read_thesaurus(sources);
    for (const auto* rows : {&read.rows, &read.taxonomy})
      for (const auto& row : *rows) {
        require(!row.label.empty() && text::clean(row.label) == row.label, "a label is clean");
        require(text::clean(row.target) == row.target, "a target is clean");
        require(row.label != row.target, "a row says something");
        require(row.target.empty() == (row.relation == ThesaurusRow::Relation::left_out),
                "a row has what its relation needs");
      }
    check_use(read);
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with(sources[0].name), "a refusal names the file",
            error.what());
  }
}

}  // namespace facgraph::fuzz
