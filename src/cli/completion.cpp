#include <algorithm>
#include <memory>
#include <string>

#include "cli/command_line.hpp"
#include "cli/completion_scripts.hpp"

namespace facgraph::cli {

Action set_up_completion(OptionSet& set) {
  const auto shell = std::make_shared<std::string>();
  set.choice_argument(*shell, "SHELL", "whose script to print", names_of(shells()), true);
  return [shell](Session& session) {
    const auto rows = shells();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Shell& row) { return row.name == *shell; });
    session.print(found->script(describe()));
    return ExitCode::done;
  };
}

}  // namespace facgraph::cli
