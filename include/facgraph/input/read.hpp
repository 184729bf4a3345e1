#pragma once

#include <cstddef>
#include <vector>

#include "facgraph/input/source.hpp"
#include "facgraph/model/document.hpp"

namespace facgraph::input {

/// Reads lists of people in any form that docs/formats.md describes into one document, in the order
/// given.
///
/// The extension of the name tells the form, in any case: .md .markdown .txt Markdown, .csv CSV,
/// .tsv .tab TSV, .json JSON, .edges .el edge list. Without one of these (standard input) a text
/// that begins with `{"`, `[{` or `["` is JSON, any other Markdown. A table or JSON file that was
/// found in a folder and holds no people becomes a note and nothing else.
///
/// Throws InputError with `file:line:`: bytes that are not UTF-8 or NUL, a value over the limit,
/// what is malformed in its form, nobody found in any of the sources. Cost: O(bytes); the bytes of
/// moved Markdown, tables and edge lists are given back to the system while they are read. With
/// several `threads` large ones are read by them at once; the result is the same.
Document read(std::vector<Source> sources, const Limits& limits = {}, std::size_t threads = 1);

}  // namespace facgraph::input
