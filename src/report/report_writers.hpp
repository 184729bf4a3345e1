#pragma once

#include <string>

#include "facgraph/report/report.hpp"

/// The functions of the rows of report_formats(), one a file.
namespace facgraph::report {

/// One HTML page that loads nothing: style, script and figures stand in it, and its content
/// security policy allows these alone, by their digests. Readable without scripts.
std::string write_html_report(const Report& report);

/// GitHub Flavored Markdown; a figure is an image, Figure::file beside the report.
std::string write_markdown_report(const Report& report);

}  // namespace facgraph::report
