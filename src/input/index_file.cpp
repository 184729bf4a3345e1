#include "facgraph/input/index_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "checksum.hpp"
#include "facgraph/model/errors.hpp"
#include "refuse.hpp"

namespace facgraph::input {
namespace {

constexpr std::string_view magic = "FACGRAPH";
constexpr std::uint32_t version = 3;
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::size_t alignment = 64;
constexpr std::uint32_t most_sections = 64;

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t byte_order = 0;
  std::uint32_t version = 0;
  std::uint64_t size = 0;      ///< of the file
  std::uint64_t blocks = 0;    ///< where they begin
  std::uint64_t checksum = 0;  ///< of all bytes before the blocks, this field taken as 0
  std::uint32_t sections = 0;
  std::uint32_t block_size = 0;
};
static_assert(sizeof(Header) == 48);

struct SectionEntry {
  std::uint32_t section = 0;
  std::uint32_t reserved = 0;
  std::uint64_t start = 0;
  std::uint64_t size = 0;
};
static_assert(sizeof(SectionEntry) == 24);

/// Lets go of pages that were looked at once; they come back from the file when they are needed.
void let_go(std::string_view bytes) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto in_page = reinterpret_cast<std::uintptr_t>(bytes.data()) % page;
  const auto whole = (in_page + bytes.size()) / page * page;
  if (whole > 0) madvise(const_cast<char*>(bytes.data()) - in_page, whole, MADV_DONTNEED);
}

std::size_t aligned(std::size_t size, std::size_t to = alignment) {
  return (size + to - 1) / to * to;
}

std::string_view as_bytes(const auto& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

[[noreturn]] void refuse(const std::string& path, std::string_view what) {
  throw InputError(InputError::Kind::not_a_list, fmt::format("{}: {}", path, what));
}

Header header_of(std::string_view file) {
  Header header;
  std::memcpy(&header, file.data(), sizeof header);
  return header;
}

SectionEntry entry_of(std::string_view file, std::size_t at) {
  SectionEntry entry;
  std::memcpy(&entry, file.data() + sizeof(Header) + at * sizeof entry, sizeof entry);
  return entry;
}

std::size_t directory_end(const Header& header) {
  return sizeof(Header) + header.sections * sizeof(SectionEntry);
}

std::size_t blocks_in(std::size_t bytes) {
  return bytes / CheckedBlocks::block_size + (bytes % CheckedBlocks::block_size == 0 ? 0 : 1);
}

/// Where the blocks begin: the checksums of all of them come before.
std::size_t blocks_begin(const Header& header, std::size_t count) {
  return aligned(directory_end(header) + count * sizeof(std::uint64_t), CheckedBlocks::block_size);
}

std::string_view block_of(std::string_view blocks, std::size_t at) {
  return blocks.substr(at * CheckedBlocks::block_size, CheckedBlocks::block_size);
}

/// Of all that is before the blocks.
std::uint64_t header_checksum(std::string_view file, Header header) {
  header.checksum = 0;
  return checksum(as_bytes(header), file.substr(sizeof header, header.blocks - sizeof header));
}

}  // namespace

std::string index_file(std::span<const SectionBytes> sections) {
  Header header;
  std::copy(magic.begin(), magic.end(), header.magic.begin());
  header.byte_order = byte_order;
  header.version = version;
  header.sections = static_cast<std::uint32_t>(sections.size());
  header.block_size = CheckedBlocks::block_size;
  std::size_t content = 0;
  for (const auto& section : sections) content += aligned(section.bytes.size());
  const auto count = blocks_in(content);
  header.blocks = blocks_begin(header, count);
  header.size = header.blocks + content;
  std::string file;
  file.reserve(header.size);
  file.resize(header.blocks);
  auto* entry = file.data() + sizeof header;
  for (const auto& [section, bytes] : sections) {
    const SectionEntry written{static_cast<std::uint32_t>(section), 0, file.size(), bytes.size()};
    std::memcpy(entry, &written, sizeof written);
    entry += sizeof written;
    file += bytes;
    file.resize(aligned(file.size()));
  }
  const auto blocks = std::string_view(file).substr(header.blocks);
  for (std::size_t i = 0; i < count; ++i) {
    const auto of_block = checksum(block_of(blocks, i));
    std::memcpy(entry + i * sizeof of_block, &of_block, sizeof of_block);
  }
  header.checksum = header_checksum(file, header);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

bool is_index_file(const std::string& path) {
  if (path.ends_with(".fgx") || path.ends_with(".FGX")) return true;
  const auto descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return false;
  struct stat about {};
  std::array<char, magic.size()> begin{};
  const bool is_magic =
      fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) &&
      pread(descriptor, begin.data(), begin.size(), 0) == static_cast<ssize_t>(begin.size()) &&
      std::string_view(begin.data(), begin.size()) == magic;
  close(descriptor);
  return is_magic;
}

