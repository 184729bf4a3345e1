#include <string>

#include "fuzz/laws.hpp"
#include "fuzz/list_laws.hpp"
#include "fuzz/targets.hpp"
#include "support/statements.hpp"

namespace facgraph::fuzz {
namespace {

std::string with_crlf(std::string_view bytes) {
  std::string result;
  for (const char c : bytes) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

/// Line breaks of Windows, or a byte-order mark, change nothing.
void check_other_spelling(std::string_view bytes, const Document& document) {
  if (bytes.find('\r') != std::string_view::npos) return;
  const auto other = bytes.size() % 2 == 0 ? with_crlf(bytes) : "\xEF\xBB\xBF" + std::string(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF") || bytes.empty()) return;
  const auto again = read_list("list.md", other);
  require(again.has_value(), "a list is read with other line breaks", other);
  require(testing::statements(*again) == testing::statements(document),
          "a list says the same with other line breaks", other);
}

}  // namespace

void markdown(std::string_view bytes) {
  const auto document = read_list("list.md", bytes);
  if (!document) return;
  require_sound(*document, bytes);
  require_round_trip(*document);
  check_other_spelling(bytes, *document);
}

}  // namespace facgraph::fuzz
