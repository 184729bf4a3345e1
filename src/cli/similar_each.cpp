#include "cli/similar_each.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/threads.hpp"
#include "cli/usage_error.hpp"
#include "cli/wording.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/escape.hpp"
#include "report/cell_text.hpp"

namespace facgraph::cli {
namespace {

using report::Listing;
using report::Table;
using similarity::Neighbor;

/// A row; the names are escaped already.
struct EachRow {
  std::string_view person;
  std::size_t rank = 0;
  std::string_view neighbor;
  const Neighbor& found;
};

void add(std::string& out, std::string_view text) { out += text; }

void add(std::string& out, std::size_t number) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// Texts and numbers one behind the other: rows are many, and a pattern would be read for each.
template <class... Parts>
void add_all(std::string& out, const Parts&... parts) {
  (add(out, parts), ...);
}

void add_csv(std::string& out, const EachRow& row) {
  add_all(out, row.person, ",", row.rank, ",", row.neighbor, ",", report::exact(row.found.score),
          ",", row.found.shared, "\n");
}

void add_line(std::string& out, const EachRow& row) {
  add_all(out, row.person, ": ", row.rank, ": ", row.neighbor, ": ",
          report::rounded(row.found.score), ": ", row.found.shared, "\n");
}

void add_json(std::string& out, const EachRow& row) {
  add_all(out, R"({"person":")", row.person, R"(","rank":)", row.rank, R"(,"neighbor":")",
          row.neighbor, R"(","score":)", report::exact(row.found.score), R"(,"shared_topics":)",
          row.found.shared, "}\n");
}

/// A form that is written row by row. To add one: a function and a row.
struct RowFormat {
  std::string_view name;
  std::string_view header;
  std::string (*escaped)(std::string_view);
  void (*add)(std::string& out, const EachRow& row);
};

constexpr auto row_formats = std::to_array<RowFormat>({
    {"csv", "person,rank,neighbor,score,shared_topics\n", escape::csv, add_csv},
    {"lines", "", escape::terminal, add_line},
    {"json", "", escape::json, add_json},
});

const RowFormat* find_row_format(std::string_view name) {
  const auto row = std::find_if(row_formats.begin(), row_formats.end(),
                                [&](const RowFormat& format) { return format.name == name; });
  return row == row_formats.end() ? nullptr : &*row;
}

/// "2/4" is the second quarter.
struct Share {
  std::size_t part = 1;
  std::size_t parts = 1;

  similarity::PeopleRange of(std::size_t people) const {
    return {people * (part - 1) / parts, people * part / parts};
  }
};

Share share_named(const std::string& text) {
  if (text.empty()) return {};
  Share share;
  const auto* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, share.part);
  const bool has_slash = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
  const auto second = has_slash ? std::from_chars(first.ptr + 1, end, share.parts) : first;
  constexpr std::size_t most = 1'000'000;
  if (!has_slash || second.ec != std::errc() || second.ptr != end || share.part == 0 ||
      share.part > share.parts || share.parts > most)
    throw UsageError(fmt::format("--shard takes a share like 2/4, the second of four, not \"{}\"",
                                 text::clean(text, 40)));
  return share;
}

/// Whoever scores enough; rows are sorted.
std::span<const Neighbor> enough(std::span<const Neighbor> found, double minimum) {
  const auto end = std::find_if(found.begin(), found.end(), [minimum](const Neighbor& neighbor) {
    return neighbor.score < minimum;
  });
  return found.first(static_cast<std::size_t>(end - found.begin()));
}

std::string clean_name(const Everybody& everybody, FacultyId person) {
  return text::clean(everybody.name_as_read(person));
}

/// Names, cleaned and escaped. Each stands in many rows, and nearly all are written as they were
/// read: so they are looked at once, and need no room.
class WrittenNames {
 public:
  WrittenNames(const Everybody& everybody, std::string (*escaped)(std::string_view))
      : everybody_(everybody), escaped_(escaped), forms_(everybody.nearest.people_count()) {}

