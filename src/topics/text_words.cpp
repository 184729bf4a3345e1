#include "text_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

#include "../text/ascii.hpp"
#include "abbreviation.hpp"
#include "aliased_words.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "lexicon_aliases.hpp"
#include "stop_words.hpp"
#include "word_order.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

/// Short forms that are English words in lower case.
constexpr auto english_short_forms =
    std::to_array<std::string_view>({"it", "its", "moe", "ode", "or", "rag", "sat", "tee"});

constexpr std::string_view ends_of_sentences = ".!?";
constexpr std::string_view between_words = ",;:()[]{}|\"";
constexpr std::string_view markup = "'`*_#>~<";
constexpr auto wide_marks =
    std::to_array<std::string_view>({"\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "\u2022",
                                     "\u00B7", "\u2026", "\u2018", "\u2019"});

bool is_blank_line(std::string_view line) { return text::trimmed(line).empty(); }

/// Cuts what stands around a word; says how strong a break it is.
template <class Cut>
Break cut_marks(std::string_view& word, bool at_end, Cut cut) {
  auto strongest = Break::none;
  for (;;) {
    if (word.empty()) return strongest;
    const auto c = at_end ? word.back() : word.front();
    std::size_t length = 0;
    auto strength = Break::none;
    if (at_end && ends_of_sentences.find(c) != std::string_view::npos) {
      length = 1;
      strength = Break::sentence;
    } else if (between_words.find(c) != std::string_view::npos) {
      length = 1;
      strength = Break::phrase;
    } else if (markup.find(c) != std::string_view::npos) {
      length = 1;
    } else {
      for (const auto mark : wide_marks)
        if (at_end ? word.ends_with(mark) : word.starts_with(mark)) {
          length = mark.size();
          strength = Break::phrase;
        }
    }
    if (length == 0) return strongest;
    strongest = std::max(strongest, strength);
    cut(word, length);
  }
}

Break cut_front(std::string_view& word) {
  return cut_marks(word, false, [](std::string_view& w, std::size_t n) { w.remove_prefix(n); });
}

Break cut_back(std::string_view& word) {
  return cut_marks(word, true, [](std::string_view& w, std::size_t n) { w.remove_suffix(n); });
}

}  // namespace

TextWords::TextWords(std::string_view written, const TextReading& reading) {
  clean_paragraphs(written);
  has_capitals_ = std::any_of(text_.begin(), text_.end(), text::ascii::is_capital);
  find_tokens(reading);
  if (reading.level == Level::exact) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) add_word(tokens_[i], spans_[i]);
  } else {
    replace_aliases(reading);
  }
}

/// One line a paragraph: a line break within it may stand in the middle of a topic.
void TextWords::clean_paragraphs(std::string_view written) {
  std::string paragraph;
  const auto finish = [&] {
    if (const auto cleaned = text::clean(paragraph); !cleaned.empty()) text_ += cleaned + '\n';
    paragraph.clear();
  };
  for (std::size_t start = 0; start < written.size();) {
    const auto end = std::min(written.find('\n', start), written.size());
    const auto line = written.substr(start, end - start);
    if (is_blank_line(line)) {
      finish();
    } else {
      paragraph.append(line) += ' ';
    }
    start = end + 1;
  }
  finish();
}

void TextWords::find_tokens(const TextReading& reading) {
  std::unordered_map<std::string, std::vector<std::string>> known;
  const bool is_exact = reading.level == Level::exact;
  auto before = Break::sentence;
  std::size_t sentence = 0;
  for (std::size_t start = 0; start < text_.size();) {
    const auto end = text_.find_first_of(" \n", start);
    auto word = std::string_view(text_).substr(start, end - start);
    if (before == Break::sentence) sentence = start;
    const auto defined = is_exact ? std::nullopt : define_abbreviation(start, end, sentence);
    if (defined) {
      before = std::max(before, *defined);
    } else {
      before = std::max(before, cut_front(word));
      const auto at = static_cast<std::size_t>(word.data() - text_.data());
      auto behind = cut_back(word);
      const auto [entry, is_new] = known.try_emplace(std::string(word));
      if (is_new) entry->second = is_exact ? words_of(exact_key(word)) : tokens_of(word);
      if (entry->second.empty()) behind = std::max(behind, Break::phrase);
      for (const auto& token : entry->second) {
        tokens_.push_back(token);
        spans_.push_back({at, at + word.size(), std::exchange(before, Break::none)});
      }
      before = std::max(before, behind);
    }
    if (text_[end] == '\n') before = Break::sentence;
    start = end + 1;
  }
}

/// "(RDMA)" behind the words that it stands for is no word of its own; the result is what breaks
/// the text behind it.
std::optional<Break> TextWords::define_abbreviation(std::size_t begin, std::size_t end,
                                                    std::size_t sentence) {
  constexpr std::size_t longest = 200;
  const auto word = std::string_view(text_).substr(begin, end - begin);
  const auto close = word.find(')');
  if (!word.starts_with('(') || close == std::string_view::npos) return std::nullopt;
  auto behind = word.substr(close + 1);
  const auto strength = cut_back(behind);
  if (!behind.empty()) return std::nullopt;
  const auto from = std::max(sentence, begin - std::min(begin, longest));
  const auto phrase = std::string_view(text_).substr(from, begin + close + 1 - from);
  const auto defined = defined_abbreviations(phrase);
  if (defined.empty() || defined.back().short_form != word.substr(1, close - 1))
    return std::nullopt;
  const auto& [short_form, long_form] = defined.back();
  abbreviations_.add({tokens_of(short_form),
                      tokens_of(long_form),
                      Rule::document,
                      {fmt::format("the text defines {} as {}", short_form, long_form), {}}});
  return strength;
}

