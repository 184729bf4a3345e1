#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "facgraph/model/ids.hpp"

namespace facgraph {

/// The biadjacency matrix of a bipartite graph, by rows (CSR) and by columns (CSC). Rows are
/// faculty; columns are topics or labs. Neighbor lists are sorted and without repetition. Building:
/// O(n + m log m) time, O(n + m) memory.
template <PositionId Column>
class BipartiteGraph {
 public:
  using Edge = std::pair<FacultyId, Column>;

  BipartiteGraph() : BipartiteGraph(0, 0, {}) {}

  /// Edges in any order; repeated ones count once.
  BipartiteGraph(std::size_t rows, std::size_t columns, std::vector<Edge> edges) {
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    row_starts_.assign(rows + 1, 0);
    column_starts_.assign(columns + 1, 0);
    for (const auto& [row, column] : edges) {
      ++row_starts_[index(row) + 1];
      ++column_starts_[index(column) + 1];
    }
    for (std::size_t i = 0; i < rows; ++i) row_starts_[i + 1] += row_starts_[i];
    for (std::size_t i = 0; i < columns; ++i) column_starts_[i + 1] += column_starts_[i];
    columns_of_row_.reserve(edges.size());
    rows_of_column_.resize(edges.size());
    auto next = column_starts_;
    for (const auto& [row, column] : edges) {
      columns_of_row_.push_back(column);
      rows_of_column_[next[index(column)]++] = row;
    }
  }

  std::size_t row_count() const { return row_starts_.size() - 1; }
  std::size_t column_count() const { return column_starts_.size() - 1; }
  std::size_t edge_count() const { return columns_of_row_.size(); }

  std::span<const Column> columns_of(FacultyId row) const {
    return slice<Column>(columns_of_row_, row_starts_, index(row));
  }
  /// How many edges the rows before this one have: where its own begin in a list of all edges.
  std::size_t row_start(FacultyId row) const { return row_starts_[index(row)]; }
  std::span<const FacultyId> rows_of(Column column) const {
    return slice<FacultyId>(rows_of_column_, column_starts_, index(column));
  }

 private:
  template <class T>
  static std::span<const T> slice(const std::vector<T>& values,
                                  const std::vector<std::size_t>& starts, std::size_t at) {
    return std::span<const T>(values).subspan(starts[at], starts[at + 1] - starts[at]);
  }

  std::vector<std::size_t> row_starts_;
  std::vector<std::size_t> column_starts_;
  std::vector<Column> columns_of_row_;
  std::vector<FacultyId> rows_of_column_;
};

}  // namespace facgraph
