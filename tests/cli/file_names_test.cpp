#include "cli/file_names.hpp"

#include <boost/test/unit_test.hpp>

namespace facgraph::cli {
namespace {

std::string named(const std::string& words) {
  std::string name = "map";
  add_to_file_name(name, words);
  return name;
}

BOOST_AUTO_TEST_SUITE(file_names)

BOOST_AUTO_TEST_CASE(of_people_are_letters_and_digits) {
  BOOST_TEST(named("Émile Žižek") == "map-emile-zizek");
  BOOST_TEST(named("../../etc/passwd") == "map-etc-passwd");
  BOOST_TEST(named(std::string("a\0b", 3)) == "map-a-b");
  BOOST_TEST(named("名前") == "map");
  BOOST_TEST(named("") == "map");
  BOOST_TEST(named(std::string(300, 'x')).size() == 120);
  BOOST_TEST(named(std::string(115, 'x') + " y z").size() == 119);
}

BOOST_AUTO_TEST_CASE(of_lists_can_be_read_and_found) {
  BOOST_TEST(file_stem("lists/berkeley.md") == "berkeley");
  BOOST_TEST(file_stem("lists/Zürich 2024.md") == "Zürich 2024");
  BOOST_TEST(file_stem("/") == "list");
  BOOST_TEST(file_stem(".hidden.md") == "hidden");
  BOOST_TEST(file_stem("...md") == "list");
  BOOST_TEST(file_stem("-o.md") == "o");
  BOOST_TEST(file_stem("a\x1b[31m\nb.md") == "a[31m b");
  BOOST_TEST(file_stem("a\xe2\x80\xae\x62.md") == "ab");
  BOOST_TEST(file_stem(std::string(250, 'z') + ".md") == std::string(120, 'z'));
  std::string letters = "a";
  for (int i = 0; i < 100; ++i) letters += "ü";
  BOOST_TEST(file_stem(letters + ".md").size() == 119);  // cut between letters, not within one
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace facgraph::cli
