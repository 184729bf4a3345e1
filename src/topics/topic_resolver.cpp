#include "topic_resolver.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "abbreviation.hpp"
#include "coordination.hpp"
#include "display_name.hpp"
#include "scope_topics.hpp"
#include "series.hpp"
#include "topic_ledger.hpp"
#include "topic_links.hpp"

namespace facgraph::topics {

TopicResolver::TopicResolver(const Document& document, const Lexicon& lexicon,
                             const ResolveOptions& options, std::uint32_t first_file)
    : document_(document),
      unsplit_(lexicon, options.vetoes.no_split),
      forms_(lexicon, options, first_file),
      written_(document, lexicon, unsplit_),
      attested_(lexicon) {
  if (options.level != Level::exact) learn_abbreviations();
}

void TopicResolver::learn_abbreviations() {
  const auto learn = [&](const Text& text) {
    for (const auto& [short_form, long_form] : defined_abbreviations(text.value))
      forms_.add_abbreviation(
          {tokens_of(short_form),
           tokens_of(long_form),
           Rule::document,
           {fmt::format("{} is defined as {}", short_form, long_form), text.where}});
  };
  for (const auto& heading : document_.headings) learn(heading.text);
  for (const auto& paragraph : document_.scope) learn(paragraph);
  for (const auto& lab : document_.labs) learn(lab.name);
  for (const auto& person : document_.people)
    for (const auto& value : person.research) learn(value);
}

void TopicResolver::keep_apart(const std::vector<Vetoes::Pair>& pairs, Roster& roster) {
  for (const auto& pair : pairs) {
    if (forms_.level() == Level::exact || !forms_.keep_apart(pair.a, pair.b))
      roster.diagnostics.push_back(
          {Severity::warning,
           {},
           fmt::format("\"{}\" and \"{}\" cannot be kept apart at level {}: {}", pair.a, pair.b,
                       name(forms_.level()),
                       forms_.level() == Level::exact ? "nothing is merged there"
                                                      : "they differ in case only")});
    apart_.push_back(pair);
  }
}

/// What is attested, and which people need a context: one short form with several meanings is
/// enough. Their topics are read a second time, with it.
void TopicResolver::learn_topics_of(FacultyId person) {
  const auto topics = written_.of(person);
  std::vector<std::string> keys;
  const auto read = [&] {
    keys.clear();
    auto needs_context = false;
    for (const auto& topic : topics) {
      const auto& form = form_of(topic.text, person);
      needs_context = needs_context || form.needs_context;
      keys.push_back(form.key);
    }
    return needs_context;
  };
  if (read()) {
    contexts_[index(person)] = fmt::format("{} | ", fmt::join(keys, " | "));
    read();
  }
  for (std::size_t i = 0; i < topics.size(); ++i) attested_.add(keys[i], topics[i].where);
}

void TopicResolver::learn_topics() {
  contexts_.resize(document_.people.size());
  if (forms_.level() == Level::exact) return;
  for (const auto person : ids<FacultyId>(document_.people.size())) learn_topics_of(person);
  forms_.abbreviations().for_each([&](const Alias& alias) {
    attested_.add(forms_.form_of(fmt::format("{}", fmt::join(alias.target, " "))).key,
                  *alias.evidence.where);
  });
}

/// Good until the next call.
const TopicForm& TopicResolver::form_of(TextId written, FacultyId person) const {
  const auto at = static_cast<std::size_t>(written);
  if (at >= form_of_text_.size()) form_of_text_.resize(written_.text_count());
  if (form_of_text_[at] != nullptr) return *form_of_text_[at];
  const auto& text = written_.text(written);
  form_in_context_ = forms_.form_of(text, contexts_[index(person)]);
  form_of_text_[at] = forms_.made_form_of(text);
  return form_in_context_;
}

/// The topics that one written topic counts as, where it is a coordination; else empty. Good until
/// the next call.
const std::vector<std::string>& TopicResolver::parts_of(TextId written, FacultyId person) {
  const auto& text = written_.text(written);
  if (!contexts_[index(person)].empty()) return parts_in_context_ = made_parts_of(text, person);
  const auto at = static_cast<std::size_t>(written);
  if (at >= parts_of_text_.size()) parts_of_text_.resize(written_.text_count());
  auto& parts = parts_of_text_[at];
  if (!parts) parts = made_parts_of(text, person);
  return *parts;
}

std::vector<std::string> TopicResolver::made_parts_of(const std::string& written,
                                                      FacultyId person) const {
  if (forms_.level() < Level::full) return {};
  return split_coordination(written, unsplit_, [&](std::string_view phrase) {
    return attested_.contains(forms_.form_of(std::string(phrase), contexts_[index(person)]).key);
  });
}

TopicId TopicResolver::topic_with_key(const std::string& key) {
  auto& keys = resolution_.keys;
  const auto [entry, is_new] = topic_of_key_.try_emplace(key, static_cast<TopicId>(keys.size()));
  if (is_new) keys.push_back(key);
  return entry->second;
}

void TopicResolver::resolve_parts(FacultyId person, const WrittenTopic& topic,
                                  const std::vector<std::string>& parts) {
  for (const auto& part : parts) {
    const auto text = written_.intern(part);
    const auto& form = form_of(text, person);
    if (!form.key.empty())
      resolution_.mentions.push_back({person, topic_with_key(form.key), topic.text, text,
                                      topic.separated_from, topic.count, topic.where, true, false});
  }
}

void TopicResolver::resolve_topic(FacultyId person, const WrittenTopic& topic) {
  const auto& form = form_of(topic.text, person);
  if (form.key.empty() && form.reasons.empty()) return;
  ResolvedMention mention{
      person,      {},          topic.text, topic.shown,     topic.separated_from,
      topic.count, topic.where, false,      form.key.empty()};
  if (!mention.is_left_out) mention.topic = topic_with_key(form.key);
  resolution_.mentions.push_back(mention);
}

void TopicResolver::resolve_person(FacultyId person) {
  const auto topics = written_.of(person);
  std::vector<std::string> heads;  // of the members of a series, by position; empty: none
  if (forms_.level() >= Level::full)
    heads =
        series_topics(topics, written_, [&](const std::string& phrase, const WrittenTopic* beside) {
          const auto key = forms_.form_of(phrase, contexts_[index(person)]).key;
          return beside != nullptr ? attested_.contains_beside(key, beside->where)
                                   : attested_.contains(key);
        });
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (i < heads.size() && !heads[i].empty()) {
      resolve_parts(person, topics[i], {heads[i]});
    } else if (const auto& parts = parts_of(topics[i].text, person); !parts.empty()) {
      resolve_parts(person, topics[i], parts);
    } else {
      resolve_topic(person, topics[i]);
    }
  }
}

