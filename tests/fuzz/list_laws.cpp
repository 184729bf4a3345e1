#include "fuzz/list_laws.hpp"

#include <algorithm>

#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/report/export_formats.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/utf8.hpp"
#include "fuzz/laws.hpp"
#include "support/statements.hpp"

namespace facgraph::fuzz {
namespace {

/// Looks at every text of a document.
class Soundness {
 public:
  Soundness(const Document& document, std::string_view bytes)
      : document_(document),
        lines_(1 + static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
                 return c == '\n' || c == '\r';
               }))) {}

  void check_place(SourceLocation where) const {
    require(index(where.file) < document_.files.size(), "a location is in a file that was read");
    require(where.line <= lines_, "a location is a line of its file", std::to_string(where.line),
            std::to_string(lines_));
  }

  void check_shown(const Text& text) const {
    check_place(text.where);
    require_equal(text.value, text::clean(text.value), "what is shown is clean");
  }

  template <class Texts>
  void check_shown(const Texts& texts) const {
    for (const auto& text : texts) {
      require(!text.value.empty(), "nothing is shown that is empty");
      check_shown(static_cast<const Text&>(text));
    }
  }

  /// Links are checked where they are written, and stay as written until then.
  void check_links(const std::vector<Text>& links) const {
    for (const auto& link : links) check_place(link.where);
  }

  void check(const PersonEntry& person) const {
    require(!person.name.value.empty(), "a person has a name");
    require(person.other_names.empty(), "readers leave other names empty");
    check_shown(person.name);
    check_shown(person.titles);
    check_shown(person.research);
    check_shown(person.affiliations);
    check_links(person.websites);
    for (const auto& research : person.research)
      require(research.count >= 1, "a count is positive");
  }

 private:
  const Document& document_;
  std::size_t lines_;
};

std::string written(const Document& document) {
  std::string bytes;
  report::write_list(*report::find_export_format("json"), document,
                     [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

void require_equal_lines(const std::vector<std::string>& seen,
                         const std::vector<std::string>& expected, std::string_view law) {
  for (std::size_t i = 0; i < std::min(seen.size(), expected.size()); ++i)
    require_equal(seen[i], expected[i], law);
  require_equal(std::to_string(seen.size()), std::to_string(expected.size()), law);
}

}  // namespace

std::optional<Document> read_list(const std::string& name, std::string_view bytes) {
  try {
    return input::read({{name, std::string(bytes)}});
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with(name), "a refusal names the file",
            error.what());
    require_printable(escape::terminal(error.what()), "a refusal");
    require(error.kind() == InputError::Kind::not_a_list, "bytes were read");
    return std::nullopt;
  }
}

void require_sound(const Document& document, std::string_view bytes) {
  const Soundness soundness(document, bytes);
  require(!document.people.empty(), "a list without people is refused");
  for (const auto& person : document.people) soundness.check(person);
  for (const auto& lab : document.labs) {
    require(!lab.name.value.empty(), "a lab has a name");
    soundness.check_shown(lab.name);
    soundness.check_links(lab.websites);
  }
  for (const auto& heading : document.headings) {
    require(heading.level >= 1 && heading.level <= 6, "a heading has a level");
    soundness.check_shown(heading.text);
  }
  soundness.check_shown(document.scope);
  for (const auto& member : document.lab_members) {
    require(member.person < document.people.size() && member.lab < document.labs.size(),
            "a member and a lab are there");
    soundness.check_place(member.where);
  }
  require(std::is_sorted(document.lab_members.begin(), document.lab_members.end(),
                         [](const auto& a, const auto& b) { return a.person < b.person; }),
          "members are in the order of people");
  for (const auto& diagnostic : document.diagnostics) {
    soundness.check_place(diagnostic.where);
    require(!diagnostic.message.empty(), "a diagnostic says something");
    require_printable(escape::terminal(diagnostic.message), "a diagnostic");
  }
}

void require_round_trip(const Document& document) {
  const auto bytes = written(document);
  const auto again = read_list("list.json", bytes);
  require(again.has_value(), "a list that was written is read", bytes);
  require_equal_lines(testing::statements(*again), testing::statements(document),
                      "a list that was written says the same");
  require_equal(written(*again), bytes, "a list that was read is written as it was");
}

void check_list(const std::string& name, std::string_view bytes) {
  const auto document = read_list(name, bytes);
  if (!document) return;
  require_sound(*document, bytes);
  require_round_trip(*document);
}

void require_printable(std::string_view output, std::string_view what) {
  require(!text::find_invalid_utf8(output), what, output, "valid UTF-8");
  for (const char c : output)
    require(static_cast<unsigned char>(c) >= ' ' || c == '\n', what, output, "no controls");
  require(output.find('\x7f') == std::string_view::npos, what, output, "no DEL");
}

}  // namespace facgraph::fuzz
