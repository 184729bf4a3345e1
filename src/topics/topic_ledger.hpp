#pragma once

#include <functional>

#include "attestation.hpp"
#include "facgraph/model/ledger.hpp"
#include "facgraph/model/roster.hpp"
#include "topic_forms.hpp"
#include "topic_mention.hpp"

namespace facgraph::topics {

using FormOf = std::function<TopicForm(TextId written, FacultyId person)>;

/// A row for each mention that counts as something else than it says: as a topic that is also
/// written otherwise, as several topics, or as none. Cost: O(mentions × words).
Ledger ledger_of(const Resolution& resolution, const WrittenTopics& texts,
                 const Attestation& attested, const Roster& roster, const FormOf& form_of);

}  // namespace facgraph::topics
