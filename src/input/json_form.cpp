#include "json_form.hpp"

#include <fmt/format.h>

#include "facgraph/text/clean.hpp"
#include "refuse.hpp"

namespace facgraph::input {

void JsonForm::expect(const JsonValue& value, const JsonPath& path, JsonValue::Kind kind) const {
  if (!value.is(kind))
    refuse_value(value, path,
                 fmt::format("expected {}, found {}", described(kind), described(value.kind)));
}

void JsonForm::refuse_value(const JsonValue& value, const JsonPath& path,
                            std::string_view what) const {
  const auto where = path.text();
  refuse(source_, value.line,
         where.empty() ? std::string(what) : fmt::format("{}: {}", where, what));
}

void JsonForm::refuse_line(std::uint32_t line, std::string_view what) const {
  refuse(source_, line, what);
}

const JsonValue* JsonForm::text_of(const JsonValue& object, const JsonPath& path,
                                   std::string_view key) const {
  const auto* value = object.find(key);
  if (value == nullptr || value->is(JsonValue::Kind::null)) return nullptr;
  expect(*value, path.key(key), JsonValue::Kind::string);
  return value->text.empty() ? nullptr : value;
}

std::vector<Text> JsonForm::texts_of(const JsonValue& value, const JsonPath& path) const {
  if (value.is(JsonValue::Kind::null)) return {};
  std::vector<Text> texts;
  const auto add = [&](const JsonValue& text) {
    if (!text.text.empty()) texts.push_back({text.text, at(text)});
  };
  if (value.is(JsonValue::Kind::string)) {
    add(value);
    return texts;
  }
  if (!value.is(JsonValue::Kind::array))
    refuse_value(value, path,
                 fmt::format("expected an array of strings, found {}", described(value.kind)));
  for (std::size_t i = 0; i < value.elements.size(); ++i) {
    expect(value.elements[i], path.element(i), JsonValue::Kind::string);
    add(value.elements[i]);
  }
  return texts;
}

void JsonForm::note_unread(const JsonValue& value, const JsonPath& path, std::string_view key) {
  if (!noted_.emplace(key).second) return;
  const auto object = path.text();
  document_.diagnostics.push_back({Severity::note, at(value),
                                   fmt::format("key \"{}\"{}{} is not read", text::clean(key, 60),
                                               object.empty() ? "" : " of ", object),
                                   Concern::unknown_key});
}

}  // namespace facgraph::input
