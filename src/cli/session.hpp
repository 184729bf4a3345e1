#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/input/source.hpp"
#include "facgraph/model/document.hpp"
#include "facgraph/model/network.hpp"
#include "facgraph/model/roster.hpp"
#include "facgraph/report/listing.hpp"
#include "facgraph/topics/resolve.hpp"

namespace facgraph::cli {

/// Options that every command has.
struct CommonOptions {
  std::vector<std::string> inputs;
  std::string level;  ///< empty: as the settings say, or full
  std::vector<std::string> thesauri;
  std::vector<std::string> no_merge;  ///< "A=B"
  std::vector<std::string> no_split;
  bool quiet = false;
  bool verbose = false;
  std::string color{"auto"};
  bool exact_projection = false;
  input::Limits limits;
  topics::TieLimits tie_limits;
};

struct Groundwork;

/// The list that a command works on.
struct List {
  std::vector<std::string> files;  ///< the paths that were read, "<stdin>" among them
  std::string stem;                ///< for names of output files
  Roster roster;
  Network network;
  topics::ResolveOptions choices;      ///< that made the roster
  std::vector<std::string> digests{};  ///< SHA-256 of each file, where somebody asked for them
  ProjectionOptions projection{};      ///< how much of the pairs is kept
  mutable std::shared_ptr<Groundwork> groundwork{};  ///< of groundwork.hpp alone
};

/// The list before any decision about topics and people was made.
struct WrittenList {
  std::string stem;  ///< for names of output files
  Document document;
};

/// One run of a command: its list, and where its results go.
class Session {
 public:
  /// All must outlive it.
  Session(const Environment& environment, const CommonOptions& options, const Settings& settings)
      : environment_(environment), options_(options), settings_(settings) {}

  /// Read at first use; `path` instead of --input where it is not empty. Warnings about it go to
  /// standard error.
  const List& list(const std::string& path = {});

  /// The same without saying the warnings, for a command that lists them itself; `inputs` instead
  /// of
  /// --input where there are any.
  const List& list_without_warnings(const std::vector<std::string>& inputs = {});

  /// Another list, beside the one that --input names. Warnings about it go to standard error.
  List other_list(const std::string& path);

  /// Before the list is read: its digests are wanted.
  void remember_digests() { wants_digests_ = true; }

  /// The bytes of one file, or of standard input for "-", within the limits; or within `limits`.
  /// Throws InputError.
  input::Source load(const std::string& path);
  input::Source load(const std::string& path, const input::Limits& limits);
  /// What the list says, as written, for a command that hands it on. Warnings about it go to
  /// standard error.
  WrittenList written_list();

  /// What every command was asked for, and what it may see of the machine.
  const CommonOptions& options() const { return options_; }
  const Settings& settings() const { return settings_; }
  const Environment& environment() const { return environment_; }

  /// The index file that is the list, when it is one. Throws UsageError for an index among other
  /// inputs.
  std::optional<std::string> index_path();

  /// Throws UsageError for options that an index, made at this level, cannot follow any more.
  void check_index_options(Level level) const;

  /// How much of the pairs commands keep.
  ProjectionOptions projection() const;

  /// Prints a listing in the named form.
  void print(const report::Listing& listing, const std::string& format);

  /// Writes text to standard output.
  void print(const std::string& text);

  /// Says something about the run itself on standard error, unless --quiet.
  void say(const std::string& sentence);

  /// What a long run tells a terminal; nothing with --quiet or elsewhere.
  Progress progress(const std::string& counted) const;

  /// The same, only with --verbose.
  void say_more(const std::string& sentence);

 private:
  List read_index(const std::string& path);
  List read(const std::vector<std::string>& named);
  void warn_about(const std::vector<Diagnostic>& diagnostics,
                  const std::vector<std::string>& files);

  const Environment& environment_;
  const CommonOptions& options_;
  const Settings& settings_;
  std::optional<List> list_;
  bool wants_digests_ = false;
};

}  // namespace facgraph::cli
