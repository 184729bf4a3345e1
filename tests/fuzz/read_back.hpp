#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Readers of what facgraph writes, stricter than those that users have: nullopt for what is
/// malformed. They share no code with the writers.
namespace facgraph::fuzz {

using Texts = std::vector<std::string>;

/// A value of an XML document: of an attribute, or, where `attribute` is empty, the text of an
/// element without elements in it.
struct XmlValue {
  std::string element;
  std::string attribute;
  std::string value;
  /// The value of the element's attribute `key`, for texts.
  std::string key;
};

/// Well-formed XML of elements, attributes, character references and the five entities; no
/// comments, no CDATA.
std::optional<std::vector<XmlValue>> read_xml(std::string_view xml);

/// Tags of an HTML page in order, without what stands in them but for the names of elements and
/// attributes; script and style are passed over.
std::optional<Texts> html_tags(std::string_view html);

/// Records of RFC 4180, which end in LF; quotes stand only around a whole field.
std::optional<std::vector<Texts>> read_csv(std::string_view csv, char separator = ',');

/// All strings that stand under `key` of any object, in order, also those in arrays.
std::optional<Texts> json_texts(std::string_view json, std::string_view key);

/// The text of a Markdown document that is one paragraph of nothing but text on one line.
std::optional<std::string> paragraph_text(const std::string& markdown);

/// An attribute of every node of a graph in DOT, as Graphviz reads it.
std::optional<Texts> dot_values(const std::string& dot, const std::string& attribute);

}  // namespace facgraph::fuzz
