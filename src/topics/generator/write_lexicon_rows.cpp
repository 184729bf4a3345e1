// write_lexicon_rows LEXICON.tsv HEADER.hpp: run when facgraph is built. Parses the lexicon and
// writes its rows, keyed and hashed, as constants: `facgraph::embedded::lexicon_rows()`.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "../lexicon_parts.hpp"
#include "facgraph/topics/lexicon.hpp"

namespace {

/// A string literal a line; other bytes than plain ASCII in three octal digits.
std::string literal_of(std::string_view text) {
  std::string literal = "\n    \"";
  for (const char letter : text) {
    if (letter == '\n')
      literal += "\\n\"\n    \"";
    else if (letter == '\t')
      literal += "\\t";
    else if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\' || letter == '?')
      literal += fmt::format("\\{:03o}", static_cast<unsigned char>(letter));
    else
      literal += letter;
  }
  return literal + "\"";
}

std::string header_of(const facgraph::topics::LexiconParts& parts) {
  std::string constants;
  std::string rows;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    constants += fmt::format("inline constexpr char lexicon_text_{}[] = {};\n", i,
                             literal_of(parts[i].text()));
    constants += fmt::format("inline constexpr std::uint32_t lexicon_slots_{}[] = {{", i);
    for (const auto slot : parts[i].slots()) constants += fmt::format("{},", slot);
    constants += "};\n";
    rows += fmt::format("      topics::PhraseRows({{lexicon_text_{0}, {1}}}, lexicon_slots_{0}),\n",
                        i, parts[i].text().size());
  }
  return fmt::format(
      "// Generated from data/lexicon.tsv by src/topics/generator.\n#pragma once\n"
      "#include <array>\n#include <cstdint>\n#include \"facgraph/topics/phrase_rows.hpp\"\n"
      "namespace facgraph::embedded {{\n{}inline std::array<topics::PhraseRows, {}> lexicon_rows() "
      "{{\n  return {{\n{}  }};\n}}\n}}  // namespace facgraph::embedded\n",
      constants, parts.size(), rows);
}

}  // namespace

int main(int count, char** values) try {
  if (count != 3) return 2;
  std::ifstream in(values[1], std::ios::binary);
  const std::string tsv{std::istreambuf_iterator<char>(in), {}};
  if (!in || tsv.empty()) throw std::runtime_error(fmt::format("{}: not readable", values[1]));
  const auto lexicon = facgraph::topics::parse_lexicon(tsv, values[1]);
  std::ofstream out(values[2], std::ios::binary);
  out << header_of(facgraph::topics::parts_of(lexicon));
  out.close();
  if (!out) throw std::runtime_error(fmt::format("{}: not writable", values[2]));
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "write_lexicon_rows: {}\n", error.what());
  return 1;
}
