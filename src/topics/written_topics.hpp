#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/model/ids.hpp"
#include "unsplit.hpp"
#include "value_topics.hpp"

namespace facgraph::topics {

/// A text that many people wrote, kept once.
enum class TextId : std::uint32_t {};

/// One topic as it stands in a person's value.
struct WrittenTopic {
  TextId text{};            ///< as written
  TextId shown{};           ///< without the capital of the list
  TextId separated_from{};  ///< the sentence or phrase with slashes that held it; else empty
  std::uint32_t value = 0;  ///< position of the value among the person's
  std::uint32_t count = 1;
  SourceLocation where;
  bool ends_series = false;  ///< "and Z" of "X, Y, and Z"
};

/// What everybody wrote, taken apart once. Cost: O(bytes); memory: a few words a topic, and each
/// distinct text.
class WrittenTopics {
 public:
  WrittenTopics(const Document& document, const Lexicon& lexicon, const Unsplit& unsplit);

  std::size_t size() const { return topics_.size(); }
  std::span<const WrittenTopic> of(FacultyId person) const;
  const std::string& text(TextId id) const { return *texts_[static_cast<std::size_t>(id)]; }
  TextId intern(std::string_view text);
  std::size_t text_count() const { return texts_.size(); }

 private:
  /// From where to where the topics of a value stand.
  using TakenApart = std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>>;

  bool add_again(const Research& value, std::uint32_t position, const TakenApart& known);
  void add(const Research& value, std::uint32_t position, const Lexicon& lexicon,
           ValueParser& parser);

  std::unordered_map<std::string, TextId> ids_;
  std::vector<const std::string*> texts_;
  std::vector<WrittenTopic> topics_;
  std::vector<std::size_t> starts_;
};

}  // namespace facgraph::topics
