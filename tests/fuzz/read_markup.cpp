#include <cmark.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "fuzz/read_back.hpp"

namespace facgraph::fuzz {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == ':' || c == '.';
}

std::string utf8_of(unsigned code_point) {
  return code_point < 0x80 ? std::string(1, static_cast<char>(code_point)) : std::string();
}

/// "&amp;" and "&#9;" decoded; nullopt for others, and for what must not stand in a value.
std::optional<std::string> decoded(std::string_view raw, char quote) {
  constexpr std::pair<std::string_view, std::string_view> entities[] = {
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
  std::string value;
  for (; !raw.empty(); raw.remove_prefix(1)) {
    const char c = raw.front();
    if (c == '<' || c == quote || (c >= 0 && c < ' ' && c != '\n')) return std::nullopt;
    if (c != '&') {
      value += c;
      continue;
    }
    const auto end = raw.find(';');
    if (end == std::string_view::npos) return std::nullopt;
    const auto name = raw.substr(1, end - 1);
    const auto* entity = std::find_if(std::begin(entities), std::end(entities),
                                      [&](const auto& row) { return row.first == name; });
    unsigned number = 0;
    if (entity != std::end(entities)) {
      value += entity->second;
    } else if (name.size() > 1 && name[0] == '#' &&
               std::from_chars(name.data() + 1, name.data() + name.size(), number).ptr ==
                   name.data() + name.size() &&
               !utf8_of(number).empty()) {
      value += utf8_of(number);
    } else {
      return std::nullopt;
    }
    raw.remove_prefix(end);
  }
  return value;
}

struct Attribute {
  std::string name;
  std::string value;
};

struct Tag {
  std::string name;
  std::vector<Attribute> attributes;
  bool closes = false;
  bool is_empty = false;
};

std::string take_name(std::string_view& rest) {
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_name_character);
  std::string name(rest.begin(), end);
  rest.remove_prefix(name.size());
  return name;
}

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
}

/// Takes `name="value"` off the front; a bare name only where `is_html`.
bool take_attribute(std::string_view& rest, bool is_html, Tag& tag) {
  Attribute attribute{take_name(rest), {}};
  if (attribute.name.empty()) return false;
  if (rest.starts_with("=\"")) {
    const auto end = rest.find('"', 2);
    if (end == std::string_view::npos) return false;
    const auto value = decoded(rest.substr(2, end - 2), '"');
    if (!value) return false;
    attribute.value = *value;
    rest.remove_prefix(end + 1);
  } else if (!is_html) {
    return false;
  }
  tag.attributes.push_back(std::move(attribute));
  return true;
}

/// Takes what stands from "<" to ">" off the front.
std::optional<Tag> take_tag(std::string_view& rest, bool is_html = false) {
  Tag tag;
  rest.remove_prefix(1);
  tag.closes = rest.starts_with('/');
  rest.remove_prefix(tag.closes ? 1 : 0);
  tag.name = take_name(rest);
  if (tag.name.empty()) return std::nullopt;
  for (skip_blanks(rest); !rest.starts_with('>'); skip_blanks(rest)) {
    if (rest.starts_with("/>")) {
      tag.is_empty = true;
      rest.remove_prefix(1);
      break;
    }
    if (rest.empty() || !take_attribute(rest, is_html, tag)) return std::nullopt;
  }
  rest.remove_prefix(1);
  return tag;
}

/// Keeps track of open elements, and adds the values of a document.
class XmlReader {
 public:
  bool add(Tag tag) {
    if (tag.closes) return close(tag);
    std::string key;
    for (auto& attribute : tag.attributes) {
      if (attribute.name == "key") key = attribute.value;
      values.push_back({tag.name, attribute.name, std::move(attribute.value), {}});
    }
    if (open_.empty()) ++roots_;
    if (!tag.is_empty) open_.push_back({std::move(tag.name), std::move(key)});
    has_text_ = !tag.is_empty;
    return roots_ == 1;
  }

  bool add_text(std::string_view raw) {
    const auto text = decoded(raw, '\0');
    if (!text) return false;
    text_ = *text;
    return !open_.empty() || raw.find_first_not_of(" \n") == std::string_view::npos;
  }

  bool is_whole() const { return open_.empty() && roots_ == 1; }

  std::vector<XmlValue> values;

 private:
  bool close(const Tag& tag) {
    if (open_.empty() || open_.back().first != tag.name || !tag.attributes.empty()) return false;
    if (has_text_) values.push_back({tag.name, {}, text_, open_.back().second});
    open_.pop_back();
    has_text_ = false;
    return true;
  }

  std::vector<std::pair<std::string, std::string>> open_;  ///< names and keys
  std::string text_;
  bool has_text_ = false;
  int roots_ = 0;
};

/// Behind the end tag of an element whose content is no markup.
bool skip_raw(std::string_view& rest, std::string_view element) {
  const auto end = rest.find("</" + std::string(element) + ">");
  rest.remove_prefix(std::min(end, rest.size()));
  return end != std::string_view::npos;
}

bool is_text_only(cmark_node* node) {
  for (auto* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
    if (cmark_node_get_type(child) != CMARK_NODE_TEXT) return false;
  return true;
}

}  // namespace

std::optional<std::vector<XmlValue>> read_xml(std::string_view xml) {
  constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  if (xml.starts_with(declaration)) xml.remove_prefix(declaration.size());
  XmlReader reader;
  while (!xml.empty()) {
    const auto text = xml.substr(0, xml.find('<'));
    xml.remove_prefix(text.size());
    if (!reader.add_text(text)) return std::nullopt;
    if (xml.empty()) break;
    auto tag = take_tag(xml);
    if (!tag || !reader.add(*std::move(tag))) return std::nullopt;
  }
  if (!reader.is_whole()) return std::nullopt;
  return std::move(reader.values);
}

std::optional<Texts> html_tags(std::string_view html) {
  constexpr std::string_view doctype = "<!DOCTYPE html>";
  if (html.starts_with(doctype)) html.remove_prefix(doctype.size());
  Texts tags;
  while (true) {
    const auto text = html.substr(0, html.find('<'));
    if (!decoded(text, '\0')) return std::nullopt;
    html.remove_prefix(text.size());
    if (html.empty()) return tags;
    const auto tag = take_tag(html, true);
    if (!tag) return std::nullopt;
    auto& shown = tags.emplace_back(tag->closes ? "/" + tag->name : tag->name);
    for (const auto& attribute : tag->attributes) shown += " " + attribute.name;
    const bool is_raw = tag->name == "script" || tag->name == "style";
    if (is_raw && !tag->closes && !skip_raw(html, tag->name)) return std::nullopt;
  }
}

std::optional<std::string> paragraph_text(const std::string& markdown) {
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  auto* paragraph = cmark_node_first_child(document.get());
  if (paragraph == nullptr) return std::string();
  if (cmark_node_next(paragraph) != nullptr ||
      cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH || !is_text_only(paragraph))
    return std::nullopt;
  std::string text;
  for (auto* child = cmark_node_first_child(paragraph); child != nullptr;
       child = cmark_node_next(child))
    text += cmark_node_get_literal(child);
  return text;
}

}  // namespace facgraph::fuzz
