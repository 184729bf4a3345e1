#include "text_stream.hpp"

#include <fmt/format.h>

#include <iterator>

namespace facgraph::report {

void TextStream::append(fmt::string_view form, fmt::format_args values) {
  fmt::vformat_to(std::back_inserter(text_), form, values);
  if (text_.size() >= piece_bytes) flush();
}

}  // namespace facgraph::report
