#include "value_topics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/split.hpp"
#include "opening.hpp"
#include "undecorated.hpp"

namespace facgraph::topics {
namespace {

using Views = std::vector<std::string_view>;
using Piece = ValueParser::Piece;

Views split_at(std::string_view text, std::string_view separator) {
  Views parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string with_lines(std::string_view value) {
  std::string lines(value);
  for (const std::string_view mark : {"<br>", "<br/>", "<br />"})
    for (auto at = lines.find(mark); at != std::string::npos; at = lines.find(mark, at))
      lines.replace(at, mark.size(), "\n");
  return lines;
}

/// Position behind "2. " or "2) " if it stands at `at`, else `at`.
std::size_t after_number(std::string_view text, std::size_t at, int number) {
  const auto wanted = std::to_string(number);
  if (!text.substr(at).starts_with(wanted) || (at > 0 && text[at - 1] != ' ')) return at;
  const auto sign = at + wanted.size();
  const bool is_number =
      sign + 1 < text.size() && (text[sign] == '.' || text[sign] == ')') && text[sign + 1] == ' ';
  return is_number ? sign + 2 : at;
}

/// "1. a 2. b" at its numbers, which must count from 1; other texts whole.
Views split_numbers(std::string_view line) {
  auto start = after_number(line, 0, 1);
  if (start == 0) return {line};
  Views parts;
  int next = 2;
  for (auto at = start; at < line.size(); ++at) {
    if (!text::ascii::is_digit(line[at])) continue;
    const auto after = after_number(line, at, next);
    if (after == at) continue;
    parts.push_back(line.substr(start, at - start));
    start = at = after;
    ++next;
  }
  parts.push_back(line.substr(start));
  return parts;
}

/// "Computer Vision/Machine Learning" joins phrases; "AI/ML", "TCP/IP" and "client/server
/// computing" are one.
Views split_slashes(std::string_view part) {
  if (part.find(" / ") != std::string_view::npos) return split_at(part, " / ");
  auto pieces = split_at(part, "/");
  const auto is_phrase = [](std::string_view piece) {
    return text::trimmed(piece).find(' ') != std::string_view::npos;
  };
  const bool is_link = part.find("://") != std::string_view::npos;
  if (is_link || part.find('(') != std::string_view::npos ||
      !std::all_of(pieces.begin(), pieces.end(), is_phrase))
    return {part};
  return pieces;
}

/// What stands before a part and belongs to the list.
struct Introduction {
  std::string_view words;
  bool ends_series = false;    ///< "and" of "X, Y, and Z"
  bool begins_series = false;  ///< "such as" of "X, such as Y and Z"
};
constexpr auto introductions = std::to_array<Introduction>({{"and ", true, false},
                                                            {"& ", true, false},
                                                            {"as well as ", true, false},
                                                            {"also ", false, false},
                                                            {"especially ", false, true},
                                                            {"particularly ", false, true},
                                                            {"in particular ", false, true},
                                                            {"specifically ", false, true},
                                                            {"including ", false, true},
                                                            {"such as ", false, true},
                                                            {"e.g. ", false, true},
                                                            {"for example ", false, true}});

/// A part without what introduces it; several may stand there ("and especially").
struct Part {
  std::string_view text;
  bool ends_series = false;
  bool begins_series = false;
};

Part without_introduction(std::string_view text) {
  Part part{text, false, false};
  for (bool found = true; found;) {
    found = false;
    for (const auto& [words, ends, begins] : introductions) {
      if (part.text.size() <= words.size() ||
          text::ascii::lower(part.text.front()) != words.front() ||
          text::fold(part.text.substr(0, words.size())) != words)
        continue;
      part.text = text::trimmed(part.text.substr(words.size()));
      part.ends_series = part.ends_series || ends;
      part.begins_series = part.begins_series || begins;
      found = true;
    }
  }
  return part;
}

bool is_et_cetera(std::string_view key) {
  return key == "etc" || key == "et cetera" || key == "and more" || key == "and others";
}

/// "formal verification", not "fairness" or "privacy in databases".
bool is_plain_phrase(std::string_view text) {
  constexpr auto prepositions = std::to_array<std::string_view>({" of ", " for ", " in ", " to "});
  return text.find(' ') != std::string_view::npos &&
         std::none_of(prepositions.begin(), prepositions.end(), [&](std::string_view word) {
           return text.find(word) != std::string_view::npos;
         });
}

/// The last part of a sentence's series, "Y and Z", is two topics. Where it is the only part, both
/// must be phrases.
void split_last(std::vector<ValueTopic>& topics, const Unsplit& unsplit) {
  const auto last = topics.back();
  const auto at = last.text.find(" and ");
  if (at == std::string::npos || last.text.find(" and ", at + 1) != std::string::npos) return;
  if (unsplit.contains(last.text)) return;
  if (topics.size() == 1 && (!is_plain_phrase(std::string_view(last.text).substr(0, at)) ||
                             !is_plain_phrase(std::string_view(last.text).substr(at + 5))))
    return;
  topics.back().text = last.text.substr(0, at);
  topics.push_back({last.text.substr(at + 5), last.separated_from, true});
}

/// The parts of a list, those joined again that the user wants to stay together.
Views parts_of_list(std::string_view line, const Unsplit& unsplit) {
  auto parts = split_list(line);
  if (!unsplit.has_lists()) return parts;
  Views joined;
  for (std::size_t first = 0; first < parts.size();) {
    auto last = parts.size() - 1;
    const auto from_first = [&] {
      return std::string_view(
          parts[first].data(),
          static_cast<std::size_t>(parts[last].data() - parts[first].data()) + parts[last].size());
    };
    while (last > first && !unsplit.contains(from_first())) --last;
    joined.push_back(from_first());
    first = last + 1;
  }
  return joined;
}

/// Without the period of a sentence; "etc." and "Inc." are short.
std::string_view without_period(std::string_view text) {
  constexpr std::size_t shortest = 4;
  const auto word = text.substr(text.find_last_of(" .", text.size() - 2) + 1);
  return text.ends_with('.') && word.size() > shortest ? text.substr(0, text.size() - 1) : text;
}

/// What a piece between separators says; nothing where it has no words.
std::optional<Piece> piece_of(std::string_view written) {
  const auto part = without_introduction(text::trimmed(written));
  if (part.text.empty()) return std::nullopt;
  auto topic = undecorated(without_period(part.text));
  if (topic.starts_with("- ")) topic.erase(0, 2);
  if (const auto key = exact_key(topic); key.empty() || is_et_cetera(key)) return std::nullopt;
  return Piece{std::move(topic), part.ends_series, part.begins_series};
}

void add_topic(std::vector<ValueTopic>& topics, const Piece& piece, std::string_view from) {
  topics.push_back({piece.topic, std::string(from), piece.ends_series && !topics.empty()});
}

}  // namespace

const ValueParser::Pieces& ValueParser::pieces_of(std::string_view part) {
  constexpr std::size_t most_known = 65'536;
  if (const auto known = pieces_.find(part); known != pieces_.end()) return known->second;
  if (pieces_.size() == most_known) pieces_.clear();
  const auto written = unsplit_.contains(part) ? Views{part} : split_slashes(part);
  Pieces pieces;
  pieces.are_several = written.size() > 1;
  for (const auto one : written)
    if (auto piece = piece_of(one)) pieces.said.push_back(*std::move(piece));
  return pieces_.try_emplace(std::string(part), std::move(pieces)).first->second;
}

std::vector<ValueTopic> ValueParser::topics_of(std::string_view value) {
  const auto whole = text::trimmed(value);
  std::vector<ValueTopic> topics;
  if (unsplit_.contains(whole)) {
    if (const auto piece = piece_of(whole)) add_topic(topics, *piece, {});
    return topics;
  }
  const auto lines = with_lines(whole);
  const auto series = without_opening(text::trimmed(lines));
  const bool is_sentence = series.size() < text::trimmed(lines).size();
  bool has_series = is_sentence;
  for (const auto line : split_at(series, "\n"))
    for (const auto numbered : split_numbers(text::trimmed(line)))
      for (const auto part : parts_of_list(numbered, unsplit_)) {
        const auto& pieces = pieces_of(part);
        const auto from = is_sentence ? whole : pieces.are_several ? part : std::string_view();
        for (const auto& piece : pieces.said) {
          add_topic(topics, piece, from);
          has_series |= piece.begins_series;
        }
      }
  if (has_series && !topics.empty()) split_last(topics, unsplit_);
  return topics;
}

std::vector<ValueTopic> topics_of_value(std::string_view value, const Unsplit& unsplit) {
  return ValueParser(unsplit).topics_of(value);
}

}  // namespace facgraph::topics
