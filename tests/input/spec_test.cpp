#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "support/sample.hpp"

using namespace facgraph;

// tests/spec/markdown.md holds examples: a block ````markdown and below it a block ````text with
// what is read.
namespace {

struct SpecExample {
  std::size_t line = 0;
  std::string markdown;
  std::string expected;
};

std::vector<SpecExample> examples_of_spec() {
  std::istringstream lines(testing::read_file(FACGRAPH_SOURCE_DIR "/tests/spec/markdown.md"));
  std::vector<SpecExample> found;
  std::string* open = nullptr;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line == "````markdown") {
      found.push_back({number, {}, {}});
      open = &found.back().markdown;
    } else if (line == "````text") {
      open = &found.back().expected;
    } else if (line == "````") {
      open = nullptr;
    } else if (open != nullptr) {
      *open += line + "\n";
    }
  }
  return found;
}

template <class Texts>
void append(std::string& out, const char* key, const Texts& values) {
  for (const auto& text : values) out += fmt::format("  {}: {}\n", key, text.value);
}

std::string as_text(const Document& document) {
  std::string out;
  for (const auto& person : document.people) {
    out += fmt::format("{}: {}\n", person.name.where.line, person.name.value);
    append(out, "title", person.titles);
    append(out, "research", person.research);
    append(out, "website", person.websites);
    append(out, "affiliation", person.affiliations);
    for (const auto& member : document.lab_members)
      if (&document.people[member.person] == &person)
        out += fmt::format("  member: {}\n", document.labs[member.lab].name.value);
  }
  for (const auto& lab : document.labs)
    out += fmt::format("{}: lab {}\n", lab.name.where.line, lab.name.value);
  for (const auto& diagnostic : document.diagnostics)
    out += fmt::format("{}: {} ({}): {}\n", diagnostic.where.line,
                       diagnostic.severity == Severity::warning ? "warning" : "note",
                       name(diagnostic.concern), diagnostic.message);
  return out;
}

std::string names_read(const std::string& markdown) {
  try {
    return as_text(testing::document_of(markdown));
  } catch (const InputError& error) {
    return fmt::format("refused: {}\n", error.what());
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spec)

BOOST_AUTO_TEST_CASE(has_examples_that_are_true) {
  const auto all = examples_of_spec();
  BOOST_TEST(all.size() >= 16U);
  for (const auto& example : all) {
    const auto actual = names_read(example.markdown);
    BOOST_TEST(actual == example.expected, "tests/spec/markdown.md:" << example.line
                                                                     << ": it is read as\n"
                                                                     << actual);
  }
}

BOOST_AUTO_TEST_SUITE_END()
