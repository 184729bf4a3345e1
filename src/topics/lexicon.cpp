#include "facgraph/topics/lexicon.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../text/ascii.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/split.hpp"

namespace facgraph::topics {
namespace {

/// What the rows say. Aliases need the finished tables of words, and keys those of aliases.
struct Draft {
  PhraseRows::Draft spellings;
  PhraseRows::Draft plurals;
  PhraseRows::Draft invariable;
  PhraseRows::Draft proper;
  PhraseRows::Draft unsplit;
  std::vector<Alias> aliases;
  std::vector<Alias> whole_aliases;
  std::vector<Meaning> meanings;
  std::vector<std::string_view> topics;
  std::vector<std::string_view> generic;
  std::vector<std::pair<std::string_view, std::string_view>> broader;
};

using Cells = std::span<const std::string_view>;

/// The first row of a key stays.
void add_once(PhraseRows::Draft& draft, std::string_view key, std::string_view value = {}) {
  draft.try_emplace(std::string(key), std::vector<std::string>{std::string(value)});
}

/// A kind of row: its first cell, how many cells follow, and what they add to the lexicon.
struct RowKind {
  std::string_view name;
  std::size_t cells;
  void (*add)(Draft&, Cells);
  std::string_view last_cell = {};  ///< one more cell that may follow, and says this
  bool begins_with_one_word = false;
};

Alias alias_of(Cells cells) {
  return {tokens_of(cells[0]),
          tokens_of(cells[1]),
          Rule::lexicon,
          {fmt::format("{} = {}", cells[0], cells[1]), {}}};
}

void add_alias(Draft& draft, Cells cells) { draft.aliases.push_back(alias_of(cells)); }

void add_meaning(Draft& draft, Cells cells) {
  Meaning meaning{alias_of(cells), {}, cells.size() == 4};
  for (const auto words : split_list(cells[2])) meaning.context.emplace_back(words);
  draft.meanings.push_back(std::move(meaning));
}

// To add a kind of row: its name, how many cells follow it, and what to do with them.
constexpr auto row_kinds = std::to_array<RowKind>({
    {"acronym", 2, add_alias},
    {"ambiguous", 3, add_meaning, "default", true},
    {"broader", 2, [](Draft& d, Cells c) { d.broader.emplace_back(c[0], c[1]); }},
    {"generic", 1, [](Draft& d, Cells c) { d.generic.push_back(c[0]); }},
    {"invariable", 1, [](Draft& d, Cells c) { add_once(d.invariable, c[0]); }},
    {"plural", 2, [](Draft& d, Cells c) { add_once(d.plurals, c[0], c[1]); }},
    {"proper", 1, [](Draft& d, Cells c) { add_once(d.proper, exact_key(c[0])); }},
    {"spelling", 2, [](Draft& d, Cells c) { add_once(d.spellings, c[0], c[1]); }},
    {"synonym", 2, add_alias},
    {"topic", 1, [](Draft& d, Cells c) { d.topics.push_back(c[0]); }},
    {"unsplit", 1, [](Draft& d, Cells c) { add_once(d.unsplit, exact_key(c[0])); }},
    {"whole", 2, [](Draft& d, Cells c) { d.whole_aliases.push_back(alias_of(c)); }},
});

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t start = 0; start <= line.size();) {
    const auto end = std::min(line.find('\t', start), line.size());
    cells.emplace_back(line.substr(start, end - start));
    start = end + 1;
  }
  return cells;
}

/// Whether there are words in a cell; most begin with a letter.
bool says_something(std::string_view cell) {
  return (!cell.empty() && text::ascii::is_letter(cell.front())) || !tokens_of(cell).empty();
}

void add_row(Draft& draft, std::string_view line, std::string_view name, std::size_t number) {
  const auto all_cells = cells_of(line);
  const auto kind_name = all_cells.front();
  const auto cells = Cells(all_cells).subspan(1);
  const auto* kind = std::find_if(row_kinds.begin(), row_kinds.end(),
                                  [&](const RowKind& row) { return row.name == kind_name; });
  const auto refuse = [&](const std::string& what) {
    throw InputError(InputError::Kind::not_a_list, fmt::format("{}:{}: {}", name, number, what));
  };
  if (kind == row_kinds.end())
    refuse(fmt::format(
        "unknown kind of row \"{}\"; the head of data/lexicon.tsv names those there are",
        kind_name));
  const auto empty = !std::all_of(cells.begin(), cells.end(), says_something);
  const auto has_last = !kind->last_cell.empty() && cells.size() == kind->cells + 1 &&
                        cells.back() == kind->last_cell;
  if ((cells.size() != kind->cells && !has_last) || empty)
    refuse(fmt::format(
        "a row of kind \"{}\" has {} cells after it, separated by tabs{}", kind_name, kind->cells,
        kind->last_cell.empty() ? "" : fmt::format(", and perhaps \"{}\"", kind->last_cell)));
  if (kind->begins_with_one_word && tokens_of(cells[0]).size() != 1)
    refuse(fmt::format("a row of kind \"{}\" begins with one word", kind_name));
  kind->add(draft, cells);
}

