#include "facgraph/report/embed.hpp"

#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

using report::Embed;

/// What stands outside of the markers' contents.
std::string kept(std::string_view markdown, const std::vector<Embed>& embeds) {
  std::string result;
  std::size_t from = 0;
  for (const auto& embed : embeds) {
    result += markdown.substr(from, embed.begin - from);
    from = embed.end;
  }
  return result += markdown.substr(from);
}

void check_order(std::string_view markdown, const std::vector<Embed>& embeds) {
  std::size_t last = 0;
  for (const auto& embed : embeds) {
    require(last <= embed.begin && embed.begin <= embed.end && embed.end <= markdown.size(),
            "blocks stand one behind the other", markdown);
    require(!embed.command.empty() && embed.line >= 1, "a block has a command and a line");
    last = embed.end;
    try {
      for (const auto& word : report::words_of(embed.command, "list.md:1"))
        require(word.size() <= embed.command.size(), "a word is a part of its command", word);
    } catch (const InputError&) {
    }
  }
}

}  // namespace

void embed(std::string_view bytes) {
  std::vector<Embed> embeds;
  try {
    embeds = report::find_embeds(bytes, "list.md");
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with("list.md:"), "a refusal names the place",
            error.what());
    return;
  }
  check_order(bytes, embeds);
  std::vector<std::string> contents;
  for (const auto& embed : embeds) contents.push_back("table " + std::to_string(embed.line) + "\n");
  const auto once = report::with_contents(bytes, embeds, contents);
  const auto again = report::find_embeds(once, "list.md");
  require(again.size() == embeds.size(), "written blocks are found again", once);
  for (std::size_t i = 0; i < again.size(); ++i)
    require_equal(again[i].command, embeds[i].command, "commands stay");
  require_equal(kept(once, again), kept(bytes, embeds), "all else is kept byte for byte");
  require_equal(report::with_contents(once, again, contents), once,
                "to write twice changes nothing");
}

}  // namespace facgraph::fuzz
