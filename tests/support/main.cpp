#include <boost/test/unit_test.hpp>

namespace {

bool name_suite() {
  boost::unit_test::framework::master_test_suite().p_name.value = "facgraph";
  return true;
}

}  // namespace

// BOOST_TEST_MODULE would write it, but comes too late where the header is precompiled.
int main(int count, char** words) {
  return boost::unit_test::unit_test_main(name_suite, count, words);
}
