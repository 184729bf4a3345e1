#include "topic_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace facgraph::topics {
namespace {

using Mentions = std::span<const ResolvedMention>;

class Writer {
 public:
  Writer(const Resolution& resolution, const WrittenTopics& texts, const Attestation& attested,
         const Roster& roster, const FormOf& form_of)
      : resolution_(resolution),
        texts_(texts),
        attested_(attested),
        roster_(roster),
        form_of_(form_of),
        written_as_(resolution.keys.size()) {
    for (const auto& mention : resolution_.mentions)
      if (!mention.is_left_out) written_as_[index(mention.topic)].insert(mention.written);
  }

  Ledger ledger() {
    const Mentions all = resolution_.mentions;
    for (std::size_t start = 0; start < all.size();) {
      auto end = start + 1;
      while (end < all.size() && is_one_text(all[start], all[end])) ++end;
      write_separation(all, start);
      write_text(all.subspan(start, end - start));
      start = end;
    }
    return std::move(ledger_);
  }

 private:
  /// Parts of one coordination follow each other.
  static bool is_one_text(const ResolvedMention& first, const ResolvedMention& next) {
    return first.is_part && next.is_part && first.written == next.written &&
           first.person == next.person && first.where == next.where;
  }

  static LedgerEntry begun(const ResolvedMention& mention, Rule rule, std::string written) {
    return {rule, std::move(written), {}, mention.person, mention.where, {}};
  }

  /// One row for all topics of a sentence or of a phrase with slashes, at the first of them.
  void write_separation(Mentions all, std::size_t start) {
    const auto& first = all[start];
    const auto belongs = [&](const ResolvedMention& mention) {
      return mention.separated_from == first.separated_from && mention.person == first.person &&
             mention.where == first.where;
    };
    if (first.separated_from == TextId{} || (start > 0 && belongs(all[start - 1]))) return;
    auto entry = begun(first, Rule::separation, texts_.text(first.separated_from));
    for (auto i = start; i < all.size() && belongs(all[i]); ++i)
      if (!all[i].is_left_out) entry.became.push_back(all[i].topic);
    entry.evidence.push_back({"a sentence, or phrases between slashes", {}});
    if (entry.became.size() > 1) ledger_.push_back(std::move(entry));
  }

  void write_text(Mentions parts) {
    const auto& first = parts.front();
    auto entry = begun(first, Rule::letter_case, texts_.text(first.written));
    if (first.is_part) {
      entry.rule = Rule::coordination;
      for (const auto& part : parts) {
        entry.became.push_back(part.topic);
        entry.evidence.push_back(
            attested_.evidence(resolution_.keys[index(part.topic)], texts_.text(part.shown)));
      }
    } else if (first.is_left_out) {
      add_reasons(entry, form_of_(first.written, first.person));
    } else {
      const auto& topic = roster_[first.topic];
      if (entry.written == topic.name) return;
      const auto form = form_of_(first.written, first.person);
      if (written_as_[index(first.topic)].size() < 2 && !is_by_user(form)) return;
      entry.became.push_back(first.topic);
      explain(entry, form, first, topic);
    }
    ledger_.push_back(std::move(entry));
  }

  static bool is_by_user(const TopicForm& form) {
    return std::any_of(form.reasons.begin(), form.reasons.end(), [](const Reason& reason) {
      return reason.rule == Rule::thesaurus || reason.rule == Rule::taxonomy;
    });
  }

  static void add_reasons(LedgerEntry& entry, const TopicForm& form) {
    for (const auto& [rule, evidence] : form.reasons) {
      entry.rule = std::max(entry.rule, rule);
      entry.evidence.push_back(*evidence);
    }
  }

  void explain(LedgerEntry& entry, const TopicForm& form, const ResolvedMention& mention,
               const Topic& topic) const {
    if (exact_key(entry.written) == exact_key(topic.name)) {
      entry.evidence.push_back({"differs in letter case or punctuation only", {}});
      return;
    }
    entry.rule = Rule::spelling;
    add_reasons(entry, form);
    if (const auto other = shown_text(mention.topic))
      add_reasons(entry, form_of_(*other, mention.person));
    if (entry.evidence.empty())
      entry.evidence.push_back({"differs in plural, hyphen or spelling only", {}});
  }

  /// The written text that gave the topic its name.
  std::optional<TextId> shown_text(TopicId topic) const {
    for (const auto text : written_as_[index(topic)])
      if (exact_key(texts_.text(text)) == exact_key(roster_[topic].name)) return text;
    return std::nullopt;
  }

  const Resolution& resolution_;
  const WrittenTopics& texts_;
  const Attestation& attested_;
  const Roster& roster_;
  const FormOf& form_of_;
  std::vector<std::set<TextId>> written_as_;
  Ledger ledger_;
};

}  // namespace

Ledger ledger_of(const Resolution& resolution, const WrittenTopics& texts,
                 const Attestation& attested, const Roster& roster, const FormOf& form_of) {
  return Writer(resolution, texts, attested, roster, form_of).ledger();
}

}  // namespace facgraph::topics
