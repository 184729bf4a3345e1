#include "facgraph/model/checked_array.hpp"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <numeric>
#include <set>
#include <stdexcept>
#include <vector>

namespace {

using facgraph::CheckedArray;
using facgraph::CheckedBlocks;

constexpr std::size_t numbers_a_block = CheckedBlocks::block_size / sizeof(int);

/// Numbers in blocks, of which one may be damaged; it remembers which were compared.
class Numbers : public CheckedBlocks {
 public:
  explicit Numbers(std::size_t blocks) : numbers_(blocks * numbers_a_block) {
    std::iota(numbers_.begin(), numbers_.end(), 0);
    set_blocks(reinterpret_cast<const char*>(numbers_.data()), blocks);
  }
  CheckedArray<int> array() const { return {numbers_, *this}; }
  [[noreturn]] void refuse_damaged() const override { throw std::runtime_error("damaged"); }

  std::size_t damaged = 1000;
  mutable std::multiset<std::size_t> compared;

 private:
  bool fits_checksum(std::size_t block) const override {
    compared.insert(block);
    return block != damaged;
  }

  std::vector<int> numbers_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(checked_array)

BOOST_AUTO_TEST_CASE(compares_each_block_once_and_only_what_is_used) {
  const Numbers file(200);
  const auto array = file.array();
  BOOST_TEST(file.compared.empty());
  BOOST_TEST(array[numbers_a_block * 70] == static_cast<int>(numbers_a_block * 70));
  BOOST_TEST(array[numbers_a_block * 71 - 1] > 0);
  BOOST_TEST((file.compared == std::multiset<std::size_t>{70}));
  array.part(numbers_a_block * 69 - 1, numbers_a_block * 71 + 1);
  BOOST_TEST((file.compared == std::multiset<std::size_t>{68, 69, 70, 71}));
  BOOST_TEST(array.part(5, 5).empty());
  BOOST_TEST(file.compared.size() == 4U);
  BOOST_TEST(array.all().size() == array.size());
  BOOST_TEST(file.compared.size() == 200U);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_damaged_as_often_as_it_is_asked_for) {
  Numbers file(3);
  file.damaged = 1;
  const auto array = file.array();
  BOOST_TEST(array[numbers_a_block - 1] == static_cast<int>(numbers_a_block) - 1);
  for (int times = 0; times < 2; ++times)
    BOOST_CHECK_THROW(array[numbers_a_block], std::runtime_error);
  BOOST_CHECK_THROW(array.all(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_out_of_bounds) {
  const Numbers file(1);
  const auto array = file.array();
  BOOST_CHECK_THROW(array[array.size()], std::runtime_error);
  BOOST_CHECK_THROW(array.part(2, 1), std::runtime_error);
  BOOST_CHECK_THROW(array.part(0, array.size() + 1), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(is_a_span_where_it_lies_in_memory) {
  const std::vector<int> values{4, 5, 6};
  const CheckedArray<int> array(values);
  BOOST_TEST(array[2] == 6);
  BOOST_TEST(array.part(1, 3).size() == 2U);
  BOOST_TEST(array.all().data() == values.data());
}

BOOST_AUTO_TEST_SUITE_END()