bool TextWords::is_like_name(const Span& span, bool has_word_behind) const {
  if (!has_capitals_) return true;
  const auto word = std::string_view(text_).substr(span.begin, span.end - span.begin);
  const auto capitals = std::count_if(word.begin(), word.end(), text::ascii::is_capital);
  if (capitals == 0) return false;
  return capitals > 1 || span.before != Break::sentence || !has_word_behind;
}

bool TextWords::is_like_name(std::size_t word) const {
  const auto& one = words_[word];
  const auto has_word_behind = word + 1 < words_.size() && words_[word + 1].before == Break::none &&
                               !is_stop_word(words_[word + 1].word);
  return is_like_name({one.begin, one.end, one.before}, has_word_behind);
}

/// Case tells short forms and names from the words of a sentence.
bool TextWords::counts_as_alias(std::size_t at, const Alias& alias, const Lexicon& lexicon) const {
  if (alias.label.size() > 1) return true;
  const auto& span = spans_[at];
  const auto word = std::string_view(text_).substr(span.begin, span.end - span.begin);
  const auto is_in = [&](std::string_view one) { return one == tokens_[at]; };
  if (std::any_of(english_short_forms.begin(), english_short_forms.end(), is_in) ||
      is_stop_word(tokens_[at]))
    return std::count_if(word.begin(), word.end(), text::ascii::is_capital) > 1;
  if (!lexicon.proper.contains(tokens_[at])) return true;
  const auto has_word_behind = at + 1 < tokens_.size() && spans_[at + 1].before == Break::none &&
                               !is_stop_word(tokens_[at + 1]);
  return is_like_name(span, has_word_behind);
}

/// The words of the tokens start … end - 1, between which nothing breaks.
void TextWords::add_phrase(std::size_t start, std::size_t end, LexiconAliases& aliases) {
  const auto& lexicon = aliases.lexicon();
  const auto of_lexicon = [&](std::size_t at) -> const Alias* {
    const auto* alias = aliases.at(start, end, start + at);
    return alias != nullptr && counts_as_alias(start + at, *alias, lexicon) ? alias : nullptr;
  };
  const Phrase phrase{std::span<const std::string>(tokens_).subspan(start, end - start),
                      aliases.bases().subspan(start, end - start)};
  for (auto& word : aliased_words(phrase, abbreviations_, lexicon, of_lexicon)) {
    const auto& first = spans_[start + word.at];
    const auto& last = spans_[start + word.at + word.count - 1];
    const bool continues = word.alias != nullptr && !words_.empty() &&
                           words_.back().alias == word.alias && words_.back().begin == first.begin;
    words_.push_back({std::move(word.word), first.begin, last.end,
                      continues ? Break::none : first.before, word.alias});
  }
}

void TextWords::replace_aliases(const TextReading& reading) {
  reading.of_list.for_each([&](const Alias& alias) { abbreviations_.add(alias); });
  AliasTable apart;  // labels that nothing is put for
  for (const auto& topic : reading.kept_apart)
    apart.add({tokens_of(topic), {"-"}, Rule::thesaurus, {}});
  const std::span<const std::string> all(tokens_);
  LexiconAliases aliases(reading.lexicon, tokens_);
  for (std::size_t start = 0; start < tokens_.size();) {
    if (const auto* kept = apart.longest_match(all.subspan(start))) {
      for (const auto end = start + kept->label.size(); start < end; ++start)
        add_word(aliases.bases()[start], spans_[start]);
      continue;
    }
    auto end = start + 1;
    while (end < tokens_.size() && spans_[end].before == Break::none &&
           apart.longest_match(all.subspan(end)) == nullptr)
      ++end;
    add_phrase(start, end, aliases);
    start = end;
  }
  join_prefixes();
}

void TextWords::add_word(const std::string& word, const Span& span) {
  words_.push_back({word, span.begin, span.end, span.before, nullptr});
}

/// "multi-agent" is one word, as in topics.
void TextWords::join_prefixes() {
  std::vector<TextWord> joined;
  for (auto& word : words_) {
    if (!joined.empty() && word.before == Break::none && is_prefix(joined.back().word)) {
      joined.back().word += word.word;
      joined.back().end = word.end;
    } else {
      joined.push_back(std::move(word));
    }
  }
  words_ = std::move(joined);
}

std::string TextWords::written(std::size_t first, std::size_t last) const {
  const auto begin = words_[first].begin;
  auto written = text_.substr(begin, words_[last].end - begin);
  std::replace(written.begin(), written.end(), '\n', ' ');
  return written;
}

}  // namespace facgraph::topics
