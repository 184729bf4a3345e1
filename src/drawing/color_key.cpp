#include "color_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "facgraph/drawing/palette.hpp"
#include "map_words.hpp"

namespace facgraph::drawing {
namespace {

/// The least of 1, 2, 2.5, 4, 5 times a power of ten that is not below the value.
double round_up(double value) {
  constexpr std::array<double, 6> round{1, 2, 2.5, 4, 5, 10};
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double factor : round)
    if (factor * power >= value * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

Scale::Scale(double most) {
  if (most > 0 && std::isfinite(most)) width_ = round_up(most / static_cast<double>(scale_steps));
}

std::size_t Scale::step(double value) const {
  if (!(width_ > 0) || !(value > 0)) return 0;
  const auto step = std::floor(value / width_ + 1e-9);
  return std::min(static_cast<std::size_t>(step), scale_steps - 1);
}

std::string Scale::range(std::size_t step) const {
  const auto low = static_cast<double>(step);
  return fmt::format("{} to {}", short_number(low * width_), short_number((low + 1) * width_));
}

Scale score_scale(const MapInput& input) { return Scale(input.scores.most); }

std::string short_number(double value) {
  return std::abs(value) >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::vector<page::Legend> color_legend(const MapInput& input) {
  using page::Legend;
  std::vector<Legend> entries;
  if (!input.scores.name.empty()) {
    const auto scale = score_scale(input);
    for (std::size_t step = 0; step < (scale.step_width() > 0 ? scale_steps : 1); ++step) {
      auto text = scale.step_width() > 0 ? scale.range(step) : std::string("0");
      if (step == 0) text = fmt::format("{}: {}", input.scores.name, text);
      entries.push_back({Legend::Sample::box, std::move(text), scale_paint(step)});
    }
    return entries;
  }
  for (std::size_t group = 0; group < input.partition.cluster_count; ++group)
    if (has_own_color(input, group))
      entries.push_back({Legend::Sample::box, cluster_name(input, group), cluster_paint(group)});
  return entries;
}

std::string gray_groups(const MapInput& input) {
  if (!input.scores.name.empty()) return {};
  std::vector<std::string> names;
  for (std::size_t group = 0; group < input.partition.cluster_count; ++group)
    if (!has_own_color(input, group) && is_real_cluster(input, group))
      names.push_back(cluster_name(input, group));
  if (names.empty()) return {};
  return fmt::format("Further {}s, in gray: {}. ", input.grouping, joined(names, "; "));
}

}  // namespace facgraph::drawing
