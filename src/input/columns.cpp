#include "columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "field_keys.hpp"
#include "header_words.hpp"

namespace facgraph::input {
namespace {

// To accept another header that field_keys.cpp does not have, or has for lists: add its row, in
// lower case.
constexpr auto column_words = std::to_array<HeaderWord<Meaning>>({
    {"author", Meaning::name},
    {"authors", Meaning::name},
    {"person name", Meaning::name},
    {"author name", Meaning::name},
    {"faculty name", Meaning::name},
    {"firstname", Meaning::first_name},
    {"forename", Meaning::first_name},
    {"lastname", Meaning::last_name},
    {"researchinterests", Meaning::topics},
    {"researchareas", Meaning::topics},
    {"topic", Meaning::topic},
    {"research topic", Meaning::topic},
    {"keyword", Meaning::topic},
    {"phrase", Meaning::topic},
    {"research interest(s)", Meaning::topics},
    {"topic(s)", Meaning::topics},
    {"count", Meaning::count},
    {"counts", Meaning::count},
    {"times", Meaning::count},
    {"weight", Meaning::count},
    {"frequency", Meaning::count},
    {"websites", Meaning::website},
    {"urls", Meaning::website},
    {"departments", Meaning::affiliation},
    {"universities", Meaning::affiliation},
    {"labs", Meaning::lab},
    {"groups", Meaning::lab},
});

Meaning meaning_of_field(Field field) {
  switch (field) {
    case Field::name:
      return Meaning::name;
    case Field::first_name:
      return Meaning::first_name;
    case Field::last_name:
      return Meaning::last_name;
    case Field::title:
      return Meaning::title;
    case Field::research:
      return Meaning::topics;
    case Field::website:
      return Meaning::website;
    case Field::affiliation:
      return Meaning::affiliation;
    case Field::lab:
      return Meaning::lab;
  }
  return Meaning::unknown;
}

}  // namespace

Meaning meaning_of(std::string_view header) {
  const auto folded = folded_header(header);
  if (const auto* meaning = find_header(column_words, folded)) return *meaning;
  const auto field = field_of_column(folded);
  return field ? meaning_of_field(*field) : Meaning::unknown;
}

Columns::Columns(const std::vector<std::string_view>& headers) {
  for (const auto header : headers) meanings_.push_back(meaning_of(header));
  find_first();
  const auto surest = std::find_if(headers.begin(), headers.end(), [](std::string_view header) {
    return field_of_key(header) == Field::name;
  });
  auto name = static_cast<std::size_t>(surest - headers.begin());
  if (surest == headers.end()) name = find(Meaning::name).value_or(headers.size());
  if (name == headers.size()) return;
  for (std::size_t i = 0; i < meanings_.size(); ++i)
    if (i != name && (meanings_[i] == Meaning::name || meanings_[i] == Meaning::first_name ||
                      meanings_[i] == Meaning::last_name))
      meanings_[i] = Meaning::unknown;
  find_first();
}

void Columns::find_first() {
  first_ = {};
  for (auto i = meanings_.size(); i-- > 0;) first_[static_cast<std::size_t>(meanings_[i])] = i;
}

bool Columns::name_people() const { return find(Meaning::name) || find(Meaning::last_name); }

}  // namespace facgraph::input
