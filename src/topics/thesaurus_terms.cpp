#include "thesaurus_terms.hpp"

#include <fmt/format.h>

#include <unordered_set>
#include <utility>

namespace facgraph::topics {
namespace {

/// Keys made once: a taxonomy names each topic in many rows.
class Memo {
 public:
  Memo(const KeyOf& key_of, std::unordered_map<std::string, std::string>& keys)
      : key_of_(key_of), keys_(keys) {}

  const std::string& operator()(const std::string& text) {
    const auto [entry, is_new] = keys_.try_emplace(text);
    if (is_new) entry->second = key_of_(text);
    return entry->second;
  }

 private:
  const KeyOf& key_of_;
  std::unordered_map<std::string, std::string>& keys_;
};

std::string in_words(const ThesaurusRow& row) {
  using Relation = ThesaurusRow::Relation;
  if (row.relation == Relation::left_out) return fmt::format("\"{}\" is left out", row.label);
  return fmt::format("\"{}\" {} \"{}\"", row.label,
                     row.relation == Relation::same ? "counts as" : "belongs to", row.target);
}

void follow_chains(std::unordered_map<std::string, Replacement>& replacements, Memo& label_key) {
  std::vector<std::pair<Replacement*, const std::string*>> ends;
  for (auto& [label, replacement] : replacements) {
    std::unordered_set<std::string_view> seen;
    const auto* end = replacement.target;
    while (!end->empty()) {
      const auto next = replacements.find(label_key(*end));
      if (next == replacements.end() || next->first == label || !seen.insert(next->first).second)
        break;
      end = next->second.target;
    }
    if (end != replacement.target) ends.emplace_back(&replacement, end);
  }
  for (const auto& [replacement, target] : ends) replacement->target = target;
}

}  // namespace

Evidence evidence_of(const ThesaurusRow& row, std::uint32_t first_file) {
  auto where = row.where;
  where.file = static_cast<FileId>(first_file + static_cast<std::uint32_t>(where.file));
  return {in_words(row), where};
}

ThesaurusTerms terms_of(std::span<const ThesaurusRow> rows, const KeyOf& label_key,
                        const KeyOf& topic_key, bool with_broader) {
  ThesaurusTerms terms;
  std::unordered_map<std::string, std::string> label_keys;
  Memo labels(label_key, label_keys);
  Memo topics(topic_key, terms.keys);
  for (const auto& row : rows)
    if (row.relation == ThesaurusRow::Relation::broader) {
      if (with_broader) terms.broader[topics(row.label)].push_back({topics(row.target), &row});
    } else if (const auto& label = labels(row.label); !label.empty()) {
      terms.replacements.try_emplace(label, Replacement{&row.target, &row});
    }
  follow_chains(terms.replacements, labels);
  return terms;
}

}  // namespace facgraph::topics
