#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "facgraph/model/document.hpp"
#include "json_path.hpp"
#include "json_value.hpp"

namespace facgraph::input {

/// Says where a JSON file is not of the form that is read.
class JsonForm {
 public:
  JsonForm(Document& document, FileId file, const Source& source)
      : document_(document), file_(file), source_(source) {}

  SourceLocation at(const JsonValue& value) const { return {file_, value.line}; }

  /// Throws InputError "file:line: path: expected …, found …" when the value is of another kind.
  void expect(const JsonValue& value, const JsonPath& path, JsonValue::Kind kind) const;

  /// Throws InputError "file:line: path: what".
  [[noreturn]] void refuse_value(const JsonValue& value, const JsonPath& path,
                                 std::string_view what) const;

  [[noreturn]] void refuse_line(std::uint32_t line, std::string_view what) const;

  /// The string under a key of an object; nullptr when it is not there, null or empty.
  const JsonValue* text_of(const JsonValue& object, const JsonPath& path,
                           std::string_view key) const;

  /// The strings of an array, or the only one that stands without an array; null has none.
  std::vector<Text> texts_of(const JsonValue& value, const JsonPath& path) const;

  /// A note, once a file, that a key is not read.
  void note_unread(const JsonValue& value, const JsonPath& path, std::string_view key);

 private:
  Document& document_;
  FileId file_;
  const Source& source_;
  std::unordered_set<std::string> noted_;
};

}  // namespace facgraph::input
