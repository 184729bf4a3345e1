#include "input/row_ranges.hpp"

#include <fmt/format.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "facgraph/model/errors.hpp"
#include "input/separated_values.hpp"
#include "support/random_rows.hpp"
#include "support/repetitions.hpp"

using namespace facgraph;
using input::Dialect;
using input::RowRange;
using testing::RandomRows;
namespace data = boost::unit_test::data;

namespace {

constexpr std::size_t several_ranges = 200'000;  // several ranges

/// The rows with their lines, and why the first that is refused is.
std::string rows_of(const input::Source& source, const std::vector<RowRange>& ranges,
                    Dialect dialect) {
  std::string out;
  try {
    for (const auto& range : ranges) {
      input::SeparatedValues rows(source, range, dialect, 1'000);
      while (rows.next()) {
        out += fmt::format("{}:", rows.line());
        for (const auto& [text, line] : rows.cells()) out += fmt::format(" [{}]@{}", text, line);
        out += '\n';
      }
    }
  } catch (const InputError& error) {
    out += error.what();
  }
  return out;
}

std::vector<RowRange> ranges_of(const input::Source& source, Dialect dialect) {
  std::vector<RowRange> ranges;
  input::RowRanges cut(input::all_rows(source), dialect);
  for (RowRange range; cut.next(range);) ranges.push_back(range);
  return ranges;
}

void check_ranges(const std::string& bytes, Dialect dialect) {
  const input::Source source{"a.csv", bytes};
  const auto ranges = ranges_of(source, dialect);
  BOOST_TEST(
      (rows_of(source, ranges, dialect) == rows_of(source, {input::all_rows(source)}, dialect)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ranges_of_rows)

BOOST_DATA_TEST_CASE(are_read_as_the_whole, data::xrange(testing::repetitions(10U)), seed) {
  for (const char separator : {',', ';', '\t'})
    for (const bool has_comments : {false, true}) {
      RandomRows random(seed, separator);
      check_ranges(
          (seed % 2 == 0 ? "\xEF\xBB\xBF" : "") + random.rows(several_ranges, 1 + seed % 4),
          {separator, has_comments});
    }
}

BOOST_DATA_TEST_CASE(are_refused_as_the_whole, data::xrange(testing::repetitions(30U)), seed) {
  static const std::vector<std::string> faults{
      "\"open\n",
      "\"text\" behind\n",
      "\"a\"b\"\n,\"c\n",
      std::string(2'000, 'x') + "\n",
      "\"\r\n",
      "\"a\"\r\r\n",
      "a,\"",
  };
  RandomRows random(seed, ',');
  const auto before = random.rows(random.below(several_ranges), 2);
  const auto behind = random.rows(random.below(several_ranges), 2);
  check_ranges(before + faults[seed % faults.size()] + behind, {','});
}

BOOST_AUTO_TEST_CASE(cover_all_bytes_in_order) {
  RandomRows random(1, ',');
  const input::Source source{"a.csv", random.rows(several_ranges, 3)};
  const auto ranges = ranges_of(source, {','});
  BOOST_TEST(ranges.size() > 2U);
  std::string bytes;
  for (const auto& range : ranges) bytes += range.bytes;
  BOOST_TEST((bytes == source.bytes));
}

BOOST_AUTO_TEST_CASE(of_odd_bytes_end) {
  for (const std::string bytes : {"", "\"", "\n", "\"\"", "#", "#\"\n\"", ",\"", "\"\n"})
    check_ranges(bytes, {',', true});
  check_ranges(std::string(several_ranges, '"'), {','});
  check_ranges(std::string(several_ranges, '\n'), {','});
  std::string comment = "#";
  while (comment.size() < several_ranges) comment += ",\"";
  check_ranges(comment + "\na,b\n", {',', true});
}

BOOST_AUTO_TEST_SUITE_END()
