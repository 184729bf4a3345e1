#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace facgraph::cli {

/// The values that a number option takes.
struct Range {
  double least = 0;
  double most = 0;
  bool without_least = false;  ///< least itself is refused
};

/// What kind of value an option takes; completion scripts and settings go by it.
enum class OptionKind : std::uint8_t { flag, text, texts, number, path, paths, choice, name };

/// An option as it was declared.
struct OptionRow {
  std::string flags;  ///< "-o,--output"; empty for a positional argument
  std::string type;   ///< "FILE"; empty for a flag
  std::string summary;
  OptionKind kind = OptionKind::text;
  std::vector<std::string> choices;  ///< of a choice

  bool is_positional() const { return flags.empty(); }
  /// "output" of "-o,--output". Precondition: not positional.
  std::string long_name() const { return flags.substr(flags.rfind("--") + 2); }
};

/// Declares the options of one command. Each writes into a variable that must outlive the parsing;
/// its value before is the default. Flags are written as "-o,--output". A value that does not fit
/// is refused with one sentence.
class OptionSet {
 public:
  explicit OptionSet(CLI::App& app) : app_(app) {}

  /// One positional argument; several words count as one: `facgraph show ion stoica`.
  void name(std::string& value, const std::string& type, const std::string& summary,
            bool required = true);

  /// Positional arguments, one or more, for a command that tells the names in them apart.
  void words(std::vector<std::string>& values, const std::string& type, const std::string& summary);

  /// Positional arguments, any number.
  void paths(std::vector<std::string>& values, const std::string& type, const std::string& summary);

  /// A positional argument that is the name of a table's row.
  void choice_argument(std::string& value, const std::string& type, const std::string& summary,
                       const std::vector<std::string>& names, bool required);

  /// An option whose values are the names of a table's rows; another value is refused with the
  /// nearest name.
  void choice(const std::string& flags, std::string& value, const std::string& summary,
              const std::vector<std::string>& names);

  void text(const std::string& flags, std::string& value, const std::string& type,
            const std::string& summary);

  /// May stand several times, and takes several values each time.
  void texts(const std::string& flags, std::vector<std::string>& values, const std::string& type,
             const std::string& summary);

  /// A finite number in the range.
  void number(const std::string& flags, double& value, const std::string& type,
              const std::string& summary, Range range);

  /// A whole number from 0.
  void count(const std::string& flags, std::size_t& value, const std::string& type,
             const std::string& summary);

  /// The same, of which the command learns whether it was given; `usual` is told if it was not.
  void count(const std::string& flags, std::optional<std::size_t>& value, std::size_t usual,
             const std::string& type, const std::string& summary);

  void flag(const std::string& flags, bool& value, const std::string& summary);

  /// --format of commands that print a listing; "table" unless `value` names another default.
  void listing_format(std::string& value);

  /// What was declared so far, in order.
  const std::vector<OptionRow>& rows() const { return rows_; }

 private:
  void add_count(const std::string& flags, std::size_t usual, const std::string& type,
                 const std::string& summary, const std::function<void(std::size_t)>& take);
  void note(OptionRow row) { rows_.push_back(std::move(row)); }

  CLI::App& app_;
  std::vector<OptionRow> rows_;
};

/// The names of a table's rows.
template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

/// Why a value is none of the names, with the nearest one.
std::string refusal(std::string_view value, const std::vector<std::string>& names);

}  // namespace facgraph::cli
