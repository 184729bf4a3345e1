#pragma once

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/run_facgraph.hpp"
#include "support/sample.hpp"

namespace facgraph::testing {

/// What a command says of the sample list.
inline nlohmann::json json_of(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"-i", sample, "--format", "json"});
  const auto result = run_facgraph(arguments);
  BOOST_TEST_REQUIRE(result.exit_code == 0, result.err);
  return nlohmann::json::parse(result.out);
}

}  // namespace facgraph::testing
