#include "topic_forms.hpp"

#include <fmt/format.h>

#include <utility>

namespace facgraph::topics {

TopicForms::TopicForms(const Lexicon& lexicon, const ResolveOptions& options,
                       std::uint32_t first_file)
    : lexicon_(lexicon), options_(options), first_file_(first_file) {
  if (options_.level != Level::exact) learn_thesaurus();
}

/// Labels of the user are compared by their words: "ML" is to be replaced where "ML" stands, not
/// where machine learning does. A taxonomy comes behind the aliases, so it is compared by keys.
void TopicForms::learn_thesaurus() {
  const auto words = [&](std::string_view text) { return word_key(text, lexicon_); };
  const auto key = [&](std::string_view text) { return alias_form(text, {}, lexicon_).key; };
  const auto& thesaurus = options_.thesaurus;
  const bool is_broad = options_.level == Level::broad;
  thesaurus_ = terms_of(thesaurus.rows, words, key, is_broad);
  taxonomy_ = terms_of(thesaurus.taxonomy, key, key, is_broad);
}

bool TopicForms::keep_apart(const std::string& a, const std::string& b) {
  if (exact_key(a) == exact_key(b)) return false;
  const auto key = form_of(a).key;
  if (key == form_of(b).key) kept_apart_.insert(exact_key(exact_key(a) != key ? a : b));
  made_.clear();
  return true;
}

TopicForm TopicForms::form_of(const std::string& written, std::string_view context) const {
  if (const auto* made = made_form_of(written)) return *made;
  auto form = made_form(written, context);
  if (!form.needs_context) made_.emplace(written, form);
  return form;
}

TopicForm TopicForms::made_form(const std::string& written, std::string_view context) const {
  if (options_.level == Level::exact) return {exact_key(written), {}, {}, false};
  if (!kept_apart_.empty())
    if (auto key = exact_key(written); kept_apart_.contains(key))
      return {std::move(key), {}, {}, false};
  if (thesaurus_.replacements.empty()) return known_form(written, context);
  const auto found = thesaurus_.replacements.find(word_key(written, lexicon_));
  if (found == thesaurus_.replacements.end()) return known_form(written, context);
  const auto& [target, row] = found->second;
  TopicForm form;
  if (!target->empty()) form = known_form(*target, context);
  form.shown = *target;
  form.reasons.insert(form.reasons.begin(), {Rule::thesaurus, &evidence_for(*row)});
  return form;
}

TopicForm TopicForms::known_form(const std::string& written, std::string_view context) const {
  auto [key, used, needs_context] = alias_form(written, abbreviations_, lexicon_, context);
  TopicForm form{std::move(key), {}, {}, needs_context};
  for (const auto* alias : used) form.reasons.push_back({alias->rule, &alias->evidence});
  const auto equal = taxonomy_.replacements.find(form.key);
  if (equal == taxonomy_.replacements.end()) return form;
  form.key = alias_form(*equal->second.target, {}, lexicon_).key;
  form.reasons.push_back({Rule::taxonomy, &evidence_for(*equal->second.row)});
  return form;
}

const Evidence& TopicForms::evidence_for(const ThesaurusRow& row) const {
  const auto [entry, is_new] = evidence_.try_emplace(&row);
  if (is_new) entry->second = evidence_of(row, first_file_);
  return entry->second;
}

std::vector<TopicForms::Broader> TopicForms::broader_than(const std::string& key) const {
  std::vector<Broader> broader;
  const auto add = [&](const ThesaurusTerms& terms, Rule rule) {
    if (const auto found = terms.broader.find(key); found != terms.broader.end())
      for (const auto& topic : found->second)
        broader.push_back({topic.key, rule, evidence_of(*topic.row, first_file_)});
  };
  add(thesaurus_, Rule::thesaurus);
  for (auto rows = lexicon_.broader.rows_of(key); !rows.empty();) {
    auto row = take_row(rows);
    take_cell(row);
    broader.push_back({row, Rule::lexicon, {fmt::format("{} belongs to {}", key, row), {}}});
  }
  add(taxonomy_, Rule::taxonomy);
  return broader;
}

}  // namespace facgraph::topics
