#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace facgraph::input {

/// The bytes of one input and the name that the user knows it by.
struct Source {
  std::string name;  ///< the path as given; "<stdin>" for standard input
  std::string bytes;
  bool from_folder = false;  ///< found in a folder: a table of other things is passed over
};

/// What is refused before any parser sees it; each limit stands in the message that refuses, with
/// the option of the command line that raises it.
struct Limits {
  std::size_t line_bytes = std::size_t{64} * 1024;      ///< of tables and JSON: of one value
  std::size_t section_bytes = std::size_t{512} * 1024;  ///< from one heading to the next
  std::size_t open_brackets = 1000;                     ///< [ without ] at one place of a paragraph
};

/// Reads files, folders (their files with an extension that `read` knows, by name, not those of
/// folders within) and "-" (standard input), in the order given. Throws InputError: a path that is
/// missing or cannot be read; a folder without such files.
std::vector<Source> load(std::span<const std::string> paths, std::istream& standard_input);

/// How many bytes `load` will read, as far as the system tells before; 0 for "-" and what it will
/// refuse.
std::uintmax_t bytes_in(std::span<const std::string> paths);

/// Throws InputError with `file:line:` unless the bytes are UTF-8 without NUL (UTF-16 and UTF-32
/// are told by name) and every line keeps the limit. Cost: O(bytes).
void validate(const Source& source, const Limits& limits);

}  // namespace facgraph::input
