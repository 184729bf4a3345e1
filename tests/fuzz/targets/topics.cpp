#include <algorithm>
#include <string>
#include <utility>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/lexicon.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/resolve.hpp"
#include "facgraph/topics/split.hpp"
#include "facgraph/topics/text_topics.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

const topics::Lexicon& lexicon() { return topics::built_in_lexicon(); }

void check_split(std::string_view value) {
  const auto* at = value.data();
  for (const auto part : topics::split_list(value)) {
    require(!part.empty() && text::trimmed(part) == part, "a part is trimmed", part);
    require(part.data() >= at && part.data() + part.size() <= value.data() + value.size(),
            "parts stand one behind the other", value);
    const std::string_view between(at, static_cast<std::size_t>(part.data() - at));
    require(
        between.find_first_not_of(" \t\n\v\f\r,;|\xC2\xB7\xE2\x80\xA2\xE3\x81\xEF\xBC\x8C\x9B") ==
            std::string_view::npos,
        "only separators stand between parts", between);
    at = part.data() + part.size();
  }
}

/// Keys of one topic.
void check_keys(std::string_view written) {
  const auto exact = topics::exact_key(written);
  require_equal(topics::exact_key(exact), exact, "a key is the key of itself");
  require(exact.size() <= 18 * written.size(), "a key is bounded", exact);
  for (const auto& token : topics::tokens_of(written))
    require(!token.empty() && token.find(' ') == std::string::npos, "a token is a word", token);
  const auto form = topics::alias_form(written, {}, lexicon());
  require_equal(topics::alias_form(written, {}, lexicon()).key, form.key, "keys do not vary");
  require(!text::find_invalid_utf8(form.key), "a key is UTF-8", form.key);
  require(!text::find_invalid_utf8(topics::word_key(written, lexicon())), "a key is UTF-8");
}

Document document_of(std::string_view text) {
  Document document;
  document.files = {"list.md"};
  for (const auto& line : Bytes(text).lines(4)) {
    PersonEntry person;
    const auto number = std::to_string(document.people.size());
    person.name = {"Person " + number, {FileId{}, 1}};
    person.research.push_back({{text::clean(line), {FileId{}, 1}}});
    document.people.push_back(std::move(person));
  }
  return document;
}

void check_roster(const Roster& roster) {
  std::vector<std::string> keys;
  for (const auto& topic : roster.topics) {
    require(!topic.name.empty() && !topic.key.empty(), "a topic has a name and a key");
    require_equal(text::clean(topic.name), topic.name, "a topic's name is clean");
    keys.push_back(topic.key);
  }
  std::sort(keys.begin(), keys.end());
  require(std::adjacent_find(keys.begin(), keys.end()) == keys.end(), "keys are unique");
  for (const auto& person : roster.faculty)
    for (const auto& mention : person.mentions)
      require(index(mention.topic) < keys.size(), "a topic is there");
  for (const auto& entry : roster.ledger) {
    require(index(entry.person) < roster.faculty.size(), "a person is there");
    for (const auto topic : entry.became) require(index(topic) < keys.size(), "a topic is there");
  }
  for (const auto& link : roster.links) {
    require(index(link.narrower) < keys.size() && index(link.broader) < keys.size(),
            "linked topics are there");
    require(link.narrower != link.broader, "no topic is broader than itself");
  }
}

void check_resolve(std::string_view bytes, Level level) {
  const auto document = document_of(bytes);
  const topics::ResolveOptions options{level, {}, {}};
  const auto roster = topics::resolve(document, lexicon(), options);
  require(roster.level == level, "the level is the one asked for");
  check_roster(roster);
  // Each text looks through the whole lexicon.
  constexpr std::size_t one_in = 16;
  if (bytes.size() % one_in != 0 || text::find_invalid_utf8(bytes)) return;
  for (const auto& finding : topics::topics_of_text(bytes, roster, lexicon(), options).findings) {
    require(finding.count >= 1 && !finding.answers.empty(), "a finding has an answer");
    for (const auto& answer : finding.answers)
      require(index(answer.topic) < roster.topics.size(), "an answer is a topic");
  }
}

void check_lexicon(std::string_view bytes) {
  try {
    topics::parse_lexicon(bytes, "lexicon.tsv");
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with("lexicon.tsv"), "a refusal names the file",
            error.what());
  }
}

}  // namespace

/// The first byte chooses: keys and parts of a value; the topics of a few people at some level; a
/// lexicon.
void topics(std::string_view bytes) {
  Bytes input(bytes);
  const auto choice = input.choose(8);
  if (choice < 3) {
    check_split(input.rest());
    check_keys(input.rest());
  } else if (choice < 7) {
    check_resolve(input.rest(), static_cast<Level>(choice - 3));
  } else {
    check_lexicon(input.rest());
  }
}

}  // namespace facgraph::fuzz
