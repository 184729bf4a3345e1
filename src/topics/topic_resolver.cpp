#include "topic_resolver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "abbreviation.hpp"
#include "coordination.hpp"
#include "value_topics.hpp"

namespace facgraph::topics {

TopicResolver::TopicResolver(const Document& document, const Lexicon& lexicon, Level level)
    : document_(document), lexicon_(lexicon), level_(level) {
  learn_abbreviations();
  learn_topics();
}

void TopicResolver::learn_abbreviations() {
  if (level_ == Level::exact) return;
  const auto learn = [&](const Text& text) {
    for (const auto& [short_form, long_form] : defined_abbreviations(text.value))
      abbreviations_.add({tokens_of(short_form),
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

/// What is attested, and which people need a context: one short form with several meanings is
/// enough. Their topics are read a second time, with it.
void TopicResolver::learn_topics_of(FacultyId person) {
  std::vector<std::pair<std::string, SourceLocation>> keys;
  const auto read = [&] {
    keys.clear();
    auto needs_context = false;
    for (const auto& value : document_.people[index(person)].research)
      for (const auto& part : topics_of_value(value.value, lexicon_)) {
        auto form = form_of(part, person);
        needs_context = needs_context || form.needs_context;
        keys.emplace_back(std::move(form.key), value.where);
      }
    return needs_context;
  };
  if (read()) {
    std::string context;
    for (const auto& [key, where] : keys) context += key + " | ";
    contexts_[index(person)] = std::move(context);
    read();
  }
  if (level_ == Level::full)
    for (auto& [key, where] : keys) attested_.try_emplace(std::move(key), where);
}

void TopicResolver::learn_topics() {
  contexts_.resize(document_.people.size());
  if (level_ == Level::exact) return;
  for (const auto person : ids<FacultyId>(document_.people.size())) learn_topics_of(person);
  if (level_ != Level::full) return;
  abbreviations_.for_each([&](const Alias& alias) {
    attested_.try_emplace(form_of(fmt::format("{}", fmt::join(alias.target, " "))).key,
                          *alias.evidence.where);
  });
}

AliasForm TopicResolver::form_of(std::string_view written, std::string_view context) const {
  if (level_ == Level::exact) return {exact_key(written), {}};
  const auto known = forms_.find(std::string(written));
  if (known != forms_.end()) return known->second;
  auto form = alias_form(written, abbreviations_, lexicon_, context);
  if (!form.needs_context) forms_.emplace(written, form);
  return form;
}

AliasForm TopicResolver::form_of(std::string_view written, FacultyId person) const {
  return form_of(written, contexts_[index(person)]);
}

/// The topics that one written topic counts as: itself, or the parts of its coordination.
std::vector<std::string> TopicResolver::parts_of(std::string_view written, FacultyId person) const {
  if (level_ != Level::full) return {};
  return split_coordination(written, lexicon_, [&](std::string_view phrase) {
    const auto key = form_of(phrase, person).key;
    return attested_.contains(key) || lexicon_.known.contains(key);
  });
}

TopicId TopicResolver::topic_with_key(const std::string& key) {
  const auto [entry, is_new] = topic_of_key_.try_emplace(key, static_cast<TopicId>(keys_.size()));
  if (is_new) keys_.push_back(key);
  return entry->second;
}

void TopicResolver::resolve_mention(FacultyId person, std::string_view written, std::string shown,
                                    SourceLocation where) {
  const auto parts = parts_of(written, person);
  if (parts.empty()) {
    const auto key = form_of(written, person).key;
    if (!key.empty())
      mentions_.push_back(
          {person, topic_with_key(key), std::string(written), std::move(shown), where, false});
  }
  for (const auto& part : parts)
    mentions_.push_back({person, topic_with_key(form_of(part, person).key), std::string(written),
                         part, where, true});
}

void TopicResolver::resolve_person(FacultyId person) {
  for (const auto& value : document_.people[index(person)].research) {
    const auto written = topics_of_value(value.value, lexicon_);
    const std::vector<std::string_view> parts(written.begin(), written.end());
    for (std::size_t i = 0; i < parts.size(); ++i)
      resolve_mention(person, parts[i],
                      i == 0 ? without_list_capital(parts, lexicon_) : std::string(parts[i]),
                      value.where);
  }
}

void TopicResolver::resolve_into(Roster& roster) {
  for (const auto person : ids<FacultyId>(document_.people.size())) resolve_person(person);
  for (const auto& key : keys_) roster.topics.push_back({{}, key});
  std::vector<std::optional<FacultyId>> last_person(keys_.size());
  for (const auto& mention : mentions_) {
    if (std::exchange(last_person[index(mention.topic)], mention.person) == mention.person)
      continue;
    roster.faculty[index(mention.person)].mentions.push_back(
        {mention.topic, mention.written, mention.where});
  }
  name_topics(roster);
  write_ledger(roster);
}

void TopicResolver::name_topics(Roster& roster) const {
  std::vector<std::vector<Spelling>> spellings(keys_.size());
  const auto note = [&](const Resolved& mention) {
    auto& forms = spellings[index(mention.topic)];
    const auto same = std::find_if(forms.begin(), forms.end(), [&](const Spelling& form) {
      return form.text == mention.shown;
    });
    if (same != forms.end()) {
      ++same->uses;
    } else {
      forms.push_back({mention.shown, form_of(mention.shown, mention.person).used.empty(), 1});
    }
  };
  for (const auto& mention : mentions_)
    if (!mention.is_part) note(mention);
  for (const auto& mention : mentions_)
    if (mention.is_part && spellings[index(mention.topic)].empty()) note(mention);
  for (std::size_t i = 0; i < keys_.size(); ++i)
    roster.topics[i].name = best_spelling(spellings[i]);
  // "IR" of two people can be two topics: then the keys tell them apart.
  std::unordered_map<std::string, std::size_t> uses;
  for (const auto& topic : roster.topics) ++uses[topic.name];
  for (auto& topic : roster.topics)
    if (uses[topic.name] > 1) topic.name = topic.key;
}

void TopicResolver::write_ledger(Roster& roster) const {
  std::vector<std::set<std::string_view>> written_as(keys_.size());
  for (const auto& mention : mentions_) written_as[index(mention.topic)].insert(mention.written);
  for (const auto& mention : mentions_) {
    auto& ledger = roster.ledger;
    if (mention.is_part && !ledger.empty() && ledger.back().rule == Rule::coordination &&
        ledger.back().where == mention.where && ledger.back().written == mention.written) {
      ledger.back().became.push_back(mention.topic);
      std::ranges::move(evidence_for_part(mention), std::back_inserter(ledger.back().evidence));
      continue;
    }
    const auto& topic = roster[mention.topic];
    if (mention.is_part ||
        (mention.written != topic.name && written_as[index(mention.topic)].size() > 1))
      ledger.push_back(entry_for(mention, topic));
  }
}

std::vector<Evidence> TopicResolver::evidence_for_part(const Resolved& part) const {
  const auto found = attested_.find(keys_[index(part.topic)]);
  if (found == attested_.end())
    return {{fmt::format("\"{}\" is known to the lexicon", part.shown), {}}};
  return {{fmt::format("\"{}\" stands by itself", part.shown), found->second}};
}

LedgerEntry TopicResolver::entry_for(const Resolved& mention, const Topic& topic) const {
  LedgerEntry entry{Rule::letter_case, mention.written, {mention.topic},
                    mention.person,    mention.where,   {}};
  if (mention.is_part) {
    entry.rule = Rule::coordination;
    entry.evidence = evidence_for_part(mention);
    return entry;
  }
  if (exact_key(mention.written) == exact_key(topic.name)) {
    entry.evidence.push_back({"differs in letter case or punctuation only", {}});
    return entry;
  }
  entry.rule = Rule::spelling;
  for (const auto& form :
       {form_of(mention.written, mention.person), form_of(topic.name, mention.person)})
    for (const auto* alias : form.used) {
      entry.rule = std::max(entry.rule, alias->rule);
      entry.evidence.push_back(alias->evidence);
    }
  if (entry.evidence.empty())
    entry.evidence.push_back({"differs in plural, hyphen or spelling only", {}});
  return entry;
}

}  // namespace facgraph::topics
