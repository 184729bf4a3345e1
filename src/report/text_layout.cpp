#include "text_layout.hpp"

#include <algorithm>
#include <numeric>

#include "cell_text.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/width.hpp"

namespace facgraph::report {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto blank = std::min(text.find(' '), text.size());
    if (blank > 0) {
      words.emplace_back(text.substr(0, blank));
    }
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

/// Lines that are being filled.
class Paragraph {
 public:
  explicit Paragraph(std::size_t columns) : columns_(columns) {}

  void add(const std::string& piece) {
    const auto width = text::terminal_width(piece);
    if (width <= columns_) {
      place(piece, width);
    } else if (const auto words = words_of(piece); words.size() > 1) {
      std::for_each(words.begin(), words.end(), [this](const auto& word) { add(word); });
    } else {
      break_up(piece);
    }
  }

  std::vector<std::string> finish() && { return std::move(lines_); }

 private:
  void place(std::string_view piece, std::size_t width) {
    if (!lines_.empty() && used_ + 1 + width <= columns_) {
      lines_.back().append(" ").append(piece);
      used_ += 1 + width;
    } else {
      lines_.emplace_back(piece);
      used_ = width;
    }
  }

  void break_up(std::string_view word) {
    while (!word.empty()) {
      const auto start = text::fitting_start(word, columns_);
      place(start, text::terminal_width(start));
      word.remove_prefix(start.size());
    }
  }

  std::size_t columns_;
  std::size_t used_ = 0;  ///< of the last line
  std::vector<std::string> lines_;
};

std::size_t total_width(const std::vector<std::size_t>& widths) {
  const auto gaps = widths.empty() ? 0 : (widths.size() - 1) * column_gap;
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

std::size_t widest_cell(const Table& table, std::size_t column) {
  std::size_t widest = 0;
  for (const auto& row : table.rows) {
    std::size_t width = 0;
    for (const auto& piece : terminal_pieces(row[column])) {
      width += text::terminal_width(piece) + (width > 0 ? 1 : 0);
    }
    widest = std::max(widest, width);
  }
  return widest;
}

template <class Allowed>
std::optional<std::size_t> widest(const std::vector<std::size_t>& widths, Allowed allowed) {
  std::optional<std::size_t> result;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (allowed(i) && (!result || widths[i] > widths[*result])) {
      result = i;
    }
  }
  return result;
}

/// `least` are the widths below which no column gets.
void shrink(TableLayout& layout, std::size_t excess, const std::vector<std::size_t>& least) {
  constexpr std::size_t still_readable = 24;
  auto& widths = layout.widths;
  if (layout.wrapping && widths[*layout.wrapping] > still_readable) {
    const auto taken = std::min(excess, widths[*layout.wrapping] - still_readable);
    widths[*layout.wrapping] -= taken;
    excess -= taken;
  }
  for (; excess > 0; --excess) {
    const auto column = widest(widths, [&](std::size_t i) { return widths[i] > least[i]; });
    if (!column) {
      return;
    }
    --widths[*column];
  }
}

}  // namespace

std::vector<std::string> wrapped(const std::vector<std::string>& pieces, std::size_t columns) {
  Paragraph paragraph(columns == 0 ? std::string::npos : columns);
  for (const auto& piece : pieces) {
    paragraph.add(piece);
  }
  return std::move(paragraph).finish();
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  return wrapped(words_of(text), columns);
}

std::vector<std::string> terminal_pieces(const Cell& cell) {
  auto pieces = cell_texts(cell, {escape::terminal, rounded});
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    pieces[i] += ',';
  }
  return pieces;
}

TableLayout laid_out(const Table& table, std::size_t columns) {
  constexpr std::size_t narrowest = 8;
  TableLayout layout;
  std::vector<std::size_t> least;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto heading = text::terminal_width(escape::terminal(table.columns[i].heading));
    const auto cells = widest_cell(table, i);
    layout.widths.push_back(std::max(heading, cells));
    least.push_back(is_numeric(table, i) ? cells : narrowest);
  }
  const auto total = total_width(layout.widths);
  if (columns == 0 || total <= columns) {
    return layout;
  }
  layout.wrapping = widest(layout.widths, [&](std::size_t i) { return has_lists(table, i); });
  if (!layout.wrapping) {
    layout.wrapping = widest(layout.widths, [&](std::size_t i) { return !is_numeric(table, i); });
  }
  shrink(layout, total - columns, least);
  return layout;
}

}  // namespace facgraph::report
