#include "field_keys.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

struct Key {
  std::string_view written;
  Field field;
};

// To accept another key: add its row, in lower case.
constexpr auto keys = std::to_array<Key>({
    {"title", Field::title},
    {"titles", Field::title},
    {"position", Field::title},
    {"role", Field::title},
    {"rank", Field::title},
    {"research", Field::research},
    {"research interests", Field::research},
    {"research interest", Field::research},
    {"research areas", Field::research},
    {"research area", Field::research},
    {"research topics", Field::research},
    {"research focus", Field::research},
    {"areas", Field::research},
    {"focus", Field::research},
    {"keywords", Field::research},
    {"topics", Field::research},
    {"interests", Field::research},
    {"expertise", Field::research},
    {"website", Field::website},
    {"web site", Field::website},
    {"homepage", Field::website},
    {"home page", Field::website},
    {"web", Field::website},
    {"url", Field::website},
});

constexpr auto lab_words =
    std::to_array<std::string_view>({"lab", "labs", "laboratory", "laboratories", "group", "groups",
                                     "center", "centers", "centre", "centres"});

}  // namespace

std::optional<Field> field_of_key(std::string_view key) {
  auto folded = text::fold(text::trimmed(key));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
  const auto* found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& row) { return row.written == folded; });
  if (found == keys.end()) return std::nullopt;
  return found->field;
}

bool speaks_of_labs(std::string_view heading) {
  const auto folded = text::fold(heading);
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = std::min(folded.find(' ', start), folded.size());
    const auto word = std::string_view(folded).substr(start, end - start);
    if (std::find(lab_words.begin(), lab_words.end(), word) != lab_words.end()) return true;
    start = end + 1;
  }
  return false;
}

}  // namespace facgraph::input
