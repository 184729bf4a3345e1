#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.hpp"
#include "cli/index_list.hpp"
#include "cli/output_file.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"

namespace facgraph::cli {
namespace {

struct IndexOptions {
  std::string output;
};

}  // namespace

Action set_up_index(OptionSet& set) {
  const auto options = std::make_shared<IndexOptions>();
  set.text("-o,--output", options->output, "FILE",
           "file to write, ending in .fgx (default output/LIST.fgx)");
  return [options](Session& session) {
    if (!options->output.empty() && std::filesystem::path(options->output).extension() != ".fgx")
      throw UsageError(fmt::format("{}: the name of an index ends in .fgx", options->output));
    const auto& list = session.list();
    const auto path =
        options->output.empty() ? fmt::format("output/{}.fgx", list.stem) : options->output;
    write_file(path, index_of(list), inputs_of(session, list.files));
    session.print(fmt::format("{}: {}, {}\n", path,
                              counted(list.roster.faculty.size(), "person", "people"),
                              counted(list.roster.topics.size(), "topic", "topics")));
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
