#include "series.hpp"

#include <cstddef>
#include <utility>

namespace facgraph::topics {
namespace {

/// Where the head that is `words` words long begins in a phrase; npos when it is not shorter.
std::size_t head_start(const std::string& phrase, std::size_t words) {
  auto at = phrase.size();
  for (; words > 0; --words) {
    at = phrase.rfind(' ', at - 1);
    if (at == std::string::npos || at == 0) return std::string::npos;
  }
  return at + 1;
}

}  // namespace

std::vector<std::string> series_topics(std::span<const WrittenTopic> topics,
                                       const WrittenTopics& texts, const IsTopic& is_topic) {
  std::vector<std::string> result;
  for (std::size_t last = 1; last < topics.size(); ++last) {
    if (!topics[last].ends_series) continue;
    const auto& phrase = texts.text(topics[last].text);
    bool found = false;
    for (std::size_t words = 1; !found; ++words) {
      const auto start = head_start(phrase, words);
      if (start == std::string::npos) break;
      for (auto i = last; i > 0 && topics[i - 1].value == topics[last].value; --i) {
        const auto& member = texts.text(topics[i - 1].text);
        auto whole = member + " " + phrase.substr(start);
        if (is_topic(member, &topics[i - 1]) || !is_topic(whole, nullptr)) break;
        result.resize(topics.size());
        result[i - 1] = std::move(whole);
        found = true;
      }
    }
  }
  return result;
}

}  // namespace facgraph::topics
