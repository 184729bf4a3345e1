#include "large_titles.hpp"

#include <algorithm>
#include <cmath>

#include "facgraph/drawing/text_width.hpp"

namespace facgraph::drawing {
namespace {

constexpr double title_line_height = 1.18;
constexpr double title_padding = 3;
constexpr double sizes[] = {42, 36, 30, 25, 22, 20, 18, 16, 14, 12.5, 11.5, 10.5};

/// Broken after commas where possible: a name is a list of topics.
std::vector<std::string> title_lines(std::string_view name, double width, Type type) {
  std::vector<std::string> lines;
  while (!name.empty()) {
    const auto comma = name.find(", ");
    const auto part = name.substr(0, comma == std::string_view::npos ? comma : comma + 1);
    name.remove_prefix(std::min(name.size(), part.size() + 1));
    const auto longer = lines.empty() ? "" : lines.back() + " " + std::string(part);
    if (!lines.empty() && text_width(longer, type.size, type.bold) <= width) {
      lines.back() = longer;
    } else {
      for (auto& line : wrapped(part, width, type)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

double widest_line(const std::vector<std::string>& lines, Type type) {
  double width = 0;
  for (const auto& line : lines) width = std::max(width, text_width(line, type.size, type.bold));
  return width;
}

bool breaks_a_word(std::string_view name, double width, Type type) {
  while (!name.empty()) {
    const auto blank = name.find(' ');
    if (text_width(name.substr(0, blank), type.size, type.bold) > width) return true;
    name.remove_prefix(blank == std::string_view::npos ? name.size() : blank + 1);
  }
  return false;
}

void fit_title(Country& country, const std::string& name, double area) {
  const double side = std::sqrt(area);
  for (const double size : sizes) {
    const Type type{size, true};
    const double room = std::clamp(.82 * side, 40., 16 * size);
    if (size > .036 * side + 8 || breaks_a_word(name, room, type)) continue;
    auto lines = title_lines(name, room, type);
    const double height =
        static_cast<double>(lines.size()) * title_line_height * size + 2 * title_padding;
    const double width = widest_line(lines, type) + 2 * title_padding;
    const bool smallest = size == sizes[std::size(sizes) - 1];
    if (width * height > (smallest ? .9 : .3) * area || lines.size() > 4) continue;
    country.title = std::move(lines);
    country.title_type = type;
    country.title_at = {0, 0, width, height};
    return;
  }
}

}  // namespace

void set_title(Country& country, const std::string& name, double area) {
  country.title.clear();
  for (const auto end : {name.size(), std::min(name.find(", "), name.size())}) {
    if (country.title.empty()) fit_title(country, name.substr(0, end), area);
  }
}

std::vector<Rect> Country::title_lines() const {
  std::vector<Rect> lines;
  const double step = (title_at.height - 2 * title_padding) / static_cast<double>(title.size());
  double y = title_at.y + title_padding;
  for (const auto& line : title) {
    const double width = text_width(line, title_type.size, title_type.bold) + 2 * title_padding;
    lines.push_back({title_at.center().x - width / 2, y, width, step});
    y += step;
  }
  return lines;
}

void place_title(Country& country, const std::string& name, Room& room) {
  constexpr int attempts = 4;
  const auto frame = bounds(country.outline);
  double size = area(country.outline);
  for (int attempt = 0; attempt < attempts && !country.title.empty(); ++attempt) {
    const auto at = room.nearest(centroid(country.outline), country.title_at.width,
                                 country.title_at.height, std::max(frame.width, frame.height) / 2);
    if (at) {
      country.title_at = *at;
      for (const auto& line : country.title_lines()) room.take(line);
      return;
    }
    size *= .6;
    set_title(country, name, size);
  }
  country.title.clear();
  country.title_at = {};
}

}  // namespace facgraph::drawing