void TopicResolver::resolve_into(Roster& roster) {
  learn_topics();
  resolution_.mentions.reserve(written_.size());
  for (const auto person : ids<FacultyId>(document_.people.size())) resolve_person(person);
  for (const auto& key : resolution_.keys) roster.topics.push_back({{}, key});
  add_mentions(roster);
  name_topics(roster);
  roster.ledger = ledger_of(resolution_, written_, attested_, roster,
                            [&](TextId text, FacultyId person) { return form_of(text, person); });
  add_abbreviations(roster);
  if (forms_.level() == Level::broad)
    roster.links = topic_links(resolution_.keys, forms_, roster, apart_);
  roster.scope = scope_topics(document_.scope, unsplit_, resolution_.keys, forms_);
}

void TopicResolver::add_abbreviations(Roster& roster) const {
  forms_.abbreviations().for_each([&](const Alias& alias) {
    roster.abbreviations.push_back({fmt::format("{}", fmt::join(alias.label, " ")),
                                    fmt::format("{}", fmt::join(alias.target, " ")),
                                    *alias.evidence.where});
  });
  std::sort(roster.abbreviations.begin(), roster.abbreviations.end(),
            [](const DefinedAbbreviation& a, const DefinedAbbreviation& b) {
              return std::tie(a.where, a.short_form) < std::tie(b.where, b.short_form);
            });
}

/// Each topic once a person; what was written several times is counted together, as far as numbers
/// go.
void TopicResolver::add_mentions(Roster& roster) const {
  std::vector<std::size_t> counts(roster.faculty.size());
  for (const auto& mention : resolution_.mentions)
    counts[index(mention.person)] += mention.is_left_out ? 0 : 1;
  for (const auto person : ids<FacultyId>(counts.size()))
    roster.faculty[index(person)].mentions.reserve(counts[index(person)]);
  std::vector<std::optional<FacultyId>> last_person(resolution_.keys.size());
  std::vector<std::size_t> position(resolution_.keys.size());
  for (const auto& mention : resolution_.mentions) {
    if (mention.is_left_out) continue;
    auto& mentions = roster.faculty[index(mention.person)].mentions;
    if (std::exchange(last_person[index(mention.topic)], mention.person) == mention.person) {
      auto& count = mentions[position[index(mention.topic)]].count;
      count += std::min(mention.count, std::numeric_limits<std::uint32_t>::max() - count);
      continue;
    }
    position[index(mention.topic)] = mentions.size();
    mentions.push_back(
        {mention.topic, written_.text(mention.written), mention.where, mention.count});
  }
}

void TopicResolver::name_topics(Roster& roster) const {
  std::vector<std::vector<Spelling>> spellings(resolution_.keys.size());
  const auto note = [&](const ResolvedMention& mention) {
    const auto& form = form_of(mention.shown, mention.person);
    auto& topic = roster.topics[index(mention.topic)];
    if (!form.shown.empty() && topic.name.empty()) topic.name = form.shown;
    note_spelling(spellings[index(mention.topic)], written_.text(mention.shown),
                  form.reasons.empty());
  };
  for (const auto& mention : resolution_.mentions)
    if (!mention.is_part && !mention.is_left_out) note(mention);
  for (const auto& mention : resolution_.mentions)
    if (mention.is_part && spellings[index(mention.topic)].empty()) note(mention);
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (roster.topics[i].name.empty()) roster.topics[i].name = best_spelling(spellings[i]);
  // "IR" of two people can be two topics: then the keys tell them apart.
  std::unordered_map<std::string, std::size_t> uses;
  for (const auto& topic : roster.topics) ++uses[topic.name];
  for (auto& topic : roster.topics)
    if (uses[topic.name] > 1) topic.name = topic.key;
}

}  // namespace facgraph::topics
