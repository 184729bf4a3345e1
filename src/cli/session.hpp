#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/report/listing.hpp"

namespace facgraph::cli {

/// Options that every command has.
struct CommonOptions {
  std::vector<std::string> inputs;
  std::string level;  ///< empty: as the settings say, or full
  bool quiet = false;
};

/// The list that a command works on.
struct List {
  std::vector<std::string> files;  ///< the paths that were read, "<stdin>" among them
  std::string stem;                ///< for names of output files
  Roster roster;
  Network network;
};

/// One run of a command: its list, and where its results go.
class Session {
 public:
  Session(const Environment& environment, const CommonOptions& options)
      : environment_(environment), options_(options) {}

  /// Read at first use. Warnings about it go to standard error.
  const List& list();

  /// Prints a listing in the named form.
  void print(const report::Listing& listing, const std::string& format);

  /// Writes text to standard output.
  void print(const std::string& text);

  /// Says something about the run itself on standard error, unless --quiet.
  void say(const std::string& sentence);

 private:
  void warn_about(const Roster& roster);

  const Environment& environment_;
  const CommonOptions& options_;
  std::optional<List> list_;
};

}  // namespace facgraph::cli
