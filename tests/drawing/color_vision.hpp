#pragma once

#include <array>
#include <cmath>
#include <string>
#include <string_view>

/// How colors look to readers, for tests of the palette.
namespace facgraph::drawing::looks {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

/// On linear RGB: normal vision, then deuteranopia and protanopia of full severity (Machado,
/// Oliveira & Fernandes 2009).
constexpr std::array<Matrix, 3> color_visions{
    {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
     {{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}},
     {{{.152286, 1.052583, -.204868},
       {.114503, .786281, .099216},
       {-.003882, -.048116, 1.051998}}}}};

inline Three times(const Matrix& matrix, const Three& vector) {
  Three result{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) result[i] += matrix[i][j] * vector[j];
  return result;
}

/// Linear RGB of #rrggbb as it is seen, in [0, 1].
inline Three seen(std::string_view color, const Matrix& vision) {
  Three linear{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(std::string(color.substr(1 + 2 * i, 2)), nullptr, 16) / 255.;
    linear[i] = value <= .04045 ? value / 12.92 : std::pow((value + .055) / 1.055, 2.4);
  }
  auto result = times(vision, linear);
  for (auto& value : result) value = std::min(1., std::max(0., value));
  return result;
}

/// CIE L*a*b* for D65.
inline Three lab(const Three& linear) {
  constexpr Matrix to_xyz{{{.4124564, .3575761, .1804375},
                           {.2126729, .7151522, .0721750},
                           {.0193339, .1191920, .9503041}}};
  constexpr Three white{.95047, 1, 1.08883};
  auto xyz = times(to_xyz, linear);
  for (std::size_t i = 0; i < 3; ++i) {
    const double t = xyz[i] / white[i];
    xyz[i] = t > 216. / 24389 ? std::cbrt(t) : (24389. / 27 * t + 16) / 116;
  }
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// CIEDE2000, as Sharma, Wu & Dalal (2005) write it down.
inline double ciede2000(Three x, Three y) {
  const double pi = std::acos(-1.);
  const auto radians = [&](double degrees) { return degrees * pi / 180; };
  const auto seventh = [](double c) {
    return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25., 7)));
  };
  const double g = .5 * (1 - seventh((std::hypot(x[1], x[2]) + std::hypot(y[1], y[2])) / 2));
  x[1] *= 1 + g;
  y[1] *= 1 + g;
  const double c1 = std::hypot(x[1], x[2]);
  const double c2 = std::hypot(y[1], y[2]);
  const auto hue = [&](const Three& color) {
    const double degrees = std::atan2(color[2], color[1]) * 180 / pi;
    return degrees < 0 ? degrees + 360 : degrees;
  };
  const double h1 = hue(x);
  const double h2 = hue(y);
  double dh = c1 * c2 > 0 ? h2 - h1 : 0;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  double mean_h = h1 + h2;
  if (c1 * c2 > 0)
    mean_h = std::abs(h1 - h2) <= 180 ? mean_h / 2 : (mean_h + (mean_h < 360 ? 360 : -360)) / 2;
  const double mean_l = (x[0] + y[0]) / 2;
  const double mean_c = (c1 + c2) / 2;
  const double t = 1 - .17 * std::cos(radians(mean_h - 30)) + .24 * std::cos(radians(2 * mean_h)) +
                   .32 * std::cos(radians(3 * mean_h + 6)) -
                   .2 * std::cos(radians(4 * mean_h - 63));
  const double from_50 = (mean_l - 50) * (mean_l - 50);
  const double l = (y[0] - x[0]) / (1 + .015 * from_50 / std::sqrt(20 + from_50));
  const double c = (c2 - c1) / (1 + .045 * mean_c);
  const double h = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2)) / (1 + .015 * mean_c * t);
  const double turn =
      -2 * seventh(mean_c) * std::sin(radians(60 * std::exp(-std::pow((mean_h - 275) / 25, 2))));
  return std::sqrt(l * l + c * c + h * h + turn * c * h);
}

}  // namespace facgraph::drawing::looks
