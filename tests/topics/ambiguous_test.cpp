#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "facgraph/model/document.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/resolve.hpp"

using namespace facgraph;
using namespace facgraph::topics;
namespace data = boost::unit_test::data;

namespace {

struct Case {
  const char* written;
  const char* context;
  const char* key;
};
std::ostream& operator<<(std::ostream& out, const Case& row) {
  return out << row.written << " beside " << row.context;
}

const std::vector<Case> cases{{"ML", "", "machine learning"},
                              {"Standard ML", "", "standard ml programming language"},
                              {"ML", "ocaml | type theory", "ml programming language"},
                              {"ML", "ocaml | deep learning", "machine learning"},
                              {"IR", "", "ir"},
                              {"IR", "web search", "information retrieval"},
                              {"IR", "compiler optimization", "intermediate representation"},
                              {"IR", "researcher", "ir"},
                              {"PL", "compilers", "pl"},
                              {"PL", "compiler", "programming language"},
                              {"PL theory", "formal verification", "programming language theory"},
                              {"OR", "scheduling", "operation research"},
                              {"planning or scheduling", "optimization", "planning or scheduling"},
                              {"DP", "cryptography", "differential privacy"},
                              {"GaN power devices", "", "gallium nitride power device"},
                              {"GANs", "", "generative adversarial network"},
                              {"IP networks", "optimization", "internet protocol network"},
                              {"crypto", "bitcoin", "cryptocurrency"}};

/// The topics of people who list these: name and key.
std::vector<std::string> resolved_lists(const std::vector<std::string>& lists) {
  Document document;
  for (const auto& list : lists) {
    PersonEntry person;
    person.name.value = "P" + std::to_string(document.people.size());
    person.research.push_back(Text{list, {}});
    document.people.push_back(person);
  }
  std::vector<std::string> topics;
  for (const auto& topic : resolve(document, built_in_lexicon(), {}).topics)
    topics.push_back(topic.name + ": " + topic.key);
  return topics;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ambiguous)

BOOST_DATA_TEST_CASE(is_decided_by_context, data::make(cases), row) {
  const auto form = alias_form(row.written, {}, built_in_lexicon(), row.context);
  BOOST_TEST(form.key == row.key);
  BOOST_TEST(alias_form(form.key, {}, built_in_lexicon(), row.context).key == row.key);
}

BOOST_AUTO_TEST_CASE(is_decided_by_the_other_topics_of_the_person) {
  BOOST_TEST(resolved_lists({"IR, compilers"})[0] == "IR: intermediate representation");
  BOOST_TEST(resolved_lists({"NLP, IR"})[1] == "IR: information retrieval");
  BOOST_TEST(resolved_lists({"IR, compilers, NLP"})[0] == "IR: ir");  // a draw decides nothing
  BOOST_TEST(resolved_lists({"IR, robotics"})[0] == "IR: ir");
}

BOOST_AUTO_TEST_CASE(keeps_names_apart) {
  const auto topics = resolved_lists({"IR, compilers", "IR, NLP", "information retrieval, robots"});
  BOOST_TEST(topics[0] == "IR: intermediate representation");
  BOOST_TEST(topics[2] == "information retrieval: information retrieval");
  const auto same_name = resolved_lists({"IR, compilers", "IR, NLP"});
  BOOST_TEST(same_name[0] == "intermediate representation: intermediate representation");
  BOOST_TEST(same_name[2] == "information retrieval: information retrieval");
}

BOOST_AUTO_TEST_SUITE_END()
