#include "honorifics.hpp"

#include <algorithm>
#include <array>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "word_table.hpp"

namespace facgraph::input {
namespace {

/// What a word beside a name can be.
namespace kind {
constexpr WordClasses rank = 1U << 0U;
constexpr WordClasses rank_with_period = 1U << 1U;  ///< a name as well: an honorific only with its
                                                    ///< period, or behind another honorific
constexpr WordClasses adjective = 1U << 2U;         ///< says more of the rank behind it
constexpr WordClasses degree = 1U << 3U;
constexpr WordClasses degree_in_capitals = 1U << 4U;  ///< Ma is a family name
constexpr WordClasses suffix = 1U << 5U;
constexpr WordClasses honor = 1U << 6U;
}  // namespace kind

// Folded, but for degrees in capitals, and without the period at the end.
constexpr auto honorific_lists = std::to_array<WordList>({
    {kind::rank, R"(
      prof professor profs dr drs doctor mr mrs ms miss mx sir dame prof.dr dr.-ing dr-ing
      dr.ing dr.rer.nat lecturer dipl.-ing dipl.-inf priv.-doz univ.-prof jun.-prof
      ao.univ.-prof prof.in professorin professeur profesor profesora professore dott
      dott.ssa rndr herr frau mme dozent docent phd ph.d privatdozent emeritus emerita проф
      профессор доцент академик д-р 教授 副教授 博士 καθηγητής καθ δρ)"},
    {kind::rank_with_period, R"(
      ing ir em hon nat rer apl pr eng doc mag rev fr pd med phil dipl habil h.c hc mult
      acad techn jur msc m.sc sc dott mgr d.sc dsc oec agr hab inż et univ jun priv doz
      к.т.н д.т.н)"},
    {kind::adjective, R"(
      assoc asst assist associate assistant full adj adjunct distinguished senior junior
      visiting research clinical teaching regents chair honorary emeritus emerita affiliate
      university institute principal endowed tenured acting (assoc.) (asst.))"},
    {kind::degree, R"(
      phd ph.d dphil d.phil dsc d.sc scd sc.d md m.d msc m.sc bsc b.sc mba mph edd ed.d jd
      j.d drph frs frse freng fba facm fieee fiet frsc frsa mbe obe cbe kbe dbe faaai faaas
      fasa fiapr pe p.e p.eng ceng ieee acm fellow dvm psyd mphil m.phil dr.-ing habil hon
      fims fahms fmedsci)"},
    {kind::degree_in_capitals, "MA BA MS BS M.A B.A M.S B.S MEng BEng"},
    {kind::suffix, "jr sr ii iii iv"},
    {kind::honor, R"(
      ieee acm aaai aaas siam fellow member distinguished senior of the iapr usenix life ams)"},
});

const WordTable& table() {
  static const WordTable words{honorific_lists};
  return words;
}

/// 0 for most words.
WordClasses kinds_of(std::string_view word) {
  const auto* known = table().find(word);
  return known == nullptr ? 0 : *known;
}

bool is_one_of(WordClasses kinds, std::string_view word) { return (kinds_of(word) & kinds) != 0; }

std::string bare_word(std::string_view word) {
  auto folded = text::fold(word);
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ',')) folded.pop_back();
  return folded;
}

/// The kinds of a word as it is written. Most names are told by their first letter and their length
/// to be of none, without folding them.
WordClasses kinds_of_written(std::string_view word) {
  auto letters = word;
  while (letters.ends_with('.') || letters.ends_with(',')) letters.remove_suffix(1);
  if (letters.empty()) return 0;
  if (text::ascii::all_ascii(letters) &&
      !table().may_hold(text::ascii::lower(letters[0]), letters.size()))
    return 0;
  return kinds_of(bare_word(word));
}

