#include "cli/file_names.hpp"

#include <algorithm>
#include <system_error>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "text/ascii.hpp"

namespace facgraph::cli {
namespace {

constexpr std::size_t most_bytes = 120;  // of 255, so that endings and kinds of maps find room

bool is_plain(char c) { return text::ascii::is_lower(c) || text::ascii::is_digit(c); }

bool continues_a_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string cut_to(std::string text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && continues_a_code_point(text[bytes])) --bytes;
  text.resize(bytes);
  return text;
}

}  // namespace

void add_to_file_name(std::string& name, std::string_view words) {
  const auto end = std::max(name.size(), most_bytes);
  name += '-';
  for (const char c : text::fold_without_marks(words)) {
    if (name.size() >= end) break;
    if (is_plain(c))
      name += c;
    else if (name.back() != '-')
      name += '-';
  }
  while (name.size() > 1 && name.back() == '-') name.pop_back();
}

std::string file_stem(const std::filesystem::path& path) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(path, error);
  auto stem =
      cut_to(text::clean((error ? path : whole).lexically_normal().stem().string()), most_bytes);
  std::replace(stem.begin(), stem.end(), '/', '-');
  stem.erase(0, std::min(stem.find_first_not_of(".- "), stem.size()));
  return stem.empty() ? "list" : stem;
}

}  // namespace facgraph::cli
