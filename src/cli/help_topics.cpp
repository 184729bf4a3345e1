#include "cli/help_topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command_line.hpp"
#include "facgraph/analysis/clusters.hpp"
#include "facgraph/analysis/similarity.hpp"
#include "facgraph/drawing/maps.hpp"
#include "facgraph/drawing/render.hpp"
#include "facgraph/report/write_listing.hpp"

namespace facgraph::cli {
namespace {

/// A line a row of a table.
template <class Rows>
std::string rows_text(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.name.size());
  std::string text;
  for (const auto& row : rows) text += fmt::format("  {:{}}  {}\n", row.name, width, row.summary);
  return text;
}

std::string levels_text() {
  return "When two topics count as the same (--level):\n\n"
         "  exact  the same words, whatever their letter case and punctuation\n"
         "  alias  also abbreviations, synonyms, plurals and spellings\n"
         "  full   also \"machine learning and data systems\" as two topics, when both stand\n"
         "         elsewhere (the default)\n"
         "  broad  a broader or narrower topic counts half\n\n"
         "\"facgraph list merges\" shows every decision with its rule, evidence and line;\n"
         "--no-merge, --no-split and --thesaurus overrule it.\n";
}

std::string measures_text() {
  return "How shared topics become a score (--measure). S are the shared topics of u and v, k how\n"
         "many people list a topic, n how many people there are, M how many topics:\n\n" +
         rows_text(similarity::measures());
}

std::string clusterings_text() {
  return "How clusters are found (clusters --method):\n\n" + rows_text(clustering::clusterings());
}

std::string maps_text() {
  return "Kinds of maps (map KIND):\n\n" + rows_text(drawing::map_kinds()) +
         "\nForms (--format, or the ending of the file):\n\n" + rows_text(drawing::formats());
}

std::string formats_text() {
  return "Forms of a listing (--format):\n\n" + rows_text(report::listing_formats()) +
         "\nLists are read as Markdown, CSV, TSV, JSON, or lines of a person and a topic; - is\n"
         "standard input. \"facgraph check FILE\" says what was read.\n";
}

std::string settings_text() {
  std::string keys;
  for (const auto& option : describe().common) {
    auto key = option.long_name();
    std::replace(key.begin(), key.end(), '-', '_');
    keys += fmt::format("  {}\n", key);
  }
  return "A file facgraph.toml in this folder, or one above, holds options that are always\n"
         "meant. The command line goes first. Paths are relative to the file. Keys that\n"
         "facgraph does not know are refused by name.\n\n"
         "  input = [\"people.md\", \"labs.md\"]\n"
         "  level = \"full\"\n"
         "  [similar]\n"
         "  measure = \"jaccard\"\n"
         "  top = 5\n\n"
         "Keys for all commands; a table with a command's name takes its options, with _ for "
         "-:\n\n" +
         keys;
}

std::string names_text() {
  return "A person is found by any part of the name: stoica, \"Ion Stoica\", \"Stoica, Ion\".\n"
         "Case and accents do not matter. A name that nobody has gets the nearest ones and exit\n"
         "code 3; one that several people have gets all of them and exit code 4.\n";
}

std::string exit_codes_text() {
  return "  0    done, also when the answer is empty\n"
         "  1    --check or --strict found something\n"
         "  2    wrong use: an unknown command, option or value, or no list to read\n"
         "  3    nobody has that name, or a filter leaves nobody\n"
         "  4    the name could mean several people\n"
         "  65   the input was read, but it is no list of people\n"
         "  74   a file is missing or cannot be read or written\n"
         "  130  interrupted (INT)\n"
         "  143  ended (TERM)\n";
}

constexpr auto help_topics_table = std::to_array<HelpTopic>({
    {"names", "how people are found", names_text},
    {"levels", "when two topics are the same", levels_text},
    {"measures", "how shared topics become a score", measures_text},
    {"clusterings", "how clusters are found", clusterings_text},
    {"maps", "kinds of maps and their forms", maps_text},
    {"formats", "forms of input and output", formats_text},
    {"settings", "facgraph.toml", settings_text},
    {"exit-codes", "what the program returns", exit_codes_text},
});

}  // namespace

std::span<const HelpTopic> help_topics() { return help_topics_table; }

const HelpTopic* find_help_topic(std::string_view name) {
  const auto found = std::find_if(help_topics_table.begin(), help_topics_table.end(),
                                  [&](const HelpTopic& row) { return row.name == name; });
  return found == help_topics_table.end() ? nullptr : &*found;
}

}  // namespace facgraph::cli
