#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "facgraph/model/ids.hpp"

namespace facgraph {

/// The biadjacency matrix of a bipartite graph, by rows (CSR) and by columns (CSC). Rows are
/// faculty; columns are topics or labs. Neighbor lists are sorted and without repetition. Building:
/// O(n + m log d) time for d edges a row, O(n + m) memory.
template <PositionId Column>
class BipartiteGraph {
 public:
  using Edge = std::pair<FacultyId, Column>;

  BipartiteGraph() : BipartiteGraph(0, 0, {}) {}

  /// Edges in any order; repeated ones count once.
  BipartiteGraph(std::size_t rows, std::size_t columns, const std::vector<Edge>& edges)
      : row_starts_(rows + 1), column_starts_(columns + 1), columns_of_row_(edges.size()) {
    for (const auto& edge : edges) ++row_starts_[index(edge.first) + 1];
    std::partial_sum(row_starts_.begin(), row_starts_.end(), row_starts_.begin());
    auto next = row_starts_;
    for (const auto& [row, column] : edges) columns_of_row_[next[index(row)]++] = column;
    sort_rows();
    for (const auto column : columns_of_row_) ++column_starts_[index(column) + 1];
    std::partial_sum(column_starts_.begin(), column_starts_.end(), column_starts_.begin());
    rows_of_column_.resize(columns_of_row_.size());
    next = column_starts_;
    for (const auto row : ids<FacultyId>(rows))
      for (const auto column : columns_of(row)) rows_of_column_[next[index(column)]++] = row;
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
  /// Sorts the columns of each row and closes the gaps that repeated ones leave.
  void sort_rows() {
    auto kept = columns_of_row_.begin();
    auto start = kept;
    for (std::size_t row = 0; row < row_count(); ++row) {
      const auto end = columns_of_row_.begin() + static_cast<std::ptrdiff_t>(row_starts_[row + 1]);
      std::sort(start, end);
      row_starts_[row] = static_cast<std::size_t>(kept - columns_of_row_.begin());
      const auto once = std::unique(start, end);
      kept = kept == start ? once : std::move(start, once, kept);
      start = end;
    }
    columns_of_row_.erase(kept, columns_of_row_.end());
    row_starts_.back() = columns_of_row_.size();
  }

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
