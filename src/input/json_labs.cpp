#include <fmt/format.h>

#include <utility>

#include "json_person.hpp"

namespace facgraph::input {

void JsonPeople::add_labs(const JsonValue* labs) {
  const auto first = document_.labs.size();
  const auto listed = labs == nullptr ? 0 : labs->elements.size();
  const JsonPath top;
  const auto path = top.key("labs");
  std::unordered_map<std::string, std::size_t> positions;
  for (std::size_t i = 0; i < listed; ++i) {
    auto lab = lab_of(labs->elements[i], path.element(i));
    positions.try_emplace(lab.name.value, document_.labs.size());
    document_.labs.push_back(std::move(lab));
  }
  for (const auto& member : members_) {
    if (member.lab.empty() && member.position >= listed)
      form_.refuse_line(
          member.where.line,
          fmt::format("there is no lab {}; labs of the file are counted from 0", member.position));
    auto lab = first + member.position;
    if (!member.lab.empty()) {
      const auto [known, is_new] = positions.try_emplace(member.lab, document_.labs.size());
      if (is_new) document_.labs.push_back({{member.lab, member.where}, {}});
      lab = known->second;
    }
    document_.lab_members.push_back({member.person, lab, member.where});
  }
}

LabEntry JsonPeople::lab_of(const JsonValue& value, const JsonPath& path) {
  if (value.is(JsonValue::Kind::string) && !value.text.empty())
    return {{value.text, form_.at(value)}, {}};
  form_.expect(value, path, JsonValue::Kind::object);
  const auto* name = form_.text_of(value, path, "name");
  if (name == nullptr) form_.refuse_value(value, path.key("name"), "is missing");
  LabEntry lab{{name->text, form_.at(*name)}, {}};
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const auto& key = value.keys[i];
    if (key == "websites" || key == "website")
      lab.websites = form_.texts_of(value.elements[i], path.key(key));
    else if (key != "name")
      form_.note_unread(value.elements[i], path, key);
  }
  return lab;
}

}  // namespace facgraph::input
