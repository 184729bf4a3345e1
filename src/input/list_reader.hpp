#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "block_stream.hpp"
#include "person_item.hpp"
#include "reading.hpp"

namespace facgraph::input {

/// What a place says of the items in it.
struct Expected {
  bool topics = false;        ///< an item without them is nobody
  bool single_names = false;  ///< one word may be a name
  bool commas = false;        ///< topics stand behind a comma
};

/// Reads the blocks of one file into the document, a section (a heading and what follows it) at a
/// time.
class ListReader {
 public:
  ListReader(Document& document, FileId file) : reading_(document, file) {}

  void read(BlockStream blocks);

 private:
  void read_sections(Blocks blocks);
  void pass_over_unread(std::vector<Block>& blocks, std::size_t first);
  void read_section(Blocks section);
  bool read_section_of_page(Blocks section);
  bool read_person_heading(const Block& heading, Blocks body);
  bool read_described_person(const Block& heading, Blocks body);
  void read_body(Blocks body);
  std::size_t read_record(Blocks body, std::size_t start);
  void read_items(Blocks items);
  bool read_person_item(const Block& item, Blocks children, const Expected& expected);
  void read_children(PersonEntry& person, Blocks children);
  void read_lab_item(const Block& item);
  void pass_over(const Block& block);
  void read_introduction(const Block& block);

  Reading reading_;
  bool has_title_ = false;
  std::optional<std::size_t> page_;  ///< the person whom the whole file is about
};

}  // namespace facgraph::input
