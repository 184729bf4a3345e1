#include "text_candidates.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "word_order.hpp"

namespace facgraph::topics {
namespace {

/// How many words of a phrase are read on either side of a preposition or "and".
constexpr std::size_t side = 4;

/// Finds labels around one word. Words of the text are never copied, only their ids.
class Finder {
 public:
  Finder(const IndexedText& text, const TopicLabels& labels)
      : text_(text), words_(text.text.words()), labels_(labels), and_(labels.id_of("and")) {}

  void find_plain(std::size_t at) {
    const auto end = text_.end_of_phrase(at);
    std::optional<TopicLabels::Node> node = TopicLabels::root;
    for (auto i = at; i < end; ++i) {
      node = labels_.child(*node, text_.ids[i]);
      if (!node) return;
      if (const auto* label = labels_.label_at(*node);
          label != nullptr && (i > at || counts_there(*label, text_, at)))
        found_.push_back({at, i + 1, label, nullptr});
    }
  }

  /// "H of A" as "A H", "B and A" as "A and B".
  void find_turned(std::size_t middle, bool is_and) {
    auto from = middle + 1;
    const auto end = std::min(text_.end_of_phrase(middle), middle + 2 + side);
    if (!is_and && from < end && is_article(words_[from].word)) ++from;
    const auto left = left_side(middle);
    for (auto to = from + 1; to <= end && !is_pivot(to - 1); ++to) {
      std::vector<WordId> words(ids(from, to).begin(), ids(from, to).end());
      if (is_and) words.push_back(and_);
      for (auto first = middle; first-- > left;)
        if (const auto* label = labels_.find(words, ids(first, middle)))
          found_.push_back({first, to, label, nullptr});
    }
  }

  /// "A and B H" as "A H" and "B H", both being topics.
  void find_coordination(std::size_t middle) {
    const auto left = left_side(middle);
    const auto end = std::min(text_.end_of_phrase(middle), middle + 1 + side);
    for (auto to = middle + 3; to <= end && !is_pivot(to - 1); ++to) {
      const auto* second = labels_.find(ids(middle + 1, to));
      if (second == nullptr) continue;
      for (auto first = middle; first-- > left;)
        for (auto head = to - 1; head > middle + 1; --head)
          if (const auto* label = labels_.find(ids(first, middle), ids(head, to)))
            found_.push_back({first, to, label, second});
    }
  }

  std::vector<TextCandidate> take() { return std::move(found_); }

 private:
  std::span<const WordId> ids(std::size_t first, std::size_t end) const {
    return std::span<const WordId>(text_.ids).subspan(first, end - first);
  }

  bool is_pivot(std::size_t at) const {
    return words_[at].word == "and" || is_turning_preposition(words_[at].word);
  }

  std::size_t left_side(std::size_t middle) const {
    auto left = middle;
    const auto start = std::max(text_.start_of_phrase(middle), middle - std::min(middle, side));
    while (left > start && !is_pivot(left - 1)) --left;
    return left;
  }

  const IndexedText& text_;
  const std::vector<TextWord>& words_;
  const TopicLabels& labels_;
  WordId and_;
  std::vector<TextCandidate> found_;
};

}  // namespace

std::size_t IndexedText::end_of_phrase(std::size_t at) const {
  const auto& words = text.words();
  auto end = at + 1;
  while (end < words.size() && end < at + TopicLabels::longest && words[end].before == Break::none)
    ++end;
  return end;
}

std::size_t IndexedText::start_of_phrase(std::size_t at) const {
  const auto& words = text.words();
  auto start = at;
  while (start > 0 && at - start < TopicLabels::longest && words[start].before == Break::none)
    --start;
  return start;
}

bool IndexedText::stands_alone(std::size_t at) const {
  const auto& words = text.words();
  const auto begins = [&](std::size_t i) { return i == 0 || words[i].before != Break::none; };
  const auto is_joined = [&] {
    const auto& word = words[at - 1].word;
    return (word == "and" || word == "or") && begins(at - 1);
  };
  return (begins(at) || is_joined()) && (at + 1 == words.size() || begins(at + 1));
}

bool counts_there(const Label& label, const IndexedText& text, std::size_t at) {
  if (!label.is_generic && !label.is_name) return true;
  if (text.stands_alone(at)) return true;
  return !label.is_generic && text.text.is_like_name(at);
}

std::vector<TextCandidate> candidates(const IndexedText& text, const TopicLabels& labels,
                                      Level level) {
  Finder finder(text, labels);
  const auto& words = text.text.words();
  for (std::size_t at = 0; at < words.size(); ++at) {
    finder.find_plain(at);
    if (level == Level::exact) continue;
    const auto is_and = words[at].word == "and";
    if (is_and || is_turning_preposition(words[at].word)) finder.find_turned(at, is_and);
    if (is_and && level >= Level::full) finder.find_coordination(at);
  }
  auto found = finder.take();
  std::stable_sort(found.begin(), found.end(), [](const TextCandidate& a, const TextCandidate& b) {
    return std::tuple(a.first, b.end) < std::tuple(b.first, a.end);
  });
  return found;
}

}  // namespace facgraph::topics
