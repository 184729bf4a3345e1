#include "facgraph/input/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string_view>
#include <system_error>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"
#include "formats.hpp"
#include "refuse.hpp"

namespace facgraph::input {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_path(const std::string& path, std::string_view why) {
  throw InputError(InputError::Kind::unreadable, fmt::format("{}: {}", path, why));
}

/// Up to the first NUL: with it the whole is refused, and /dev/zero has no end. About `expected`
/// bytes: a string that grows by itself holds the file twice at its peak.
std::string read_all(std::istream& stream, std::uintmax_t expected = 0) {
  constexpr std::size_t most = std::size_t{256} * 1024;
  std::string bytes;
  std::size_t last = 0;  // where the last step began
  while (stream && bytes.find('\0', last) == bytes.npos) {
    const auto size = last = bytes.size();
    // One more than is expected tells that no more follows.
    const auto step = expected < size ? most : std::min<std::uintmax_t>(expected - size + 1, most);
    if (bytes.capacity() < size + step)  // what a file says of its size may be wrong by far
      bytes.reserve(
          std::clamp<std::uintmax_t>(expected + step, 2 * (size + step), 8 * (size + step)));
    bytes.resize(size + step);
    stream.read(bytes.data() + size, static_cast<std::streamsize>(step));
    bytes.resize(size + static_cast<std::size_t>(stream.gcount()));
  }
  return bytes;
}

std::string reason_of_errno() {
  return errno != 0 ? std::generic_category().message(errno) : "unknown reason";
}

Source load_file(const fs::path& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::error_code no_size;
  const auto size = fs::file_size(path, no_size);
  auto bytes = read_all(file, no_size ? 0 : size);
  if (!file.is_open() || file.bad()) refuse_reading(path.string(), reason_of_errno());
  return {path.string(), std::move(bytes)};
}

Source load_stream(std::istream& standard_input) {
  errno = 0;
  Source source{"<stdin>", read_all(standard_input)};
  if (standard_input.bad())
    refuse_path(source.name, fmt::format("cannot be read ({})", reason_of_errno()));
  return source;
}

/// Empty with an error where the folder cannot be read.
std::vector<fs::path> lists_in(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    if (format_by_extension(entry->path().string()) != nullptr && !entry->is_directory())
      files.push_back(entry->path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<fs::path> lists_in(const fs::path& folder) {
  std::error_code error;
  auto files = lists_in(folder, error);
  if (error)
    refuse_path(folder.string(), fmt::format("folder cannot be read ({})", error.message()));
  if (files.empty())
    throw InputError(InputError::Kind::not_a_list,
                     fmt::format("{}: no list in this folder ({}); name the files to read",
                                 folder.string(), known_extensions()));
  return files;
}

std::uint32_t line_at(std::string_view bytes, std::size_t position) {
  return 1 + static_cast<std::uint32_t>(std::count(
                 bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

[[noreturn]] void refuse_bytes(const Source& source, std::size_t position, std::string_view what) {
  refuse(source, line_at(source.bytes, position), what);
}

/// "UTF-16" or "UTF-32", by a mark at the start or by where the NUL bytes are; else empty.
std::string_view wide_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
  constexpr std::size_t looked_at = 1024;
  const auto begin = bytes.substr(0, std::min(bytes.size(), looked_at) / 4 * 4);
  std::array<std::size_t, 4> nuls{};
  for (std::size_t i = 0; i < begin.size(); ++i) nuls[i % 4] += begin[i] == '\0' ? 1 : 0;
  // Latin letters have a NUL each in two of four bytes, or in three.
  const auto is_mostly_nul = [&](std::size_t at) { return nuls[at] * 8 > begin.size(); };
  const auto count = is_mostly_nul(0) + is_mostly_nul(1) + is_mostly_nul(2) + is_mostly_nul(3);
  if (count == 3) return "UTF-32";
  const bool every_second = is_mostly_nul(0) == is_mostly_nul(2);
  return count == 2 && every_second ? "UTF-16"sv : ""sv;
}

void validate_lines(const Source& source, const Limits& limits) {
  const std::string_view bytes = source.bytes;
  for (std::size_t start = 0; start < bytes.size();) {
    const auto end = std::min(bytes.find('\n', start), bytes.size());
    if (end - start > limits.line_bytes)
      refuse_bytes(
          source, start,
          fmt::format("line of {} bytes, over the limit of {}; break it into shorter lines, or "
                      "raise the limit with --max-line",
                      end - start, limits.line_bytes));
    start = end + 1;
  }
}

}  // namespace

std::vector<Source> load(std::span<const std::string> paths, std::istream& standard_input) {
  std::vector<Source> sources;
  for (const auto& path : paths) {
    std::error_code error;
    if (path == "-") {
      sources.push_back(load_stream(standard_input));
    } else if (fs::is_directory(path, error)) {
      for (const auto& file : lists_in(path)) {
        sources.push_back(load_file(file));
        sources.back().from_folder = true;
      }
    } else if (!fs::exists(path, error)) {
      refuse_path(path, "no such file or folder; check the spelling");
    } else {
      sources.push_back(load_file(path));
    }
  }
  return sources;
}

std::uintmax_t bytes_in(std::span<const std::string> paths) {
  std::uintmax_t bytes = 0;
  std::error_code error;
  const auto add = [&](const fs::path& file) {
    const auto size = fs::file_size(file, error);
    if (!error) bytes += size;
  };
  for (const auto& path : paths) {
    if (!fs::is_directory(path, error))
      add(path);
    else
      for (const auto& file : lists_in(path, error)) add(file);
  }
  return bytes;
}

void refuse_reading(const std::string& path, std::string_view reason) {
  refuse_path(path, fmt::format("cannot be read ({}); check the path and its permissions", reason));
}

void refuse(const Source& source, std::uint32_t line, std::string_view what) {
  const auto where = line == 0 ? source.name : fmt::format("{}:{}", source.name, line);
  throw InputError(InputError::Kind::not_a_list, fmt::format("{}: {}", where, what));
}

void validate_encoding(const Source& source) {
  const std::string_view bytes = source.bytes;
  if (const auto encoding = wide_encoding(bytes); !encoding.empty())
    refuse_bytes(source, 0, fmt::format("text is {}; save the file as UTF-8", encoding));
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
    refuse_bytes(source, nul, "NUL byte; this is not a text file, or it is damaged");
  if (const auto bad = text::find_invalid_utf8(bytes))
    refuse_bytes(source, *bad,
                 fmt::format("byte 0x{:02X} is not valid UTF-8; save the file as UTF-8",
                             static_cast<unsigned char>(bytes[*bad])));
}

void validate(const Source& source, const Limits& limits) {
  validate_encoding(source);
  validate_lines(source, limits);
}

}  // namespace facgraph::input
