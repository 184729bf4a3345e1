#include "topics/value_topics.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "facgraph/topics/lexicon.hpp"

using namespace facgraph::topics;
namespace data = boost::unit_test::data;

namespace {

struct Value {
  const char* written;
  const char* topics;  ///< with " | " between them
};
std::ostream& operator<<(std::ostream& out, const Value& value) { return out << value.written; }

const std::vector<Value> values{
    {"Algorithms, complexity", "Algorithms | complexity"},
    {"Computer vision; robotics.", "Computer vision | robotics"},
    {"Machine learning, especially deep learning", "Machine learning | deep learning"},
    {"Memory technologies, such as memristors and phase-change memory",
     "Memory technologies | memristors | phase-change memory"},
    {"Formal verification; also concurrency theory", "Formal verification | concurrency theory"},
    {"I work on formal verification and program synthesis.",
     "formal verification | program synthesis"},
    {"Her work lies at the intersection of biology, optics, and medicine.",
     "biology | optics | medicine"},
    {"My research interests are in cloud computing and robot learning",
     "cloud computing | robot learning"},
    {"Planning, control, etc.", "Planning | control"},
    {"Research and development", "Research and development"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(topics_in_a_value)

BOOST_DATA_TEST_CASE(are_told_apart, data::make(values), value) {
  std::string found;
  for (const auto& topic : topics_of_value(value.written, Unsplit(built_in_lexicon()))) {
    if (!found.empty()) found += " | ";
    found += topic.text;
  }
  BOOST_TEST(found == value.topics);
}

BOOST_AUTO_TEST_SUITE_END()
