#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "facgraph/input/source.hpp"
#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// How a file is read.
struct ReadOptions {
  Limits limits;
  std::size_t threads = 1;  ///< at most; the result is the same with any number
};

/// Adds what one file lists to a document that knows the file already. The source's bytes may be
/// given back to the system while they are read. Throws InputError.
using ListFormatReader = void (*)(Document& document, FileId file, Source& source,
                                  const ReadOptions& options);

void read_markdown_list(Document& document, FileId file, Source& source,
                        const ReadOptions& options);
void read_csv_list(Document& document, FileId file, Source& source, const ReadOptions& options);
void read_tsv_list(Document& document, FileId file, Source& source, const ReadOptions& options);
void read_json_list(Document& document, FileId file, Source& source, const ReadOptions& options);
void read_edge_list(Document& document, FileId file, Source& source, const ReadOptions& options);

/// A form that a list can have.
struct ListFormat {
  std::string_view name;
  std::string_view extensions;  ///< in lower case, separated by blanks: ".csv .tab"
  std::string_view a_person;    ///< what makes a person, for who has written none
  ListFormatReader read;
};

std::span<const ListFormat> list_formats();

/// By the extension in any case; nullptr when it is not known.
const ListFormat* format_by_extension(std::string_view path);

/// By the extension, else by the first bytes: "{" or "[" of JSON, else Markdown. A table whose
/// first row is no header, but two texts and a count, is an edge list.
const ListFormat& format_of(const Source& source);

/// "*.md, *.csv": of all formats.
std::string known_extensions();

/// Throws InputError when nobody was found; warns first of all when nobody has a topic.
void finish_list(Document& document, std::span<const Source> sources);

}  // namespace facgraph::input
