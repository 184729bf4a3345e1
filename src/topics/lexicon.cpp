#include "facgraph/topics/lexicon.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <facgraph_embedded/lexicon_tsv.hpp>
#include <span>
#include <utility>
#include <vector>

#include "../text/ascii.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/split.hpp"

namespace facgraph::topics {
namespace {

/// What the rows say. Keys need the finished tables of words, so they are made at the end.
struct Draft {
  Lexicon lexicon;
  std::vector<Alias> aliases;
  std::vector<Alias> whole_aliases;
  std::vector<Meaning> meanings;
  std::vector<std::string_view> topics;
  std::vector<std::string_view> generic;
  std::vector<std::pair<std::string_view, std::string_view>> broader;
};

using Cells = std::span<const std::string_view>;

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
    {"invariable", 1, [](Draft& d, Cells c) { d.lexicon.invariable.emplace(c[0]); }},
    {"plural", 2, [](Draft& d, Cells c) { d.lexicon.plurals.emplace(c[0], c[1]); }},
    {"proper", 1, [](Draft& d, Cells c) { d.lexicon.proper.insert(exact_key(c[0])); }},
    {"spelling", 2, [](Draft& d, Cells c) { d.lexicon.spellings.emplace(c[0], c[1]); }},
    {"synonym", 2, add_alias},
    {"topic", 1, [](Draft& d, Cells c) { d.topics.push_back(c[0]); }},
    {"unsplit", 1, [](Draft& d, Cells c) { d.lexicon.unsplit.insert(exact_key(c[0])); }},
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

/// Aliases in base words, so that one row serves singular and plural, British and American.
void finish_aliases(Draft& draft) {
  auto& lexicon = draft.lexicon;
  for (auto& alias : draft.aliases) lexicon.aliases.add(in_base_words(std::move(alias), lexicon));
  for (auto& alias : draft.whole_aliases)
    lexicon.whole_aliases.add(in_base_words(std::move(alias), lexicon));
  for (auto& meaning : draft.meanings) {
    meaning.alias = in_base_words(std::move(meaning.alias), lexicon);
    for (auto& words : meaning.context)
      words = fmt::format("{}", fmt::join(base_words(tokens_of(words), lexicon), " "));
    lexicon.ambiguous[meaning.alias.label.front()].push_back(std::move(meaning));
  }
}

/// Targets of aliases, topics and both ends of a broader row are attested topics.
void finish_keys(Draft& draft) {
  auto& lexicon = draft.lexicon;
  std::unordered_map<std::string, std::string> keys;  // phrases stand in several rows
  const auto key_of = [&](std::string_view topic) -> const std::string& {
    const auto [entry, is_new] = keys.try_emplace(std::string(topic));
    if (is_new) entry->second = alias_form(topic, {}, lexicon).key;
    return entry->second;
  };
  const auto know_target = [&](const Alias& alias) {
    std::string target;
    for (const auto& word : alias.target) target.append(target.empty() ? "" : " ").append(word);
    lexicon.known.insert(key_of(target));
  };
  for (const auto& topic : draft.topics) lexicon.known.insert(key_of(topic));
  for (const auto& topic : draft.generic) lexicon.generic.insert(key_of(topic));
  for (const auto& [narrower, broader] : draft.broader) {
    lexicon.broader[key_of(narrower)].push_back(key_of(broader));
    lexicon.known.insert({key_of(narrower), key_of(broader)});
  }
  lexicon.aliases.for_each(know_target);
  lexicon.whole_aliases.for_each(know_target);
  for (const auto& [label, meanings] : lexicon.ambiguous)
    for (const auto& meaning : meanings) know_target(meaning.alias);
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
  finish_aliases(draft);
  finish_keys(draft);
  return std::move(draft.lexicon);
}

const Lexicon& built_in_lexicon() {
  static const auto lexicon = parse_lexicon(embedded::lexicon_tsv, "data/lexicon.tsv");
  return lexicon;
}

}  // namespace facgraph::topics
