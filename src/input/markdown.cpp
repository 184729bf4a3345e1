#include "facgraph/input/markdown.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "field_keys.hpp"
#include "markdown_blocks.hpp"

namespace facgraph::input {
namespace {

/// `**Key**: value` and `**Key:** value`, with the first link of the value.
struct KeyedItem {
  std::string key;
  std::string value;
  std::string url;
};

std::optional<KeyedItem> keyed_item(const Block& block) {
  const auto& runs = block.runs;
  if (block.kind != Block::Kind::item || runs.empty() || !runs[0].strong) return std::nullopt;
  std::size_t after_key = 1;
  while (after_key < runs.size() && runs[after_key].strong) ++after_key;
  auto key = plain_text({runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(after_key)});
  auto value = plain_text(runs, after_key);
  if (key.ends_with(':')) {
    key.pop_back();
  } else if (value.starts_with(':')) {
    value = text::trimmed(std::string_view(value).substr(1));
  } else if (!value.empty()) {
    return std::nullopt;
  }
  std::string url = runs[0].url;
  for (auto i = after_key; i < runs.size() && url.empty(); ++i) url = runs[i].url;
  return KeyedItem{std::move(key), std::move(value), std::move(url)};
}

/// Reads the blocks of one file into the document, a section (a heading and what follows it) at a
/// time.
class ListReader {
 public:
  ListReader(Document& document, FileId file)
      : document_(document), file_(file), people_before_(document.people.size()) {}

  void read(const std::vector<Block>& blocks) {
    for (std::size_t start = 0; start < blocks.size();) {
      auto end = start + 1;
      while (end < blocks.size() && blocks[end].kind != Block::Kind::heading) ++end;
      read_section({blocks.begin() + static_cast<std::ptrdiff_t>(start),
                    blocks.begin() + static_cast<std::ptrdiff_t>(end)});
      start = end;
    }
  }

 private:
  SourceLocation at(const Block& block) const { return {file_, block.line}; }

  void read_section(std::span<const Block> section) {
    const auto& first = section.front();
    if (first.kind != Block::Kind::heading) {
      read_introduction(section);
      return;
    }
    const Text heading{plain_text(first.runs), at(first)};
    const auto body = section.subspan(1);
    if (auto person = person_in(heading, body)) {
      document_.people.push_back(std::move(*person));
      return;
    }
    document_.headings.push_back({first.level, heading});
    if (speaks_of_labs(heading.value)) {
      read_labs(body);
    } else {
      read_introduction(body);
    }
  }

  std::optional<PersonEntry> person_in(const Text& heading, std::span<const Block> body) {
    PersonEntry person{heading, {}, {}, {}};
    bool has_field = false;
    for (const auto& block : body) {
      const auto item = keyed_item(block);
      const auto field = item ? field_of_key(item->key) : std::nullopt;
      if (!field) continue;
      has_field = true;
      add_field(person, *field, *item, at(block));
    }
    if (!has_field) return std::nullopt;
    report_unread(heading.value, body);
    if (heading.value.empty()) warn(heading.where, "a person without a name is left out");
    return heading.value.empty() ? std::nullopt : std::optional(std::move(person));
  }

  void add_field(PersonEntry& person, Field field, const KeyedItem& item, SourceLocation where) {
    if (item.value.empty()) {
      warn(where, fmt::format("{} of {} is empty", item.key, person.name.value));
      return;
    }
    switch (field) {
      case Field::title:
        person.titles.push_back({item.value, where});
        break;
      case Field::research:
        person.research.push_back({item.value, where});
        break;
      case Field::website:
        person.websites.push_back({item.url.empty() ? item.value : item.url, where});
        break;
    }
  }

  void report_unread(const std::string& person, std::span<const Block> body) {
    for (const auto& block : body) {
      const auto item = keyed_item(block);
      if (item && field_of_key(item->key)) continue;
      warn(at(block), fmt::format("not read, below {}: \"{}\"", person,
                                  text::clean(plain_text(block.runs), 60)));
    }
  }

  void read_labs(std::span<const Block> body) {
    for (const auto& block : body) {
      if (block.kind != Block::Kind::item) {
        read_introduction({&block, 1});
        continue;
      }
      const auto item = keyed_item(block);
      const auto name = item ? item->key : plain_text(block.runs);
      if (name.empty()) continue;
      LabEntry lab{{name, at(block)}, {}};
      const auto& website = !item               ? block.runs.front().url
                            : item->url.empty() ? item->value
                                                : item->url;
      if (!website.empty()) lab.websites.push_back({website, at(block)});
      document_.labs.push_back(std::move(lab));
    }
  }

  void read_introduction(std::span<const Block> body) {
    for (const auto& block : body) {
      auto value = plain_text(block.runs);
      if (value.empty()) continue;
      if (document_.people.size() == people_before_) {
        document_.scope.push_back({std::move(value), at(block)});
      } else {
        warn(at(block), fmt::format("not read: \"{}\"", text::clean(value, 60)));
      }
    }
  }

  void warn(SourceLocation where, std::string message) {
    document_.diagnostics.push_back({Severity::warning, where, std::move(message)});
  }

  Document& document_;
  FileId file_;
  std::size_t people_before_;
};

[[noreturn]] void refuse_empty(std::span<const Source> sources) {
  throw InputError(
      InputError::Kind::not_a_list,
      fmt::format("{}{}: nobody found; a person is a heading with an item like "
                  "\"- **Research**: topic, topic\" below it",
                  sources.empty() ? "input" : sources.front().name,
                  sources.size() > 1 ? fmt::format(" and {} more", sources.size() - 1) : ""));
}

}  // namespace

Document read_markdown(std::span<const Source> sources, const Limits& limits) {
  Document document;
  for (const auto& source : sources) {
    validate(source, limits);
    const auto file = static_cast<FileId>(document.files.size());
    document.files.push_back(source.name);
    ListReader(document, file).read(read_blocks(source, limits));
  }
  if (document.people.empty()) refuse_empty(sources);
  return document;
}

}  // namespace facgraph::input
