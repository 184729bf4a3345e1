#include "large_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

constexpr std::size_t most_bytes_in_all = 560'000;
constexpr std::size_t least_bytes_of_one = 60;

}  // namespace

std::string short_about(const MapInput& input, FacultyId person) {
  auto text = about(input, person);
  const auto people = std::max<std::size_t>(input.network.faculty_count(), 1);
  const auto room = std::max(most_bytes_in_all / people, least_bytes_of_one);
  if (text.size() <= room) return text;
  const auto comma = text.rfind(", ", room);
  const auto name = input.roster[person].name.size();
  return text.substr(0, comma == std::string::npos || comma < name ? name : comma) + " …";
}

std::string pair_text(const MapInput& input, const PotentialPair& pair) {
  std::vector<std::string> topics;
  for (const auto topic : pair.shared) topics.push_back(input.roster[topic].name);
  auto text = fmt::format("{} – {}", input.roster[pair.a].name, input.roster[pair.b].name);
  if (!topics.empty()) text += fmt::format(" ({})", joined(topics, ", "));
  return text;
}

std::string strongest_pairs(const MapInput& input, std::span<const PotentialPair> pairs) {
  std::vector<std::string> texts;
  for (const auto& pair : pairs) texts.push_back(pair_text(input, pair));
  return texts.empty() ? "" : "Strongest potential: " + joined(texts, " · ") + ". ";
}

}  // namespace facgraph::drawing
