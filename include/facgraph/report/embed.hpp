#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Parts of a Markdown file that are written anew: what stands between a line
/// `<!-- facgraph: COMMAND -->` and the next line `<!-- /facgraph -->`. Markers in blocks of code
/// are text.
namespace facgraph::report {

struct Embed {
  std::string command;     ///< as written, trimmed
  std::uint32_t line = 0;  ///< of the opening marker, from 1
  std::size_t begin = 0;   ///< of what stands between the lines of the markers, in bytes
  std::size_t end = 0;
};

/// In the order of the file. Throws InputError with `name:line:`: a marker that is not closed, not
/// opened, inside of another, without a command, or not on one line. Cost: O(bytes).
std::vector<Embed> find_embeds(std::string_view markdown, std::string_view name);

/// The file with the contents between its markers, an empty line above and below each. Line breaks
/// are those of the opening marker; all else is kept byte for byte. Precondition: a content for
/// each embed.
std::string with_contents(std::string_view markdown, std::span<const Embed> embeds,
                          std::span<const std::string> contents);

/// The words of a command, parted at blanks; single or double quotes hold words together. Throws
/// InputError with `where: `: a quote that is not closed.
std::vector<std::string> words_of(std::string_view command, std::string_view where);

}  // namespace facgraph::report
