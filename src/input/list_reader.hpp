#pragma once

#include <cstddef>
#include <optional>

#include "block_stream.hpp"
#include "list_shape.hpp"
#include "reading.hpp"

namespace facgraph::input {

/// Reads the blocks of one file into the document, a section (a heading and what follows it) at a
/// time.
class ListReader {
 public:
  ListReader(Document& document, FileId file) : reading_(document, file) {}

  void read(BlockStream& blocks);

 private:
  void read_sections(Blocks blocks);
  void read_section(Blocks section);
  bool read_section_of_page(Blocks section);
  void read_body(Blocks body);
  std::size_t read_record(Blocks body, std::size_t start);
  void read_items(Blocks items);
  bool read_person_item(const Block& item, Blocks children, const Expected& expected);
  void read_lab_item(const Block& item);
  void read_introduction(const Block& block);

  Reading reading_;
  bool has_title_ = false;
  std::optional<std::size_t> page_;  ///< the person whom the whole file is about
};

}  // namespace facgraph::input
