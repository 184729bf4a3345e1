#include "facgraph/report/embed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::report {
namespace {

constexpr std::string_view comment = "<!--";
constexpr std::string_view comment_end = "-->";
constexpr std::string_view opening = "facgraph:";
constexpr std::string_view closing = "/facgraph";

[[noreturn]] void refuse(std::string_view where, std::string_view what) {
  throw InputError(InputError::Kind::not_a_list, fmt::format("{}: {}", where, what));
}

/// "```" of a line that begins or ends a block of code; empty when it does neither.
std::string_view fence_of(std::string_view line) {
  const auto start = line.find_first_not_of(' ');
  if (start == std::string_view::npos || start > 3 || (line[start] != '`' && line[start] != '~'))
    return {};
  const auto end = std::min(line.find_first_not_of(line[start], start), line.size());
  return end - start >= 3 ? line.substr(start, end - start) : std::string_view();
}

/// Finds the blocks line by line.
class Finder {
 public:
  explicit Finder(std::string_view name) : name_(name) {}

  void read_line(std::string_view line, std::size_t begin, std::size_t end) {
    ++line_;
    const auto trimmed = text::trimmed(line);
    if (!open_ && is_code(line, trimmed)) return;
    if (!trimmed.starts_with(comment)) return;
    auto inner = text::trimmed(trimmed.substr(comment.size()));
    const bool opens = inner.starts_with(opening);
    if (!opens && !inner.starts_with(closing)) return;
    if (!inner.ends_with(comment_end) ||
        inner.find(comment_end) + comment_end.size() < inner.size())
      refuse(where(line_), "a marker stands on a line of its own and ends in -->");
    inner.remove_suffix(comment_end.size());
    opens ? open(text::trimmed(inner.substr(opening.size())), end) : close(begin);
  }

  std::vector<Embed> found() {
    if (open_)
      refuse(where(open_->line), "this marker is not closed; write <!-- /facgraph --> below it");
    return std::move(found_);
  }

 private:
  std::string where(std::uint32_t line) const { return fmt::format("{}:{}", name_, line); }

  bool is_code(std::string_view line, std::string_view trimmed) {
    const auto fence = fence_of(line);
    if (fence_.empty()) {
      fence_ = fence;
      return !fence.empty();
    }
    if (!fence.empty() && fence.front() == fence_.front() && fence.size() >= fence_.size() &&
        fence.size() == trimmed.size())
      fence_ = {};
    return true;
  }

  void open(std::string_view command, std::size_t end) {
    if (open_)
      refuse(where(line_), fmt::format("this marker is inside the one of line {}, which is not "
                                       "closed; write <!-- /facgraph --> between them",
                                       open_->line));
    if (command.empty())
      refuse(where(line_), "this marker names no command; write <!-- facgraph: map -->");
    open_ = Embed{std::string(command), line_, end, end};
  }

  void close(std::size_t begin) {
    if (!open_)
      refuse(where(line_), "this marker closes nothing; write <!-- facgraph: COMMAND --> above it");
    open_->end = begin;
    found_.push_back(*std::move(open_));
    open_.reset();
  }

  std::string_view name_;
  std::uint32_t line_ = 0;
  std::string_view fence_;  ///< of the block of code that the line is in
  std::optional<Embed> open_;
  std::vector<Embed> found_;
};

std::string with_line_breaks(std::string_view content, std::string_view line_break) {
  std::string result;
  for (const char c : content) c == '\n' ? result += line_break : result += c;
  return result;
}

}  // namespace

std::vector<Embed> find_embeds(std::string_view markdown, std::string_view name) {
  Finder finder(name);
  for (std::size_t begin = 0; begin < markdown.size();) {
    const auto found = markdown.find('\n', begin);
    const auto end = found == std::string_view::npos ? markdown.size() : found + 1;
    finder.read_line(markdown.substr(begin, end - begin), begin, end);
    begin = end;
  }
  return finder.found();
}

std::string with_contents(std::string_view markdown, std::span<const Embed> embeds,
                          std::span<const std::string> contents) {
  std::string result;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < embeds.size(); ++i) {
    const auto begin = embeds[i].begin;
    result += markdown.substr(kept, begin - kept);
    const bool has_return = begin >= 2 && markdown[begin - 2] == '\r';
    result += with_line_breaks(fmt::format("\n{}\n", contents[i]), has_return ? "\r\n" : "\n");
    kept = embeds[i].end;
  }
  return result += markdown.substr(kept);
}

std::vector<std::string> words_of(std::string_view command, std::string_view where) {
  std::vector<std::string> words;
  std::optional<std::string> word;
  for (std::size_t i = 0; i < command.size(); ++i) {
    const char c = command[i];
    if (c == '"' || c == '\'') {
      const auto end = command.find(c, i + 1);
      if (end == std::string_view::npos) refuse(where, "a quote of this command is not closed");
      word = word.value_or("").append(command.substr(i + 1, end - i - 1));
      i = end;
    } else if (c != ' ' && c != '\t') {
      word = word.value_or("") + c;
    } else if (word) {
      words.push_back(*std::exchange(word, std::nullopt));
    }
  }
  if (word) words.push_back(*std::move(word));
  return words;
}

}  // namespace facgraph::report
