#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"

/// Documents as texts, to compare what was read.
namespace facgraph::testing {

inline void write(std::string& out, const std::vector<Text>& texts) {
  for (const auto& [value, where] : texts) out += fmt::format("{}@{};", value, where.line);
  out += '|';
}

/// All that a document says, in its order.
inline std::string written(const Document& document) {
  std::string out;
  write(out, document.scope);
  for (const auto& [level, text] : document.headings)
    out += fmt::format("{} {}@{}\n", level, text.value, text.where.line);
  for (const auto& lab : document.labs) {
    write(out, {lab.name});
    write(out, lab.websites);
  }
  for (const auto& person : document.people) {
    write(out, {person.name});
    for (const auto* texts : {&person.titles, &person.websites, &person.affiliations})
      write(out, *texts);
    for (const auto& topic : person.research)
      out += fmt::format("{}@{} x {}{};", topic.value, topic.where.line, topic.count,
                         topic.one_topic ? " as one" : "");
    out += '\n';
  }
  for (const auto& [person, lab, where] : document.lab_members)
    out += fmt::format("{} {} {}\n", person, lab, where.line);
  for (const auto& [severity, where, message, concern] : document.diagnostics)
    out += fmt::format("{} {} {} {}\n", static_cast<int>(severity), where.line, message,
                       static_cast<int>(concern));
  return out;
}

/// The document of one file, read by so many threads, or why it is refused.
inline std::string read_by(std::size_t threads, const std::string& name, std::string bytes,
                           const input::Limits& limits = {}) {
  try {
    std::vector<input::Source> sources(1);
    sources[0] = {name, std::move(bytes)};
    return written(input::read(std::move(sources), limits, threads));
  } catch (const InputError& error) {
    return error.what();
  }
}

}  // namespace facgraph::testing
