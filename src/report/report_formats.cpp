#include <algorithm>
#include <array>

#include "facgraph/report/write_report.hpp"
#include "report_writers.hpp"

namespace facgraph::report {
namespace {

constexpr auto report_rows = std::to_array<ReportFormat>({
    {"html", "one page with everything in it, for browsers and print", write_html_report, true},
    {"md", "Markdown with its figures beside it, for repositories", write_markdown_report, false},
});

}  // namespace

std::span<const ReportFormat> report_formats() { return report_rows; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto* const row =
      std::find_if(report_rows.begin(), report_rows.end(),
                   [name](const ReportFormat& format) { return format.name == name; });
  return row == report_rows.end() ? nullptr : row;
}

}  // namespace facgraph::report
