#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "attestation.hpp"
#include "facgraph/model/document.hpp"
#include "facgraph/model/roster.hpp"
#include "topic_forms.hpp"
#include "topic_mention.hpp"
#include "unsplit.hpp"
#include "written_topics.hpp"

namespace facgraph::topics {

/// Decides which written topics are the same. Two passes over the document: the first collects what
/// is attested, the second resolves each mention.
class TopicResolver {
 public:
  /// All must outlive it, but for people's research, which only the constructor reads.
  TopicResolver(const Document& document, const Lexicon& lexicon, const ResolveOptions& options,
                std::uint32_t first_file);

  /// Pairs of `vetoes.no_merge` that are no people's. One that changes nothing becomes a warning.
  void keep_apart(const std::vector<Vetoes::Pair>& pairs, Roster& roster);

  /// Adds topics, mentions, links and the ledger to a roster that has its people.
  void resolve_into(Roster& roster);

 private:
  void learn_abbreviations();
  void learn_topics();
  void learn_topics_of(FacultyId person);
  const TopicForm& form_of(TextId written, FacultyId person) const;
  const std::vector<std::string>& parts_of(TextId written, FacultyId person);
  std::vector<std::string> made_parts_of(const std::string& written, FacultyId person) const;
  TopicId topic_with_key(const std::string& key);
  void resolve_person(FacultyId person);
  void resolve_topic(FacultyId person, const WrittenTopic& topic);
  void resolve_parts(FacultyId person, const WrittenTopic& topic,
                     const std::vector<std::string>& parts);
  void add_mentions(Roster& roster) const;
  void add_abbreviations(Roster& roster) const;
  void name_topics(Roster& roster) const;

  const Document& document_;
  Unsplit unsplit_;
  TopicForms forms_;
  WrittenTopics written_;
  Attestation attested_;
  std::vector<Vetoes::Pair> apart_;
  std::vector<std::string> contexts_;  ///< by person: keys of all topics, where one needs context
  std::unordered_map<std::string, TopicId> topic_of_key_;
  Resolution resolution_;

  // What holds in every context is looked up by text, of which many people write the same; what
  // does not is made anew, and stands in the last place until the next call.
  mutable std::vector<const TopicForm*> form_of_text_;
  mutable TopicForm form_in_context_;
  std::vector<std::optional<std::vector<std::string>>> parts_of_text_;
  std::vector<std::string> parts_in_context_;
};

}  // namespace facgraph::topics
