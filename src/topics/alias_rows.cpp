#include "facgraph/topics/alias_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace facgraph::topics {

/// What was made of the rows at a place in their text.
template <class Value>
class MadeOf {
 public:
  template <class Make>
  const Value& at(std::string_view rows, Make make) {
    const std::lock_guard lock(mutex_);
    const auto [entry, is_new] = values_.try_emplace(rows.data());
    if (is_new) entry->second = make(rows);
    return entry->second;  // a node: it stays where it is
  }

 private:
  std::mutex mutex_;
  std::unordered_map<const char*, Value> values_;
};

namespace {

std::size_t number_of(std::string_view cell) {
  std::size_t number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

std::vector<std::string> take_cells(std::string_view& row, std::size_t count) {
  std::vector<std::string> cells;
  cells.reserve(count);
  for (; count > 0; --count) cells.emplace_back(take_cell(row));
  return cells;
}

std::vector<std::string> all_cells(std::string_view row) {
  return row.empty()
             ? std::vector<std::string>{}
             : take_cells(row,
                          1 + static_cast<std::size_t>(std::count(row.begin(), row.end(), '\t')));
}

/// Whether the tokens begin with the label of a row; no cell but the label's is taken apart.
bool begins_with_label(std::span<const std::string> tokens, std::string_view row) {
  take_cell(row);
  take_cell(row);
  const auto count = number_of(take_cell(row));
  return count <= tokens.size() &&
         std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const std::string& token) { return take_cell(row) == token; });
}

Alias alias_of(std::string_view row) {
  take_cell(row);
  Alias alias;
  alias.evidence.text = take_cell(row);
  alias.rule = Rule::lexicon;
  const auto count = number_of(take_cell(row));
  alias.label = take_cells(row, count);
  alias.target = all_cells(row);
  return alias;
}

Meaning meaning_of(std::string_view row) {
  Meaning meaning;
  meaning.alias.label = {std::string(take_cell(row))};
  meaning.alias.rule = Rule::lexicon;
  meaning.alias.evidence.text = take_cell(row);
  meaning.by_default = !take_cell(row).empty();
  const auto count = number_of(take_cell(row));
  meaning.alias.target = take_cells(row, count);
  meaning.context = all_cells(row);
  return meaning;
}

std::vector<Meaning> all_meanings_of(std::string_view rows) {
  std::vector<Meaning> meanings;
  while (!rows.empty()) meanings.push_back(meaning_of(take_row(rows)));
  return meanings;
}

}  // namespace

struct AliasRows::Made : MadeOf<Alias> {};
struct MeaningRows::Made : MadeOf<std::vector<Meaning>> {};

AliasRows::AliasRows(PhraseRows rows) : rows_(std::move(rows)), made_(std::make_shared<Made>()) {}

AliasRows::AliasRows(const AliasTable& table) : AliasRows() {
  PhraseRows::Draft draft;
  table.for_each([&](const Alias& alias) {  // those that begin alike come the longest first
    draft[alias.label.front()].push_back(
        fmt::format("{}\t{}\t{}\t{}", alias.evidence.text, alias.label.size(),
                    fmt::join(alias.label, "\t"), fmt::join(alias.target, "\t")));
  });
  rows_ = PhraseRows(draft);
}

const Alias* AliasRows::longest_match(std::span<const std::string> tokens) const {
  if (tokens.empty()) return nullptr;
  for (auto rows = rows_.rows_of(tokens.front()); !rows.empty();) {
    const auto row = take_row(rows);
    if (begins_with_label(tokens, row)) return &made_->at(row, alias_of);
  }
  return nullptr;
}

std::size_t AliasRows::size() const {
  return static_cast<std::size_t>(std::count(rows_.text().begin(), rows_.text().end(), '\n'));
}

MeaningRows::MeaningRows(PhraseRows rows)
    : rows_(std::move(rows)), made_(std::make_shared<Made>()) {}

MeaningRows::MeaningRows(std::span<const Meaning> meanings) : MeaningRows() {
  PhraseRows::Draft draft;
  for (const auto& [alias, context, by_default] : meanings)
    draft[alias.label.front()].push_back(fmt::format(
        "{}\t{}\t{}\t{}{}{}", alias.evidence.text, by_default ? "default" : "", alias.target.size(),
        fmt::join(alias.target, "\t"), context.empty() ? "" : "\t", fmt::join(context, "\t")));
  rows_ = PhraseRows(draft);
}

std::span<const Meaning> MeaningRows::meanings_of(std::string_view short_form) const {
  const auto rows = rows_.rows_of(short_form);
  if (rows.empty()) return {};
  return made_->at(rows, all_meanings_of);
}

}  // namespace facgraph::topics
