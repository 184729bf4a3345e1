#pragma once

#include <string>
#include <vector>

#include "facgraph/text/url.hpp"
#include "support/read_list.hpp"

/// What a list says, in lines that can be compared.
namespace facgraph::testing {

inline std::string joined(const std::vector<Text>& texts) {
  std::string all;
  for (const auto& text : texts) all += text.value + '\n';
  return all;
}

/// Links that are safe to follow: others are not written.
inline std::string safe_links(const std::vector<Text>& links) {
  std::string all;
  for (const auto& link : links)
    if (text::safe_url(link.value)) all += link.value + '\n';
  return all;
}

/// All that a document says, but for locations and diagnostics.
inline std::vector<std::string> statements(const Document& document) {
  std::vector<std::string> all;
  for (const auto& heading : document.headings)
    all.push_back(std::to_string(heading.level) + heading.text.value);
  for (const auto& text : document.scope) all.push_back(text.value);
  for (const auto& lab : document.labs)
    all.push_back(lab.name.value + '\n' + safe_links(lab.websites));
  for (const auto& person : document.people) {
    all.push_back(researched(person));
    all.push_back(joined(person.titles) + safe_links(person.websites) +
                  joined(person.affiliations));
  }
  for (const auto& member : document.lab_members)
    all.push_back(std::to_string(member.person) + " in " + std::to_string(member.lab));
  return all;
}

}  // namespace facgraph::testing
