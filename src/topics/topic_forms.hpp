#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "facgraph/model/ledger.hpp"
#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/resolve.hpp"
#include "thesaurus_terms.hpp"

namespace facgraph::topics {

/// What made a topic's key, beyond its words.
struct Reason {
  Rule rule = Rule::spelling;
  const Evidence* evidence = nullptr;  ///< lives as long as the forms
};

/// A written topic in its canonical form.
struct TopicForm {
  std::string key;  ///< empty: no topic
  std::vector<Reason> reasons;
  std::string shown;           ///< as the user's thesaurus wants it to be shown; else empty
  bool needs_context = false;  ///< a short form with several meanings stands in it
};

/// Everything that is known about topics, applied in the order of precedence: the user's vetoes,
/// the user's thesaurus (to whole topics), the document's abbreviations, the lexicon, a taxonomy
/// (to whole topics).
class TopicForms {
 public:
  /// The lexicon and the options must outlive it. Files of the thesaurus are counted from
  /// `first_file`.
  TopicForms(const Lexicon& lexicon, const ResolveOptions& options, std::uint32_t first_file);
  TopicForms(const TopicForms&) = delete;  // reasons point into it
  TopicForms& operator=(const TopicForms&) = delete;

  Level level() const { return options_.level; }
  const Lexicon& lexicon() const { return lexicon_; }
  const AliasTable& abbreviations() const { return abbreviations_; }

  /// Before the first call of form_of().
  void add_abbreviation(Alias alias) { abbreviations_.add(std::move(alias)); }

  /// Keeps the two apart if they are one topic. False when they are the same at every level.
  /// After the abbreviations, before all other calls.
  bool keep_apart(const std::string& a, const std::string& b);

  /// `context` as for `alias_form`. Forms that hold in every context are made once.
  TopicForm form_of(const std::string& written, std::string_view context = {}) const;

  /// The form that holds in every context, where form_of() has made one; else nullptr. It lives as
  /// long as the forms, unless more is kept apart.
  const TopicForm* made_form_of(const std::string& written) const {
    const auto made = made_.find(written);
    return made == made_.end() ? nullptr : &made->second;
  }

  /// Those that a topic with this key belongs to, by what the user, the lexicon and the taxonomy
  /// say; with the rule.
  struct Broader {
    std::string_view key;
    Rule rule = Rule::lexicon;
    Evidence evidence;
  };
  std::vector<Broader> broader_than(const std::string& key) const;

 private:
  TopicForm made_form(const std::string& written, std::string_view context) const;
  TopicForm known_form(const std::string& written, std::string_view context) const;
  void learn_thesaurus();
  const Evidence& evidence_for(const ThesaurusRow& row) const;

  const Lexicon& lexicon_;
  const ResolveOptions& options_;
  std::uint32_t first_file_;
  AliasTable abbreviations_;
  ThesaurusTerms thesaurus_;
  ThesaurusTerms taxonomy_;
  std::unordered_set<std::string> kept_apart_;  ///< exact keys
  mutable std::unordered_map<std::string, TopicForm> made_;
  mutable std::unordered_map<const ThesaurusRow*, Evidence> evidence_;  ///< of rows that were used
};

}  // namespace facgraph::topics