IndexFile::IndexFile(const std::string& path) : path_(path) {
  const auto descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (descriptor < 0 || fstat(descriptor, &about) != 0) {
    const auto error = errno;
    if (descriptor >= 0) close(descriptor);
    refuse_reading(path, std::generic_category().message(error));
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  auto* mapped = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  const auto error = errno;
  close(descriptor);
  if (size > 0 && mapped == MAP_FAILED)
    refuse_reading(path, std::generic_category().message(error));
  if (mapped != MAP_FAILED) {
#ifdef MADV_HUGEPAGE
    // Of a file that is read for the first time: 160 ms for a person of a million become 60, and a
    // third of the time for the next.
    madvise(mapped, size, MADV_HUGEPAGE);
#endif
    bytes_ = {static_cast<const char*>(mapped), size};
  }
  try {
    check_header();
    blocks_ = bytes_.substr(header_of(bytes_).blocks);
    set_blocks(blocks_.data(), blocks_in(blocks_.size()));
  } catch (...) {
    if (mapped != MAP_FAILED) munmap(mapped, size);
    throw;
  }
}

IndexFile::~IndexFile() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

void IndexFile::check_header() const {
  if (bytes_.size() < sizeof(Header) || !bytes_.starts_with(magic))
    refuse(path_, "is no index of facgraph; make one with \"facgraph index -i LIST -o NAME.fgx\"");
  const auto header = header_of(bytes_);
  if (header.byte_order != byte_order)
    refuse(path_, "is an index of a machine with another byte order; make it again on this one");
  if (header.version != version)
    refuse(path_, fmt::format("is an index of version {}, and this facgraph reads version {}; "
                              "make it again",
                              header.version, version));
  if (header.size != bytes_.size())
    refuse(path_, fmt::format("is cut off or was changed: {} bytes instead of {}; make it again",
                              bytes_.size(), header.size));
  check_directory();
}

void IndexFile::check_directory() const {
  const auto header = header_of(bytes_);
  if (header.sections > most_sections || header.block_size != block_size ||
      header.blocks > bytes_.size() ||
      header.blocks != blocks_begin(header, blocks_in(bytes_.size() - header.blocks)) ||
      header_checksum(bytes_, header) != header.checksum)
    refuse_damaged();
  for (std::size_t i = 0; i < header.sections; ++i) {
    const auto entry = entry_of(bytes_, i);
    if (entry.start % alignment != 0 || entry.start < header.blocks ||
        entry.start > bytes_.size() || entry.size > bytes_.size() - entry.start)
      refuse_damaged();
  }
}

void IndexFile::verify() const {
  constexpr std::size_t step = std::size_t{16} * 1024 * 1024;
  for (auto rest = blocks_; !rest.empty();) {
    const auto part = rest.substr(0, step);
    need(part.data(), part.size());
    rest.remove_prefix(part.size());
    let_go(part);
  }
}

bool IndexFile::fits_checksum(std::size_t block) const {
  std::uint64_t expected = 0;
  std::memcpy(&expected, bytes_.data() + directory_end(header_of(bytes_)) + block * sizeof expected,
              sizeof expected);
  return checksum(block_of(blocks_, block)) == expected;
}

std::string_view IndexFile::find(Section section) const {
  const auto header = header_of(bytes_);
  for (std::size_t i = 0; i < header.sections; ++i) {
    const auto entry = entry_of(bytes_, i);
    if (entry.section == static_cast<std::uint32_t>(section))
      return bytes_.substr(entry.start, entry.size);
  }
  refuse_damaged();
}

std::string_view IndexFile::bytes(Section section) const {
  const auto found = find(section);
  need(found.data(), found.size());
  return found;
}

void IndexFile::refuse_damaged() const {
  refuse(path_, "is damaged: its bytes do not fit its checksum; make it again");
}

}  // namespace facgraph::input
