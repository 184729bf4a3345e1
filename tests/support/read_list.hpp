#pragma once

#include <string>
#include <utility>
#include <vector>

#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"

/// Lists in any form, from their bytes.
namespace facgraph::testing {

inline Document read_as(const std::string& name, std::string bytes, bool from_folder = false) {
  const std::vector<input::Source> sources{{name, std::move(bytes), from_folder}};
  return input::read(sources);
}

/// What an input is refused for; "read" when it is not.
inline std::string refusal(const std::string& name, std::string bytes) {
  try {
    read_as(name, std::move(bytes));
  } catch (const InputError& error) {
    return error.kind() == InputError::Kind::not_a_list ? error.what() : "unreadable";
  }
  return "read";
}

/// "Ada: sorting, graphs" or "Ada: [sorting] [graphs x 2]", where brackets hold one topic.
inline std::string researched(const PersonEntry& person) {
  auto text = person.name.value + ":";
  for (const auto& research : person.research) {
    text += " ";
    const auto times = research.count == 1 ? "" : " x " + std::to_string(research.count);
    text += research.one_topic ? "[" + research.value + times + "]" : research.value + times;
  }
  return text;
}

}  // namespace facgraph::testing
