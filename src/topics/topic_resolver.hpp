#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "display_name.hpp"
#include "facgraph/model/document.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/normal_form.hpp"

namespace facgraph::topics {

/// Decides which written topics are the same. Two passes over the document: the first collects what
/// is attested, the second resolves each mention and writes the ledger.
class TopicResolver {
 public:
  TopicResolver(const Document& document, const Lexicon& lexicon, Level level);

  /// Adds topics, mentions and the ledger to a roster that has its people.
  void resolve_into(Roster& roster);

 private:
  /// How a mention came to a topic.
  struct Resolved {
    FacultyId person{};
    TopicId topic{};
    std::string written;  ///< as it stands in the list
    std::string shown;  ///< without the capital of the list; for a part of a coordination, the part
    SourceLocation where;
    bool is_part = false;  ///< of a coordination
  };

  void learn_abbreviations();
  void learn_topics();
  void learn_topics_of(FacultyId person);
  AliasForm form_of(std::string_view written, std::string_view context = {}) const;
  AliasForm form_of(std::string_view written, FacultyId person) const;
  std::vector<std::string> parts_of(std::string_view written, FacultyId person) const;
  TopicId topic_with_key(const std::string& key);
  void resolve_person(FacultyId person);
  void resolve_mention(FacultyId person, std::string_view written, std::string shown,
                       SourceLocation where);
  void name_topics(Roster& roster) const;
  void write_ledger(Roster& roster) const;
  std::vector<Evidence> evidence_for_part(const Resolved& part) const;
  LedgerEntry entry_for(const Resolved& mention, const Topic& topic) const;

  const Document& document_;
  const Lexicon& lexicon_;
  Level level_;
  AliasTable abbreviations_;
  /// Forms that hold for everybody, made once: a list repeats its topics. Filled when the
  /// abbreviations are known.
  mutable std::unordered_map<std::string, AliasForm> forms_;
  std::unordered_map<std::string, SourceLocation> attested_;  ///< where first
  std::vector<std::string> contexts_;  ///< by person: keys of all topics, where one needs context
  std::unordered_map<std::string, TopicId> topic_of_key_;
  std::vector<std::string> keys_;
  std::vector<Resolved> mentions_;
};

}  // namespace facgraph::topics
