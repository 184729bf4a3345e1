#define BOOST_TEST_MODULE facgraph
#include <boost/test/unit_test.hpp>