  std::string_view operator()(FacultyId person) {
    const auto as_read = everybody_.name_as_read(person);
    auto& form = forms_[index(person)];
    if (form == Form::unknown) {
      auto written = escaped_(clean_name(everybody_, person));
      form = written == as_read ? Form::as_read : Form::other;
      if (form == Form::other) others_.emplace(person, std::move(written));
    }
    return form == Form::as_read ? as_read : others_.at(person);
  }

 private:
  enum class Form : std::uint8_t { unknown, as_read, other };

  const Everybody& everybody_;
  std::string (*escaped_)(std::string_view);
  std::vector<Form> forms_;  ///< by person
  std::unordered_map<FacultyId, std::string> others_;
};

void stream(Session& session, const Everybody& everybody, const SimilarOptions& options,
            const RowFormat& format, const Share& share) {
  constexpr std::size_t buffer = 1 << 20;
  std::string out;
  if (share.part == 1) out += format.header;
  WrittenNames name(everybody, format.escaped);
  similarity::nearest_of_all(
      everybody.nearest, share.of(everybody.nearest.people_count()), options.top, thread_count(),
      [&](FacultyId person, std::span<const Neighbor> found) {
        const auto written = name(person);
        std::size_t rank = 0;
        for (const auto& neighbor : enough(found, options.minimum))
          format.add(out, {written, ++rank, name(neighbor.person), neighbor});
        if (out.size() < buffer) return;
        session.print(out);
        out.clear();
      });
  session.print(out);
}

void print_whole(Session& session, const Everybody& everybody, const SimilarOptions& options) {
  const auto people = everybody.nearest.people_count();
  Listing listing{"facgraph.similar.each", 1, "The nearest of everybody", {}, {}, {}};
  listing.facts = {{"measure", "Measure", options.measure},
                   {"people", "People", static_cast<std::int64_t>(people)}};
  Table table{"nearest",
              "",
              {{"person", "Person"},
               {"rank", "Rank"},
               {"neighbor", "Shares topics with"},
               {"score", "Score"},
               {"shared_topics", "Shared topics"}},
              {},
              "No two people share a listed topic."};
  std::size_t left_out = 0;
  similarity::nearest_of_all(
      everybody.nearest, {0, people}, options.top, thread_count(),
      [&](FacultyId person, std::span<const Neighbor> found) {
        std::int64_t rank = 0;
        for (const auto& neighbor : enough(found, options.minimum)) {
          if (table.rows.size() == options.max_rows) {
            ++left_out;
            continue;
          }
          table.rows.push_back({clean_name(everybody, person), ++rank,
                                clean_name(everybody, neighbor.person), neighbor.score,
                                static_cast<std::int64_t>(neighbor.shared)});
        }
      });
  listing.tables.push_back(std::move(table));
  if (left_out > 0)
    listing.notes.push_back(fmt::format(
        "{} more, over the limit of {}; --max-rows {} shows all, and --format csv, lines and json "
        "have no limit.",
        counted(left_out, "row", "rows"), options.max_rows, options.max_rows + left_out));
  listing.notes.push_back(
      fmt::format("At most {} of each person; --top N shows more or fewer, --format csv is for "
                  "long lists.",
                  options.top));
  session.print(listing, options.format);
}

}  // namespace

void print_similar_each(Session& session, const Everybody& everybody,
                        const SimilarOptions& options) {
  const auto share = share_named(options.shard);
  if (const auto* format = find_row_format(options.format))
    return stream(session, everybody, options, *format, share);
  if (!options.shard.empty())
    throw UsageError(fmt::format(
        "shares of a {} cannot be joined; --shard goes with --format csv, lines or json",
        options.format));
  print_whole(session, everybody, options);
}

void print_similar_each(Session& session, const List& list, const SimilarOptions& options) {
  const similarity::Scorer scorer(list.network, *similarity::find_measure(options.measure));
  const similarity::NearestPeople nearest(scorer);
  print_similar_each(
      session,
      {nearest, [&](FacultyId person) { return std::string_view(list.roster[person].name); }},
      options);
}

}  // namespace facgraph::cli
