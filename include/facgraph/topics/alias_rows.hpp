#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/topics/alias_table.hpp"
#include "facgraph/topics/phrase_rows.hpp"

namespace facgraph::topics {

/// One meaning of a short form that has several.
struct Meaning {
  Alias alias;
  std::vector<std::string> context;  ///< base words that decide for it: "compiler", "type system"
  bool by_default = false;           ///< holds when nothing decides
};

/// The aliases of a lexicon: as an AliasTable, but finished, and in rows. Few of them stand in a
/// list, so an alias is made of its row when it is first found, and kept as long as the rows; that
/// may happen in several threads.
class AliasRows {
 public:
  AliasRows() : AliasRows(PhraseRows()) {}

  /// Takes what rows() of others gave.
  explicit AliasRows(PhraseRows rows);

  explicit AliasRows(const AliasTable& table);

  /// The alias with the longest label that `tokens` begins with; nullptr when there is none.
  /// Cost: O(aliases that begin with the first token).
  const Alias* longest_match(std::span<const std::string> tokens) const;

  std::size_t size() const;

  /// By first token: why, the number of tokens of the label, its tokens, those of the target.
  const PhraseRows& rows() const { return rows_; }

 private:
  struct Made;
  PhraseRows rows_;
  std::shared_ptr<Made> made_;
};

/// Short forms with several meanings, likewise in rows.
class MeaningRows {
 public:
  MeaningRows() : MeaningRows(PhraseRows()) {}
  explicit MeaningRows(PhraseRows rows);

  /// The rules must be `Rule::lexicon`, the labels one token.
  explicit MeaningRows(std::span<const Meaning> meanings);

  bool contains(std::string_view short_form) const { return rows_.contains(short_form); }

  /// The meanings of a short form, in their order; none where it is none.
  std::span<const Meaning> meanings_of(std::string_view short_form) const;

  /// How many short forms there are.
  std::size_t size() const { return rows_.size(); }

  /// By short form: why, "default" or nothing, the number of tokens of the target, its tokens, what
  /// decides for it.
  const PhraseRows& rows() const { return rows_; }

 private:
  struct Made;
  PhraseRows rows_;
  std::shared_ptr<Made> made_;
};

}  // namespace facgraph::topics
