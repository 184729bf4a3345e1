#include "analysis/shared_counts.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <vector>

#include "facgraph/analysis/position_set.hpp"

namespace facgraph::similarity {
namespace {

/// Person v lists topic t where v is a multiple of t + 1: five rows of 4,000 people.
struct Multiples {
  static constexpr std::size_t people = 4000;
  static constexpr std::size_t words = 2 * PopularRows::step;  // 4,096 bits

  Multiples() : rows(5, std::vector<std::uint64_t>(words)), met(words) {
    for (std::size_t t = 0; t < rows.size(); ++t)
      for (std::uint32_t v = 0; v < people; v += static_cast<std::uint32_t>(t + 1))
        set(rows[t].data(), FacultyId{v});
    for (const auto& row : rows) topics.push_back({row.data(), 1});
  }

  std::vector<std::vector<std::uint64_t>> rows;
  std::vector<std::uint64_t> met;
  std::vector<RowFilter::Topic> topics;
  std::vector<std::uint64_t> room;
};

std::vector<std::size_t> people_with(const SharedCounts& counts, std::size_t least,
                                     const Multiples& lists) {
  std::vector<std::size_t> people;
  counts.for_each_with(least, lists.met.data(), [&](FacultyId v) { people.push_back(index(v)); });
  return people;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shared_counts)

/// All five are listed by multiples of 60: 0, 60 … 3960, which are 67.
BOOST_AUTO_TEST_CASE(say_who_lists_so_many) {
  Multiples lists;
  const SharedCounts counts(lists.topics, Multiples::words, lists.room);
  const auto all = people_with(counts, 5, lists);
  BOOST_TEST_REQUIRE(all.size() == 67U);
  for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST(all[i] == 60 * i);
  BOOST_TEST(people_with(counts, 1, lists).size() == Multiples::people);
  for (std::size_t least = 1; least <= 5; ++least) {
    std::size_t expected = 0;
    for (std::size_t v = 0; v < Multiples::people; ++v) {
      std::size_t listed = 0;
      for (std::size_t t = 1; t <= 5; ++t) listed += v % t == 0 ? 1U : 0U;
      expected += listed >= least ? 1 : 0;
    }
    BOOST_TEST(people_with(counts, least, lists).size() == expected);
    BOOST_TEST(counts.has_people(expected, least, lists.met.data()));
    BOOST_TEST(!counts.has_people(expected + 1, least, lists.met.data()));
  }
}

BOOST_AUTO_TEST_CASE(find_the_most_that_enough_people_list) {
  Multiples lists;
  const SharedCounts counts(lists.topics, Multiples::words, lists.room);
  BOOST_TEST(counts.most_for(1, lists.met.data()) == 5U);
  BOOST_TEST(counts.most_for(67, lists.met.data()) == 5U);
  BOOST_TEST(counts.most_for(68, lists.met.data()) == 4U);
  set(lists.met.data(), FacultyId{60});
  BOOST_TEST(counts.most_for(67, lists.met.data()) == 4U);
  BOOST_TEST(counts.most_for(Multiples::people + 1, lists.met.data()) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(position_set)

BOOST_AUTO_TEST_CASE(gives_each_once_in_order_and_is_empty_then) {
  PositionSet positions(10'000);
  std::vector<std::size_t> seen;
  const auto take = [&](std::size_t position) { seen.push_back(position); };
  for (const std::size_t position : {9'999U, 4'096U, 63U, 64U, 0U, 4'095U, 64U})
    positions.insert(position);
  positions.drain(take);
  const std::vector<std::size_t> expected{0, 63, 64, 4'095, 4'096, 9'999};
  BOOST_TEST(seen == expected, boost::test_tools::per_element());
  seen.clear();
  positions.drain(take);
  BOOST_TEST(seen.empty());
  PositionSet(0).drain(take);
  BOOST_TEST(seen.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace facgraph::similarity
