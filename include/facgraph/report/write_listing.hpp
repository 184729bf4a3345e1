#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "facgraph/report/listing.hpp"

namespace facgraph::report {

struct WriteOptions {
  std::size_t columns = 0;  ///< of the terminal; 0 is unlimited
  bool color = false;       ///< bold headings on a terminal
};

/// One row a form of output. To add one: a function and a row; --format, its help and the tests
/// read the table.
struct ListingFormat {
  std::string_view name;
  std::string_view summary;
  std::string (*write)(const Listing&, const WriteOptions&);
};

std::span<const ListingFormat> listing_formats();

/// The row with that name; nullptr when there is none.
const ListingFormat* find_listing_format(std::string_view name);

}  // namespace facgraph::report
