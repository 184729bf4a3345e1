#include "facgraph/topics/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <facgraph_embedded/lexicon_tsv.hpp>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/topics/normal_form.hpp"

namespace facgraph::topics {
namespace {

/// A kind of row: its first cell, how many cells follow, and what they add to the lexicon.
struct RowKind {
  std::string_view name;
  std::size_t cells;
  void (*add)(Lexicon&, const std::vector<std::string>&);
};

void add_alias(Lexicon& lexicon, const std::vector<std::string>& cells) {
  lexicon.aliases.add({tokens_of(cells[0]),
                       tokens_of(cells[1]),
                       Rule::lexicon,
                       {fmt::format("{} = {}", cells[0], cells[1]), {}}});
}

// To add a kind of row: its name, how many cells follow it, and what to do with them.
constexpr auto row_kinds = std::to_array<RowKind>({
    {"acronym", 2, add_alias},
    {"synonym", 2, add_alias},
    {"spelling", 2, [](Lexicon& l, const auto& cells) { l.spellings.emplace(cells[0], cells[1]); }},
    {"plural", 2, [](Lexicon& l, const auto& cells) { l.plurals.emplace(cells[0], cells[1]); }},
    {"invariable", 1, [](Lexicon& l, const auto& cells) { l.invariable.insert(cells[0]); }},
    {"proper", 1, [](Lexicon& l, const auto& cells) { l.proper.insert(exact_key(cells[0])); }},
    {"unsplit", 1, [](Lexicon& l, const auto& cells) { l.unsplit.insert(exact_key(cells[0])); }},
    {"topic", 1, [](Lexicon& l, const auto& cells) { l.known.insert(cells[0]); }},
});

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t start = 0; start <= line.size();) {
    const auto end = std::min(line.find('\t', start), line.size());
    cells.emplace_back(line.substr(start, end - start));
    start = end + 1;
  }
  return cells;
}

void add_row(Lexicon& lexicon, std::string_view line, std::string_view name, std::size_t number) {
  auto cells = cells_of(line);
  const auto kind_name = cells.front();
  cells.erase(cells.begin());
  const auto* kind = std::find_if(row_kinds.begin(), row_kinds.end(),
                                  [&](const RowKind& row) { return row.name == kind_name; });
  const auto refuse = [&](const std::string& what) {
    throw InputError(InputError::Kind::not_a_list, fmt::format("{}:{}: {}", name, number, what));
  };
  if (kind == row_kinds.end())
    refuse(fmt::format(
        "unknown kind of row \"{}\"; the head of data/lexicon.tsv names those there are",
        kind_name));
  const auto empty =
      std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
  if (cells.size() != kind->cells || empty)
    refuse(fmt::format("a row of kind \"{}\" has {} cells after it, separated by tabs", kind_name,
                       kind->cells));
  kind->add(lexicon, cells);
}

/// Labels and targets are attested topics; their keys need the finished tables.
void collect_known(Lexicon& lexicon) {
  std::unordered_set<std::string> keys;
  const auto note = [&](std::string_view topic) {
    keys.insert(alias_form(topic, {}, lexicon).key);
  };
  for (const auto& topic : lexicon.known) note(topic);
  lexicon.aliases.for_each(
      [&](const Alias& alias) { note(fmt::format("{}", fmt::join(alias.target, " "))); });
  lexicon.known = std::move(keys);
}

}  // namespace

Lexicon parse_lexicon(std::string_view tsv, std::string_view name) {
  Lexicon lexicon;
  std::size_t number = 0;
  for (std::size_t start = 0; start < tsv.size();) {
    const auto end = std::min(tsv.find('\n', start), tsv.size());
    auto line = tsv.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (!line.empty() && !line.starts_with('#')) add_row(lexicon, line, name, number);
    start = end + 1;
  }
  collect_known(lexicon);
  return lexicon;
}

const Lexicon& built_in_lexicon() {
  static const auto lexicon = parse_lexicon(embedded::lexicon_tsv, "data/lexicon.tsv");
  return lexicon;
}

}  // namespace facgraph::topics