Alias in_base_words(Alias alias, const Lexicon& lexicon) {
  alias.label = base_words(std::move(alias.label), lexicon);
  alias.target = base_words(std::move(alias.target), lexicon);
  return alias;
}

Lexicon finished_words(const Draft& draft) {
  Lexicon lexicon;
  lexicon.spellings = PhraseRows(draft.spellings);
  lexicon.plurals = PhraseRows(draft.plurals);
  lexicon.invariable = PhraseRows(draft.invariable);
  lexicon.proper = PhraseRows(draft.proper);
  lexicon.unsplit = PhraseRows(draft.unsplit);
  return lexicon;
}

AliasTable table_of(const std::vector<Alias>& aliases) {
  AliasTable table;
  for (const auto& alias : aliases) table.add(alias);
  return table;
}

/// Aliases in base words, so that one row serves singular and plural, British and American.
void finish_aliases(Draft& draft, Lexicon& lexicon) {
  for (auto* aliases : {&draft.aliases, &draft.whole_aliases})
    for (auto& alias : *aliases) alias = in_base_words(std::move(alias), lexicon);
  for (auto& meaning : draft.meanings) {
    meaning.alias = in_base_words(std::move(meaning.alias), lexicon);
    for (auto& words : meaning.context)
      words = fmt::format("{}", fmt::join(base_words(tokens_of(words), lexicon), " "));
    std::erase(meaning.context, "");
  }
  lexicon.aliases = AliasRows(table_of(draft.aliases));
  lexicon.whole_aliases = AliasRows(table_of(draft.whole_aliases));
  lexicon.ambiguous = MeaningRows(draft.meanings);
}

/// Targets of aliases, topics and both ends of a broader row are attested topics.
void finish_keys(const Draft& draft, Lexicon& lexicon) {
  PhraseRows::Draft known;
  PhraseRows::Draft generic;
  PhraseRows::Draft broader;
  std::unordered_map<std::string, std::string> keys;  // phrases stand in several rows
  const auto key_of = [&](std::string_view topic) -> const std::string& {
    const auto [entry, is_new] = keys.try_emplace(std::string(topic));
    if (is_new) entry->second = alias_form(topic, {}, lexicon).key;
    return entry->second;
  };
  const auto know_target = [&](const Alias& alias) {
    add_once(known, key_of(fmt::format("{}", fmt::join(alias.target, " "))));
  };
  for (const auto& topic : draft.topics) add_once(known, key_of(topic));
  for (const auto& topic : draft.generic) add_once(generic, key_of(topic));
  for (const auto& [narrow, broad] : draft.broader) {
    broader[key_of(narrow)].push_back(key_of(broad));
    for (const auto& end : {narrow, broad}) add_once(known, key_of(end));
  }
  table_of(draft.aliases).for_each(know_target);
  table_of(draft.whole_aliases).for_each(know_target);
  for (const auto& meaning : draft.meanings) know_target(meaning.alias);
  lexicon.known = PhraseRows(known);
  lexicon.generic = PhraseRows(generic);
  lexicon.broader = PhraseRows(broader);
}

}  // namespace

Lexicon parse_lexicon(std::string_view tsv, std::string_view name) {
  Draft draft;
  std::size_t number = 0;
  for (std::size_t start = 0; start < tsv.size();) {
    const auto end = std::min(tsv.find('\n', start), tsv.size());
    auto line = tsv.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (!line.empty() && !line.starts_with('#')) add_row(draft, line, name, number);
    start = end + 1;
  }
  auto lexicon = finished_words(draft);
  finish_aliases(draft, lexicon);
  finish_keys(draft, lexicon);
  return lexicon;
}

}  // namespace facgraph::topics
