#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "refuse.hpp"
#include "tie_parts.hpp"

namespace facgraph::input {
namespace {

/// The surest first: "Ada, Countess – Bob and Co".
constexpr auto between =
    std::to_array<std::string_view>({" – ", " — ", " -- ", " - ", " & ", " and ", ", "});

struct Numbers {
  double weight = 1;
  std::optional<int> year;
};

/// "3", "2019" or "3, 2019"; nullopt for other texts, which are part of the name.
std::optional<Numbers> numbers_in(std::string_view text) {
  const auto comma = text.find(',');
  const auto first = text.substr(0, comma);
  if (comma == std::string_view::npos && year_in(first)) return Numbers{1, year_in(first)};
  const auto weight = weight_in(first);
  if (!weight) return std::nullopt;
  if (comma == std::string_view::npos) return Numbers{*weight, std::nullopt};
  const auto year = year_in(text.substr(comma + 1));
  if (!year) return std::nullopt;
  return Numbers{*weight, year};
}

/// Takes "(3, 2019)" off the end.
Numbers take_numbers(std::string_view& pair) {
  const auto opening = pair.rfind('(');
  if (!pair.ends_with(')') || opening == std::string_view::npos) return {};
  const auto numbers = numbers_in(pair.substr(opening + 1, pair.size() - opening - 2));
  if (!numbers) return {};
  pair = text::trimmed(pair.substr(0, opening));
  return *numbers;
}

std::string_view without_bullet(std::string_view item) {
  item.remove_prefix(item.find_first_of("-*+.)") + 1);
  return text::trimmed(item);
}

/// "[Ada](https://…)" and "**Ada**" as Ada.
std::string without_marks(std::string_view written) {
  std::string name;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    if (c == ']' && i + 1 < written.size() && written[i + 1] == '(') {
      const auto closing = written.find(')', i);
      if (closing == std::string_view::npos) return std::string(written);
      i = closing;
    } else if (c != '[' && c != '*' && c != '`') {
      name += c;
    }
  }
  return name;
}

struct TieLine {
  std::string_view text;
  std::uint32_t number = 0;
};

/// Those that are pairs or should be: the items, or without any item all but headings.
std::vector<TieLine> lines_of_pairs(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<TieLine> items;
  std::vector<TieLine> others;
  for (std::uint32_t number = 1; !bytes.empty(); ++number) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    const auto text = text::trimmed(line);
    if (is_list_item(text))
      items.push_back({text, number});
    else if (!text.empty() && !text.starts_with('#') && !text.starts_with("<!--"))
      others.push_back({text, number});
  }
  return items.empty() ? others : items;
}

}  // namespace

bool is_list_item(std::string_view line) {
  line = text::trimmed(line);
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return false;
  const std::string_view bullets = digits == 0 ? "-*+" : ".)";
  const auto rest = line.substr(digits);
  return bullets.find(rest[0]) != std::string_view::npos && rest.size() > 1 &&
         (rest[1] == ' ' || rest[1] == '\t');
}

std::vector<NamedTie> read_tie_lines(const Source& source) {
  std::vector<NamedTie> ties;
  for (const auto& line : lines_of_pairs(source.bytes)) {
    auto pair = is_list_item(line.text) ? without_bullet(line.text) : line.text;
    const auto numbers = take_numbers(pair);
    const auto names = without_marks(pair);
    const auto mark = std::find_if(between.begin(), between.end(), [&](std::string_view text) {
      return names.find(text) != std::string::npos;
    });
    const auto at = mark == between.end() ? std::string::npos : names.find(*mark);
    if (at == std::string::npos || names.find(*mark, at + 1) != std::string::npos)
      refuse(source, line.number,
             fmt::format("\"{}\" is no pair of people; write \"- Ada – Bob\" or \"- Ada – Bob (3, "
                         "2019)\"",
                         text::clean(line.text, 60)));
    const std::string_view both = names;
    add_tie(ties, source, line.number, both.substr(0, at), both.substr(at + mark->size()),
            numbers.weight, numbers.year);
  }
  return ties;
}

}  // namespace facgraph::input
