#pragma once

#include <array>
#include <string_view>

/// What is fuzzed. To add a target: a function in targets/NAME.cpp, its declaration and row here,
/// and at least one file in seeds/NAME. Any bytes must leave it with its laws kept (laws.hpp).
namespace facgraph::fuzz {

void clean(std::string_view bytes);
void command_line(std::string_view bytes);
void csv(std::string_view bytes);
void embed(std::string_view bytes);
void escape(std::string_view bytes);
void exports(std::string_view bytes);
void index(std::string_view bytes);
void json(std::string_view bytes);
void listings(std::string_view bytes);
void markdown(std::string_view bytes);
void pipeline(std::string_view bytes);
void settings(std::string_view bytes);
void thesaurus(std::string_view bytes);
void ties(std::string_view bytes);
void topics(std::string_view bytes);
void url(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

inline constexpr auto targets = std::to_array<Target>({
    {"clean", clean},
    {"command_line", command_line},
    {"csv", csv},
    {"embed", embed},
    {"escape", escape},
    {"exports", exports},
    {"index", index},
    {"json", json},
    {"listings", listings},
    {"markdown", markdown},
    {"pipeline", pipeline},
    {"settings", settings},
    {"thesaurus", thesaurus},
    {"ties", ties},
    {"topics", topics},
    {"url", url},
});

}  // namespace facgraph::fuzz
