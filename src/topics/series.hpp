#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "written_topics.hpp"

namespace facgraph::topics {

/// Whether a phrase is a topic that stands anywhere; with `beside`, elsewhere than there.
using IsTopic = std::function<bool(const std::string& phrase, const WrittenTopic* beside)>;

/// "Distributed", "parallel", and "high-performance computing" as "Distributed computing",
/// "parallel computing": by position what a member of a series means together with the series'
/// head; empty where it stands for itself. Only where that is a topic, and the member alone is none
/// elsewhere. Empty when no series ends here. Cost: O(topics × words) questions.
std::vector<std::string> series_topics(std::span<const WrittenTopic> topics,
                                       const WrittenTopics& texts, const IsTopic& is_topic);

}  // namespace facgraph::topics
