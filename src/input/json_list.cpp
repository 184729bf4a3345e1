#include <fmt/format.h>

#include <utility>

#include "facgraph/text/utf8.hpp"
#include "formats.hpp"
#include "json_person.hpp"
#include "refuse.hpp"

namespace facgraph::input {
namespace {

using Kind = JsonValue::Kind;

bool is_array(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return text::trimmed(bytes).starts_with('[');
}

class JsonListReader {
 public:
  JsonListReader(Document& document, FileId file, const Source& source)
      : document_(document),
        source_(source),
        file_(file),
        is_array_(is_array(source.bytes)),
        form_(document, file, source),
        people_(document, file, form_, !is_array_) {}

  void read(const Limits& limits) {
    const auto top = read_json(
        source_, limits, "people",
        [&](const JsonValue& person, std::size_t position) { read_person(person, position); });
    if (is_array_) {
      people_.add_labs(nullptr);
    } else if (source_.from_folder && top.find("people") == nullptr) {
      pass_over();
    } else {
      read_top(top);
    }
    if (is_passed_over_)
      document_.diagnostics.push_back({Severity::note,
                                       {file_, 0},
                                       "nobody stands where a list has people; the file is passed "
                                       "over, as it is one of a folder",
                                       Concern::other});
  }

 private:
  void read_person(const JsonValue& person, std::size_t position) {
    if (is_array_ && position == 0 && source_.from_folder && !people_.has_name(person)) pass_over();
    if (is_passed_over_) return;
    const JsonPath top;
    const auto people = top.key("people");
    people_.read(person, (is_array_ ? top : people).element(position));
  }

  void pass_over() { is_passed_over_ = true; }

  void read_top(const JsonValue& top) {
    if (!top.is(Kind::object))
      form_.refuse_value(top, {},
                         fmt::format("expected an object with \"people\" or an array of people, "
                                     "found {}",
                                     described(top.kind)));
    if (top.find("people") == nullptr)
      form_.refuse_value(top, JsonPath().key("people"),
                         "is missing; a list is {\"people\": [{\"name\": \"…\"}]}");
    if (const auto* title = form_.text_of(top, {}, "title"))
      document_.headings.push_back({1, {title->text, form_.at(*title)}});
    for (std::size_t i = 0; i < top.keys.size(); ++i) read_part(top.keys[i], top.elements[i]);
    people_.add_labs(top.find("labs"));
  }

  void read_part(const std::string& key, const JsonValue& value) {
    const JsonPath top;
    const auto path = top.key(key);
    if (key == "facgraph") {
      if (value.whole != 1U)
        form_.refuse_value(value, path, "this program reads version 1; write \"facgraph\": 1");
    } else if (key == "people" || key == "labs") {
      form_.expect(value, path, Kind::array);
    } else if (key == "scope") {
      for (auto& text : form_.texts_of(value, path)) document_.scope.push_back(std::move(text));
    } else if (key == "headings") {
      read_headings(value, path);
    } else if (key != "title") {
      form_.note_unread(value, top, key);
    }
  }

  void read_headings(const JsonValue& value, const JsonPath& above) {
    form_.expect(value, above, Kind::array);
    for (std::size_t i = 0; i < value.elements.size(); ++i) {
      const auto path = above.element(i);
      const auto& heading = value.elements[i];
      form_.expect(heading, path, Kind::object);
      const auto* text = form_.text_of(heading, path, "text");
      const auto* level = heading.find("level");
      if (text == nullptr || level == nullptr || level->whole.value_or(0) < 1 || *level->whole > 6)
        form_.refuse_value(heading, path, "expected a \"level\" from 1 to 6 and a string \"text\"");
      document_.headings.push_back(
          {static_cast<std::uint8_t>(*level->whole), {text->text, form_.at(*text)}});
    }
  }

  Document& document_;
  const Source& source_;
  FileId file_;
  bool is_array_;
  bool is_passed_over_ = false;
  JsonForm form_;
  JsonPeople people_;
};

}  // namespace

void read_json_list(Document& document, FileId file, Source& source, const ReadOptions& options) {
  validate_encoding(source);
  JsonListReader(document, file, source).read(options.limits);
}

}  // namespace facgraph::input
