#include "given_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "../text/ascii.hpp"
#include "facgraph/text/utf8.hpp"
#include "words.hpp"

namespace facgraph::topics {
namespace {

/// Short forms that do not begin like the name.
struct ShortForm {
  std::string_view form;
  std::string_view name;
};

constexpr auto short_forms = std::to_array<ShortForm>({
    {"al", "alan"},         {"alex", "alexandros"}, {"andy", "andrew"},    {"barb", "barbara"},
    {"betsy", "elizabeth"}, {"beth", "elizabeth"},  {"bill", "william"},   {"bob", "robert"},
    {"bobby", "robert"},    {"chuck", "charles"},   {"dick", "richard"},   {"drew", "andrew"},
    {"ed", "edward"},       {"ernie", "ernest"},    {"fran", "frances"},   {"frank", "francis"},
    {"gene", "eugene"},     {"greg", "gregory"},    {"hal", "harold"},     {"harry", "harold"},
    {"hank", "henry"},      {"jack", "john"},       {"jake", "jacob"},     {"jamie", "james"},
    {"jeff", "geoffrey"},   {"jim", "james"},       {"joe", "joseph"},     {"kate", "katherine"},
    {"kathy", "kathleen"},  {"kathy", "katherine"}, {"larry", "lawrence"}, {"liz", "elizabeth"},
    {"maggie", "margaret"}, {"meg", "margaret"},    {"mike", "michael"},   {"molly", "mary"},
    {"nate", "nathan"},     {"ned", "edward"},      {"nick", "nicholas"},  {"peggy", "margaret"},
    {"rick", "richard"},    {"rob", "robert"},      {"ron", "ronald"},     {"sandy", "alexander"},
    {"steve", "stephen"},   {"steve", "steven"},    {"sue", "susan"},      {"ted", "edward"},
    {"ted", "theodore"},    {"terry", "terence"},   {"tim", "timothy"},    {"tom", "thomas"},
    {"tony", "anthony"},    {"vicky", "victoria"},  {"wes", "wesley"},     {"will", "william"},
    {"dave", "david"},      {"mike", "mikhail"},    {"zach", "zachary"},   {"jerry", "gerald"},
});

constexpr auto suffixes = std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv"});

constexpr std::size_t shortest_beginning = 3;

bool is_number(const std::string& word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), text::ascii::is_digit);
}

bool is_short_form(std::string_view form, std::string_view name) {
  if (form.size() >= shortest_beginning && name.starts_with(form)) return true;
  return std::any_of(short_forms.begin(), short_forms.end(),
                     [&](const ShortForm& row) { return row.form == form && row.name == name; });
}

bool is_same_given_name(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto is_initial = [](const std::string& word) { return word.size() == 1; };
  if (is_initial(a) || is_initial(b)) return a.front() == b.front();
  return is_short_form(a, b) || is_short_form(b, a);
}

std::string run_together(const std::vector<std::string>& words) {
  std::string result;
  for (const auto& word : words) result += word;
  return result;
}

}  // namespace

NameWords name_words(std::string_view name) {
  std::string written(name);
  if (const auto comma = written.find(','); comma != std::string::npos)
    written = written.substr(comma + 1) + " " + written.substr(0, comma);
  auto folded = text::fold_without_marks(written);
  std::replace_if(
      folded.begin(), folded.end(), [](char c) { return c == '.' || c == '-' || c == '\''; }, ' ');
  NameWords result;
  result.given = words_of(folded);
  if (result.given.size() > 1 && is_number(result.given.back())) {
    result.number = std::move(result.given.back());
    result.given.pop_back();
  }
  while (result.given.size() > 2 &&
         std::find(suffixes.begin(), suffixes.end(), result.given.back()) != suffixes.end())
    result.given.pop_back();
  if (result.given.empty()) return result;
  result.family = std::move(result.given.back());
  result.given.pop_back();
  return result;
}

bool are_compatible(const NameWords& a, const NameWords& b) {
  if (a.family != b.family || a.number != b.number || a.family.empty()) return false;
  if (a.given.empty() || b.given.empty()) return a == b;
  if (run_together(a.given) == run_together(b.given)) return true;
  const auto& fewer = a.given.size() <= b.given.size() ? a.given : b.given;
  const auto& more = a.given.size() <= b.given.size() ? b.given : a.given;
  auto next = fewer.begin();
  for (const auto& word : more)
    if (next != fewer.end() && is_same_given_name(*next, word)) ++next;
  return next == fewer.end();
}

}  // namespace facgraph::topics
