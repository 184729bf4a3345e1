#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/report/listing.hpp"

namespace facgraph::cli {

/// Options that every command has.
struct CommonOptions {
  std::vector<std::string> inputs;
  std::string level;  ///< empty: as the settings say, or full
  std::vector<std::string> thesauri;
  std::vector<std::string> no_merge;  ///< "A=B"
  std::vector<std::string> no_split;
  bool quiet = false;
  bool exact_projection = false;
};

/// The list that a command works on.
struct List {
  std::vector<std::string> files;  ///< the paths that were read, "<stdin>" among them
  std::string stem;                ///< for names of output files
  Roster roster;
  Network network;
  ProjectionOptions projection;  ///< how much of the pairs is kept
};

/// One run of a command: its list, and where its results go.
class Session {
 public:
  Session(const Environment& environment, const CommonOptions& options)
      : environment_(environment), options_(options) {}

  /// Read at first use. Warnings about it go to standard error.
  const List& list();

  /// The same without saying the warnings, for a command that lists them itself; `inputs` instead
  /// of
  /// --input where there are any.
  const List& list_without_warnings(const std::vector<std::string>& inputs = {});

  /// Another list, beside the one that --input names. Warnings about it go to standard error.
  List other_list(const std::string& path);

  /// The index file that is the list, when it is one. Throws UsageError for an index among other
  /// inputs.
  std::optional<std::string> index_path();

  /// Throws UsageError for options that an index, made at this level, cannot follow any more.
  void check_index_options(Level level) const;

  /// How much of the pairs commands keep.
  ProjectionOptions projection() const;

  /// The bytes of one file, or of standard input for "-".
  input::Source load(const std::string& path);

  /// Prints a listing in the named form.
  void print(const report::Listing& listing, const std::string& format);

  /// Writes text to standard output.
  void print(const std::string& text);

  /// Says something about the run itself on standard error, unless --quiet.
  void say(const std::string& sentence);

 private:
  List read_index(const std::string& path);
  List read(const std::vector<std::string>& named);
  void warn_about(const Roster& roster);

  const Environment& environment_;
  const CommonOptions& options_;
  std::optional<List> list_;
};

}  // namespace facgraph::cli
