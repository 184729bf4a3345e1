#include "facgraph/text/clean.hpp"

#include <limits>

#include "ascii.hpp"
#include "character_classes.hpp"
#include "facgraph/text/utf8.hpp"
#include "normalize.hpp"

namespace facgraph::text {
namespace {

/// Printable ASCII and Latin letters up to U+02FF, with single blanks: nearly every field of every
/// file.
bool is_clean_latin(std::string_view utf8) {
  if (ascii::has_single_blanks(utf8)) return true;
  char previous = ' ';
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte >= 0x80) {
      constexpr unsigned char last_lead = 0xCB;
      const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0;
      const bool letter = byte > 0xC2 && byte <= last_lead && next >= 0x80 && next <= 0xBF;
      const bool sign = byte == 0xC2 && next > 0xA0 && next <= 0xBF && next != 0xAD;
      if (!letter && !sign) {
        return false;
      }
      ++i;
    } else if (byte < 0x20 || byte == 0x7F || (byte == ' ' && previous == ' ')) {
      return false;
    }
    previous = static_cast<char>(byte);
  }
  return utf8.empty() || previous != ' ';
}

/// Takes code points one by one and keeps those that may be seen.
class Sieve {
 public:
  explicit Sieve(std::size_t size) { kept_.reserve(size); }

  void add(CodePoint code_point) {
    switch (treatment(code_point)) {
      case Treatment::drop:
        break;
      case Treatment::blank:
        settle_joiner(Joining::none);
        base_ = Joining::none;
        blank_is_due_ = !kept_.empty();
        break;
      case Treatment::joiner:
        add_joiner(code_point);
        break;
      case Treatment::selector:
        add_selector(code_point);
        break;
      case Treatment::keep:
        add_visible(code_point);
        break;
    }
  }

  CodePoints finish() && {
    settle_joiner(Joining::none);
    return std::move(kept_);
  }

 private:
  void add_visible(CodePoint code_point) {
    if (blank_is_due_) {
      kept_.push_back(' ');
      blank_is_due_ = false;
    }
    if (!is_combining(code_point)) {
      base_ = joining(code_point);
      settle_joiner(base_);
    }
    kept_.push_back(code_point);
  }

  /// Whether it stays is known at the next base character.
  void add_joiner(CodePoint code_point) {
    constexpr CodePoint non_joiner = 0x200C;
    const bool emoji_kept_apart = base_ == Joining::emoji && code_point == non_joiner;
    if (base_ != Joining::none && !emoji_kept_apart && open_joiner_ == none) {
      open_joiner_ = kept_.size();
      joined_ = base_;
      kept_.push_back(code_point);
    }
  }

  /// One a character: runs of them are a way to hide bytes in a text.
  void add_selector(CodePoint code_point) {
    if (!kept_.empty() && !blank_is_due_ && treatment(kept_.back()) == Treatment::keep) {
      kept_.push_back(code_point);
    }
  }

  void settle_joiner(Joining next_base) {
    if (open_joiner_ != none && next_base != joined_) {
      kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(open_joiner_));
    }
    open_joiner_ = none;
  }

  static constexpr auto none = std::numeric_limits<std::size_t>::max();

  CodePoints kept_;
  bool blank_is_due_ = false;
  Joining base_ = Joining::none;    ///< of the last character that is no mark
  std::size_t open_joiner_ = none;  ///< its position in kept_
  Joining joined_ = Joining::none;  ///< of the character before the open joiner
};

CodePoints without_unseen(std::string_view utf8) {
  Sieve sieve(utf8.size());
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    sieve.add(next.code_point);
    utf8.remove_prefix(next.bytes);
  }
  return std::move(sieve).finish();
}

/// A blank or a joiner would hang before the "…".
std::string_view without_loose_end(std::string_view utf8) {
  constexpr std::string_view joiners[] = {"\u200C", "\u200D"};
  for (const auto joiner : joiners) {
    if (utf8.ends_with(joiner)) {
      utf8.remove_suffix(joiner.size());
    }
  }
  return trimmed(utf8);
}

}  // namespace

bool is_clean(std::string_view utf8) { return is_clean_latin(utf8); }

std::string clean(std::string_view utf8) {
  if (is_clean_latin(utf8)) {
    return std::string(utf8);
  }
  return encoded(composed(with_fewer_marks(decomposed(without_unseen(utf8)), most_marks)));
}

std::string clean(std::string_view utf8, std::size_t code_points) {
  auto text = clean(utf8);
  if (text.size() <= code_points || code_point_count(text) <= code_points) {
    return text;
  }
  if (code_points == 0) {
    return {};
  }
  std::size_t bytes = 0;
  std::size_t left = code_points - 1;
  while (true) {
    const auto rest = std::string_view(text).substr(bytes);
    const auto grapheme = first_grapheme(rest);
    const auto count = code_point_count(rest.substr(0, grapheme));
    if (count > left) {
      break;
    }
    left -= count;
    bytes += grapheme;
  }
  // What joined to the part that is cut off may join to nothing now.
  return clean(std::string(without_loose_end(std::string_view(text).substr(0, bytes))) + "…");
}

}  // namespace facgraph::text
