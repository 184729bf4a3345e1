#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/index_list.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "model/name_match.hpp"

namespace facgraph::cli {
namespace {

using input::Section;
using Numbers = std::vector<std::uint32_t>;

template <class T>
std::string_view as_bytes(std::span<const T> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

/// Sections, and the storage that they are made of.
class Sections {
 public:
  template <class T>
  void add(Section section, std::span<const T> values) {
    sections_.push_back({section, as_bytes(values)});
  }
  void keep(Section section, std::string bytes) {
    auto& kept = *storage_.emplace_back(std::make_unique<std::string>(std::move(bytes)));
    sections_.push_back({section, kept});
  }
  void keep(Section section, const Numbers& numbers) {
    keep(section, std::string(as_bytes(std::span(numbers))));
  }
  void keep(Section starts, Section bytes, std::span<const std::string_view> texts) {
    Numbers ends{0};
    std::string all;
    for (const auto text : texts) {
      all += text;
      ends.push_back(static_cast<std::uint32_t>(all.size()));
    }
    keep(starts, ends);
    keep(bytes, std::move(all));
  }
  std::string file() const { return input::index_file(sections_); }

 private:
  std::vector<input::SectionBytes> sections_;
  std::vector<std::unique_ptr<std::string>> storage_;
};

/// Names of people, then their other names; and by folded word, who has it.
void add_names(const Roster& roster, Sections& sections) {
  std::vector<std::string_view> names;
  Numbers people;
  const auto add = [&](std::string_view name, FacultyId person) {
    names.push_back(name);
    people.push_back(static_cast<std::uint32_t>(person));
  };
  for (const auto person : ids<FacultyId>(roster.faculty.size())) add(roster[person].name, person);
  for (const auto person : ids<FacultyId>(roster.faculty.size()))
    for (const auto& other : roster[person].other_names) add(other, person);
  sections.keep(Section::name_starts, Section::names, names);
  sections.keep(Section::name_people, people);

  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (std::uint32_t name = 0; name < names.size(); ++name)
    for (auto& word : names::sorted_words(names[name])) words.emplace_back(std::move(word), name);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::vector<std::string_view> each;
  Numbers starts;
  Numbers of_words;
  for (const auto& [word, name] : words) {
    if (each.empty() || each.back() != word) {
      each.push_back(word);
      starts.push_back(static_cast<std::uint32_t>(of_words.size()));
    }
    of_words.push_back(name);
  }
  starts.push_back(static_cast<std::uint32_t>(of_words.size()));
  sections.keep(Section::word_starts, Section::words, each);
  sections.keep(Section::word_name_starts, starts);
  sections.keep(Section::word_names, of_words);
}

void add_lists(const Network& network, Sections& sections) {
  const similarity::Scorer scorer(network, similarity::default_measure());
  Numbers starts{0};
  Numbers topics;
  Numbers rarest_first;
  const auto append = [](auto span, Numbers& to) {
    for (const auto id : span) to.push_back(static_cast<std::uint32_t>(id));
  };
  for (const auto person : ids<FacultyId>(network.faculty_count())) {
    append(network.topics_of(person), topics);
    append(scorer.rarest_first(person), rarest_first);
    starts.push_back(static_cast<std::uint32_t>(topics.size()));
  }
  Numbers topic_starts{0};
  Numbers people;
  for (const auto topic : ids<TopicId>(network.topic_count())) {
    append(network.faculty_of(topic), people);
    topic_starts.push_back(static_cast<std::uint32_t>(people.size()));
  }
  const auto ids_of = [](const Numbers& numbers, auto id) {
    return std::span(reinterpret_cast<const decltype(id)*>(numbers.data()), numbers.size());
  };
  const similarity::TopicLists lists{starts, ids_of(topics, TopicId{}),
                                     ids_of(rarest_first, TopicId{}), topic_starts,
                                     ids_of(people, FacultyId{})};
  const auto digests = similarity::make_digests(lists, similarity::default_measure());
  const auto signatures = similarity::make_signatures(lists, digests.people);
  sections.keep(Section::digests, std::string(as_bytes(std::span(digests.people))));
  sections.keep(Section::topic_bits, std::string(as_bytes(std::span(digests.bits))));
  sections.keep(Section::starts, starts);
  sections.keep(Section::topics, topics);
  sections.keep(Section::rarest_first, rarest_first);
  sections.keep(Section::topic_starts, topic_starts);
  sections.keep(Section::people, people);
  sections.keep(Section::signatures, signatures);
}

/// A roster of nothing but what the section `extras` holds.
Roster extras_of(const List& list) {
  Roster extras;
  extras.files = list.roster.files;
  extras.level = list.roster.level;
  for (const auto& lab : list.roster.labs) extras.labs.push_back({lab.name, {}, lab.where});
  extras.title = list.network.has_links() ? "links" : "";
  if (list.network.has_counts()) extras.title += "counts";
  return extras;
}

std::string choices_of(const topics::ResolveOptions& options) {
  input::Choices choices{options.thesaurus, {}, options.vetoes.no_split};
  for (const auto& [a, b] : options.vetoes.no_merge) choices.no_merge.push_back({a, b});
  return input::choices_bytes(choices);
}

}  // namespace

std::string index_of(const List& list) {
  const auto& roster = list.roster;
  Sections sections;
  add_lists(list.network, sections);
  add_names(roster, sections);
  Numbers places;
  for (const auto& person : roster.faculty) {
    places.push_back(static_cast<std::uint32_t>(person.where.file));
    places.push_back(person.where.line);
  }
  sections.keep(Section::places, places);
  std::vector<std::string_view> topics;
  for (const auto& topic : roster.topics) topics.push_back(topic.name);
  sections.keep(Section::topic_name_starts, Section::topic_names, topics);
  sections.keep(Section::extras, input::roster_bytes(extras_of(list)));
  Numbers ties;
  for (const auto& tie : roster.ties)
    for (const auto number : {static_cast<std::uint32_t>(tie.a), static_cast<std::uint32_t>(tie.b),
                              static_cast<std::uint32_t>(tie.lab)})
      ties.push_back(number);
  sections.keep(Section::ties, ties);
  sections.keep(Section::choices, choices_of(list.choices));
  sections.keep(Section::roster, input::roster_bytes(roster));
  return sections.file();
}

}  // namespace facgraph::cli
