# Writes HEADER: the bytes of FILE as an array of characters (read as hex, so that no byte is special to CMake).
file(READ ${FILE} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR bytes "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," body "${hex}")
file(WRITE ${HEADER} "// Generated from ${SYMBOL}'s source file.
#pragma once
#include <string_view>
namespace facgraph::embedded {
inline constexpr char ${SYMBOL}_bytes[] = {${body}'\\0'};
inline constexpr std::string_view ${SYMBOL}{${SYMBOL}_bytes, ${bytes}};
}  // namespace facgraph::embedded
")
