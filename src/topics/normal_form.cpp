#include "facgraph/topics/normal_form.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "../text/ascii.hpp"
#include "abbreviation.hpp"
#include "aliased_words.hpp"
#include "ambiguous.hpp"
#include "facgraph/text/utf8.hpp"
#include "undecorated.hpp"
#include "word_order.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

constexpr std::string_view surrounding = " \t.,;:!?\"'`*_()[]{}<>|/\\~-";

bool is_surrounding(char c) {
  return !is_inner_of_word(c) && surrounding.find(c) != std::string_view::npos;
}

/// Cuts punctuation at both ends, but leaves the dot of ".net" and brackets that close what opens
/// within.
std::string_view without_surrounding(std::string_view folded) {
  while (!folded.empty() && is_surrounding(folded.front()) &&
         !(folded.front() == '.' && folded.size() > 1 && is_inner_of_word(folded[1])))
    folded.remove_prefix(1);
  while (!folded.empty() && is_surrounding(folded.back())) {
    if (folded.back() == ')' && folded.find('(') != std::string_view::npos) break;
    folded.remove_suffix(1);
  }
  return folded;
}

/// Dashes and the non-ASCII hyphens that NFKC leaves.
std::string with_plain_hyphens(std::string folded) {
  constexpr char first_byte_of_all = '\xE2';
  if (folded.find(first_byte_of_all) == std::string::npos) return folded;
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
    for (auto at = folded.find(dash); at != std::string::npos; at = folded.find(dash, at))
      folded.replace(at, dash.size(), "-");
  return folded;
}

std::string joined(std::span<const std::string> words) {
  std::string result;
  for (const auto& word : words) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

/// What the lexicon says about the words at `at`.
const Alias* known_alias(std::span<const std::string> bases, std::size_t at, const Lexicon& lexicon,
                         std::string_view context, bool& needs_context) {
  const auto* alias = lexicon.aliases.longest_match(bases.subspan(at));
  if (at == 0)
    if (const auto* whole = lexicon.whole_aliases.longest_match(bases);
        whole != nullptr && whole->label.size() == bases.size())
      alias = whole;
  if (alias == nullptr && lexicon.ambiguous.contains(bases[at])) {
    needs_context = true;
    alias = meaning_of(bases, at, lexicon, context);
  }
  return alias;
}

/// British and American beginnings of words from Greek.
struct Beginning {
  std::string_view british;
  std::string_view us;
};
constexpr auto beginnings = std::to_array<Beginning>({{"haem", "hem"},
                                                      {"paedi", "pedi"},
                                                      {"orthopaed", "orthoped"},
                                                      {"anaesth", "anesth"},
                                                      {"oestr", "estr"},
                                                      {"gynaec", "gynec"}});

std::string base_word(const std::string& word, const Lexicon& lexicon) {
  auto one = singular(word, lexicon);
  if (const auto at = one.find("isation"); at != std::string::npos && at > 0)
    one.replace(at, 7, "ization");
  for (const auto& [british, us] : beginnings)
    if (!one.empty() && one.front() == british.front() && one.starts_with(british))
      one.replace(0, british.size(), us);
  const auto american = lexicon.spellings.value_of(one);
  return american.empty() ? one : std::string(american);
}

}  // namespace

std::string exact_key(std::string_view written) {
  auto folded = with_plain_hyphens(text::fold(written));
  if (!text::ascii::has_single_blanks(folded)) folded = text::with_single_blanks(folded);
  const auto inner = without_surrounding(folded);
  if (inner.size() == folded.size()) return folded;
  return std::string(inner);
}

std::vector<std::string> tokens_of(std::string_view written) {
  auto key = exact_key(written);
  if (!text::ascii::all_ascii(key)) key = text::fold_without_marks(key);  // else it is folded
  std::vector<std::string> tokens;
  const auto separates = [](char c) { return c == ' ' || c == '-' || c == '/'; };
  tokens.reserve(1 + static_cast<std::size_t>(std::count_if(key.begin(), key.end(), separates)));
  for (auto start = key.begin(); start != key.end();) {
    const auto end = std::find_if(start, key.end(), separates);
    if (end - start == 1 && *start == '&')
      tokens.emplace_back("and");
    else if (end > start)
      tokens.emplace_back(start, end);
    start = end == key.end() ? end : end + 1;
  }
  return tokens;
}

std::string singular(const std::string& word, const Lexicon& lexicon) {
  const std::string_view view = word;
  if (const auto irregular = lexicon.plurals.value_of(word); !irregular.empty())
    return std::string(irregular);
  if (word.size() < 4 || !view.ends_with('s') || lexicon.invariable.contains(word)) return word;
  for (const std::string_view ending : {"ss", "us", "is", "ics"})
    if (view.ends_with(ending)) return word;
  if (view.ends_with("ies")) return word.size() > 4 ? word.substr(0, word.size() - 3) + "y" : word;
  for (const std::string_view ending : {"sses", "xes", "ches", "shes"})
    if (view.ends_with(ending)) return word.substr(0, word.size() - 2);
  return word.substr(0, word.size() - 1);
}

std::vector<std::string> base_words(std::vector<std::string> words, const Lexicon& lexicon) {
  for (auto& word : words) word = base_word(word, lexicon);
  return words;
}

std::string word_key(std::string_view written, const Lexicon& lexicon) {
  auto words = base_words(tokens_of(undecorated(written)), lexicon);
  return joined(in_one_order(with_joined_prefixes(std::move(words))));
}

AliasForm alias_form(std::string_view written, const AliasTable& document, const Lexicon& lexicon,
                     std::string_view context) {
  const auto plain = undecorated(written);
  const auto tokens = tokens_of(without_defined_abbreviation(plain));
  const auto bases = base_words(tokens, lexicon);
  AliasForm form;
  const auto of_lexicon = [&](std::size_t at) {
    return known_alias(bases, at, lexicon, context, form.needs_context);
  };
  std::vector<std::string> words;
  auto end_of_alias = std::size_t{0};
  for (auto& word : aliased_words({tokens, bases}, document, lexicon, of_lexicon)) {
    if (word.alias != nullptr && word.at >= end_of_alias) {
      form.used.push_back(word.alias);
      end_of_alias = word.at + word.count;
    }
    words.push_back(std::move(word.word));
  }
  form.key = joined(in_one_order(with_joined_prefixes(std::move(words))));
  return form;
}

}  // namespace facgraph::topics
