#pragma once

#include <span>
#include <string>
#include <string_view>

#include "facgraph/report/report.hpp"

namespace facgraph::report {

/// One row a form of a report. To add one: a function and a row; --format, file endings and the
/// tests read the table.
struct ReportFormat {
  std::string_view name;  ///< also the file's ending, without the dot
  std::string_view summary;
  /// The file's bytes; the same for the same report.
  std::string (*write)(const Report&);
  bool holds_figures = false;  ///< else they have to be written beside it
};

std::span<const ReportFormat> report_formats();

/// The row with that name; nullptr when there is none.
const ReportFormat* find_report_format(std::string_view name);

}  // namespace facgraph::report
