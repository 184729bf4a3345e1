#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "../text/ascii.hpp"
#include "checked.hpp"
#include "facgraph/drawing/render.hpp"
#include "facgraph/model/errors.hpp"
#include "graphviz.hpp"
#include "pinned_graph.hpp"
#include "svg_finish.hpp"

namespace facgraph::drawing {
namespace {

constexpr double most_pixels_a_side = 32000;  // of Cairo
constexpr double most_pixels = 2e8;           // 800 MB

/// What Graphviz makes of the graph; it is busy no longer than that takes.
template <class MakeGraph>
std::string rendered(Draws draws, const char* format, MakeGraph make_graph) {
  Graphviz graphviz(draws);
  const GraphPointer graph = make_graph();
  graphviz.lay_out(graph.get(), "nop2");
  auto bytes = graphviz.render(graph.get(), format);
  graphviz.release(graph.get());
  return bytes;
}

/// How the bytes of a format begin and end.
struct Ends {
  std::string_view first;
  std::string_view last;
};

/// Where memory ends Cairo writes a part of the picture or nothing of it, and Graphviz calls that
/// drawn.
std::string rendered(Draws draws, const Drawing& drawing, const char* format, const Ends& ends,
                     double scale, Theme theme) {
  auto bytes = rendered(draws, format,
                        [&] { return pinned_graph(drawing, points_per_inch * scale, theme); });
  if (!bytes.starts_with(ends.first) || !bytes.ends_with(ends.last))
    throw RenderError(std::string("Graphviz drew a part of the ") + format +
                      " only, most likely for want of memory; draw less of the list (--top, "
                      "--only) or allow more memory");
  return bytes;
}

std::string svg(const Drawing& drawing, const RenderOptions& options) {
  const auto page = checked(drawing);
  const auto lines =
      rendered(Draws::lines, "svg", [&] { return pinned_lines(page, options.theme); });
  return finish_svg(lines, page, options);
}

/// The scale that is asked for, or the largest that a picture can have.
double possible_scale(const Drawing& page, double wanted) {
  const double side = most_pixels_a_side / std::max(page.width, page.height);
  const double area = std::sqrt(most_pixels / (page.width * page.height));
  if (!(wanted > 0)) wanted = 1;
  return std::min({wanted, side, area});
}

std::string png(const Drawing& drawing, const RenderOptions& options) {
  const auto page = checked(drawing);
  constexpr Ends ends{"\x89PNG\r\n\x1a\n", "IEND\xae\x42\x60\x82"};
  return rendered(Draws::text, page, "png", ends, possible_scale(page, options.scale),
                  options.theme);
}

/// Cairo writes the time of day into the file; equal maps have to be equal bytes.
std::string without_time(std::string pdf) {
  constexpr std::string_view before = "/CreationDate (D:";
  constexpr std::string_view fixed = "20000101000000";
  const auto found = pdf.find(before);
  if (found == std::string::npos || found + before.size() + fixed.size() > pdf.size()) return pdf;
  return pdf.replace(found + before.size(), fixed.size(), fixed);
}

/// While it lives, the process is in UTC: Cairo writes the zone behind the time, in other lengths.
class UniversalTime {
 public:
  UniversalTime() {
    if (const auto* zone = std::getenv("TZ"); zone != nullptr) before_ = zone;
    setenv("TZ", "UTC0", 1);
    tzset();
  }
  UniversalTime(const UniversalTime&) = delete;
  UniversalTime& operator=(const UniversalTime&) = delete;
  ~UniversalTime() {
    if (before_)
      setenv("TZ", before_->c_str(), 1);
    else
      unsetenv("TZ");
    tzset();
  }

 private:
  std::optional<std::string> before_;
};

std::string pdf(const Drawing& drawing, const RenderOptions& options) {
  const UniversalTime in_utc;
  return without_time(
      rendered(Draws::text, checked(drawing), "pdf", {"%PDF-", "%%EOF\n"}, 1, options.theme));
}

std::string dot(const Drawing& drawing, const RenderOptions& options) {
  // "canon" writes the attributes as they were given, so texts are not measured; "dot" would round
  // positions to five digits.
  return rendered(Draws::lines, checked(drawing), "canon", {"graph", "}\n"}, 1, options.theme);
}

constexpr auto format_rows = std::to_array<Format>({
    {"svg", "for the web: links, tooltips, light and dark", svg},
    {"png", "for slides and word processors", png},
    {"pdf", "for LaTeX and print", pdf},
    {"dot", "for Graphviz, every position pinned", dot},
});

}  // namespace

std::span<const Format> formats() { return format_rows; }

const Format* find_format(std::string_view name) {
  const auto found =
      std::find_if(format_rows.begin(), format_rows.end(), [name](const Format& row) {
        return std::equal(row.name.begin(), row.name.end(), name.begin(), name.end(),
                          [](char a, char b) { return a == text::ascii::lower(b); });
      });
  return found == format_rows.end() ? nullptr : &*found;
}

}  // namespace facgraph::drawing
