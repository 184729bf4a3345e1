#include "text/ascii.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace ascii = facgraph::text::ascii;

namespace {

bool is_plain_line(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

bool finds_either(std::string_view text) {
  bool found = true;
  for (std::size_t from = 0; from <= text.size(); ++from)
    found = found && ascii::find_either('b', '\n', text, from) ==
                         std::min(text.find_first_of("b\n", from), text.size());
  return found;
}

/// The functions that take eight bytes at once say what they would say of one after the other.
bool are_equal_to_plain_ones(const std::string& text) {
  std::string lowered;
  for (const char c : text) lowered += ascii::lower(c);
  return ascii::lowered(text) == lowered &&
         ascii::all_ascii(text) == std::all_of(text.begin(), text.end(), ascii::is_ascii) &&
         ascii::count('b', text) ==
             static_cast<std::size_t>(std::count(text.begin(), text.end(), 'b')) &&
         finds_either(text) && ascii::has_single_blanks(text) == is_plain_line(text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ascii_characters)

BOOST_AUTO_TEST_CASE(eight_at_once_are_as_one_by_one) {
  for (const std::string base : {"aZ0~[bY@", "A b C d ", "x"})
    for (std::size_t length = 0; length < 20; ++length) {
      std::string text;
      while (text.size() < length) text += base[text.size() % base.size()];
      bool equal = are_equal_to_plain_ones(text);
      for (std::size_t at = 0; at < length; ++at)
        for (int byte = 0; byte < 256; ++byte) {
          auto changed = text;
          changed[at] = static_cast<char>(byte);
          equal = equal && are_equal_to_plain_ones(changed);
          if (at + 1 < length) changed[at + 1] = ' ';
          equal = equal && are_equal_to_plain_ones(changed);
        }
      BOOST_TEST(equal, base << " " << length);
    }
}

BOOST_AUTO_TEST_SUITE_END()