/// "PhD" and "M.D.", not "Deng".
bool is_written_like_degree(std::string_view word) {
  return std::count_if(word.begin(), word.end(), text::ascii::is_capital) > 1 ||
         word.find('.') + 1 < word.size() || text::fold(word) == "phd" ||
         text::fold(word) == "fellow";
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// Length of "Prof." in "Prof.Wang": periods part honorifics without blanks as well.
std::size_t honorific_before_period(std::string_view word) {
  for (auto period = word.rfind('.', word.size() - 2);
       period != std::string_view::npos && period > 0; period = word.rfind('.', period - 1)) {
    const auto head = bare_word(word.substr(0, period));
    if (head.size() > 1 && is_one_of(kind::rank, head)) return period + 1;
    if (period == 0) break;
  }
  return 0;
}

/// Bytes of the honorifics at the start, with the blank behind them.
std::size_t length_of_honorifics(std::string_view name) {
  std::size_t taken = 0;
  std::size_t at = 0;
  while (at < name.size()) {
    const auto word = first_word(name.substr(at));
    const auto kinds = kinds_of_written(word);
    const bool has_period = word.ends_with('.');
    const bool last = at + word.size() >= name.size();
    if ((kinds & kind::rank) != 0 ||
        ((kinds & kind::rank_with_period) != 0 && (has_period || taken > 0)) || word == "PD") {
      if (last) break;
      at += word.size() + 1;
      taken = at;
    } else if ((kinds & kind::adjective) != 0 && !last) {
      at += word.size() + 1;
    } else {
      if (word.size() > 2 && !last && at == taken)
        if (const auto length = honorific_before_period(word); length > 0 && length < word.size())
          return at + length;
      break;
    }
  }
  return taken;
}

/// Honorifics of languages that write them onto the name.
constexpr std::string_view attached[] = {"副教授", "教授",   "准教授", "博士",   "老师", "院士",
                                         "先生",   "研究员", "讲师",   "교수님", "교수", "박사"};

/// The one at the end of a name; empty for nearly every name, which ends in ASCII.
std::string_view attached_rank(std::string_view name) {
  if (name.empty() || text::ascii::is_ascii(name.back())) return {};
  for (const auto rank : attached)
    if (name.ends_with(rank) && text::code_point_count(name) > text::code_point_count(rank) + 1)
      return rank;
  return {};
}

}  // namespace

std::string take_leading_honorifics(std::string& name) {
  const auto length = length_of_honorifics(name);
  auto taken = std::string(text::trimmed(std::string_view(name).substr(0, length)));
  name.erase(0, length);
  return taken;
}

std::string take_trailing_honorifics(std::string& name) {
  std::string taken;
  std::string_view rest = name;
  for (auto blank = rest.rfind(' '); blank != std::string_view::npos; blank = rest.rfind(' ')) {
    const auto word = rest.substr(blank + 1);
    const auto kinds = kinds_of_written(word);
    if ((kinds & (kind::rank | kind::degree)) == 0) break;
    const auto folded = bare_word(word);
    const bool is_rank = (kinds & kind::rank) != 0 && folded != "phd" && folded != "ph.d";
    if (!is_rank && !((kinds & kind::degree) != 0 && is_written_like_degree(word))) break;
    if (is_rank) taken.insert(0, taken.empty() ? std::string(word) : std::string(word).append(" "));
    rest = text::trimmed(rest.substr(0, blank));
    while (rest.ends_with(',')) rest.remove_suffix(1);
  }
  if (const auto rank = attached_rank(rest); !rank.empty()) {
    taken = rank;
    rest = text::trimmed(rest.substr(0, rest.size() - rank.size()));
  }
  if (rest.size() < name.size()) name = std::string(rest);
  return taken;
}

bool is_degree(std::string_view part) {
  auto rest = text::trimmed(part);
  if (rest.empty()) return false;
  bool honors = true;
  bool all = true;
  while (!rest.empty()) {
    const auto word = first_word(rest);
    const auto folded = bare_word(word);
    auto written = word;
    while (written.ends_with('.')) written.remove_suffix(1);
    all = all && (is_one_of(kind::degree | kind::rank_with_period, folded) ||
                  is_one_of(kind::degree_in_capitals, written) || folded == "dr");
    honors = honors && is_one_of(kind::honor, folded);
    rest = text::trimmed(rest.substr(word.size()));
  }
  return all || honors;
}

bool is_suffix(std::string_view part) {
  return is_one_of(kind::suffix, bare_word(text::trimmed(part)));
}

}  // namespace facgraph::input
