#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/run_facgraph.hpp"
#include "support/sample.hpp"

using namespace facgraph::testing;
namespace data = boost::unit_test::data;

namespace {

const std::string ada = "### Ada\n- **Research**: sorting\n";

struct Refusal {
  std::vector<std::string> arguments;
  int exit_code;
  std::string starts;
};
std::ostream& operator<<(std::ostream& out, const Refusal& row) {
  for (const auto& word : row.arguments) out << word << ' ';
  return out;
}

const std::vector<Refusal> refusals{
    {{}, 2, "facgraph: no command given; "},
    {{"simlar", "x"}, 2, "facgraph: there is no command \"simlar\"; did you mean similar?"},
    {{"similar"}, 2, "facgraph: similar takes a name, or --all for all pairs"},
    {{"similar", "Ion", "--mesure", "x"}, 2, "facgraph: \"--mesure\" is not understood here; "},
    {{"similar", "Ion", "--measure", "jacard"},
     2,
     "facgraph: --measure: \"jacard\" is not one of "},
    {{"similar", "Ion", "--level", "fuzzy"},
     2,
     "facgraph: --level: \"fuzzy\" is not one of exact, alias, full"},
    {{"similar", "Ion", "--min", "nan"}, 2, "facgraph: --min takes a number"},
    {{"similar", "Ion", "--top", "-1"},
     2,
     "facgraph: --top takes a whole number from 0, not \"-1\""},
    {{"list", "dogs"}, 2, "facgraph: WHAT: \"dogs\" is not one of people, topics, labs, merges"},
    {{"clusters", "--resolution", "0"},
     2,
     "facgraph: --resolution takes a number above 0, not \"0\""},
    {{"map", "collaboration", "-o", "map.xyz"}, 2, "facgraph: \"map.xyz\" ends in none of svg"},
    {{"map", "collaboration", "--width", "nan"},
     2,
     "facgraph: --width takes a number from 300 to 5000, not \"nan\""},
    {{"map", "egos"}, 2, "facgraph: KIND: \"egos\" is not one of collaboration, "},
    {{"map", "ego"}, 2, "facgraph: map ego takes a name, such as: facgraph map ego stoica"},
    {{"map", "matrix", "stoica"}, 2, "facgraph: map matrix is of everybody and takes no name; "},
    {{"map", "ego", "Stocia"},
     3,
     "facgraph: nobody in the list is called \"Stocia\"; did you mean Ion Stoica?"},
    {{"map", "ego", "Jo"}, 4, "facgraph: \"Jo\" could be Joseph Gonzalez ("},
    {{"map", "matrix", "--focus", "Stocia"},
     3,
     "facgraph: nobody in the list is called \"Stocia\"; did you mean Ion Stoica?"},
    {{"map", "matrix", "--format", "gif"}, 2, "facgraph: --format: \"gif\" is not one of svg, png"},
    {{"map", "matrix", "--theme", "drak"},
     2,
     "facgraph: --theme: \"drak\" is not one of auto, light, dark, print; did you mean dark?"},
    {{"map", "matrix", "--min", "0.9"},
     3,
     "facgraph: --min: nobody here has a score of 0.9 with anyone; the highest is 0.188584"},
    {{"map", "matrix", "--only", "distribted systems"},
     3,
     "facgraph: --only: no cluster, lab or topic is called \"distribted systems\"; did you mean "
     "distributed systems?"},
    {{"map", "matrix", "--only", "learning"},
     4,
     "facgraph: --only: \"learning\" could be cluster:machine learning systems, "},
    {{"map", "matrix", "--only", "bair"},
     3,
     "facgraph: --only: nobody in the list belongs to Berkeley AI Research (BAIR)"},
    {{"map", "matrix", "--only", "cluster 2", "--focus", "stoica"},
     2,
     "facgraph: --focus names nobody whom the other options leave on the map"},
    {{"similar", "Stocia"},
     3,
     "facgraph: nobody in the list is called \"Stocia\"; did you mean Ion Stoica?"},
    {{"similar", "Jo"}, 4, "facgraph: \"Jo\" could be Joseph Gonzalez ("},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(wrong_use)

BOOST_DATA_TEST_CASE(is_refused_with_one_sentence, data::make(refusals), row) {
  auto arguments = row.arguments;
  if (!arguments.empty()) arguments.insert(arguments.end(), {"-i", sample});
  const auto result = run_facgraph(arguments);
  BOOST_TEST(result.exit_code == row.exit_code);
  BOOST_TEST(result.out == "");
  BOOST_TEST(result.err.starts_with(row.starts), result.err);
  BOOST_TEST(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(help)

BOOST_DATA_TEST_CASE(of_every_command_has_an_example_that_runs,
                     data::xrange(facgraph::cli::commands().size()), row) {
  const auto& command = facgraph::cli::commands()[row];
  const auto result = run_facgraph({std::string(command.name), "--help"});
  BOOST_TEST(result.exit_code == 0);
  BOOST_TEST(result.out.find(command.example) != std::string::npos);
  BOOST_TEST(result.out.ends_with("\n"));
  BOOST_TEST(run_facgraph({"--help"}).out.find(command.summary) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(groups_the_commands) {
  const auto help = run_facgraph({"--help"}).out;
  for (const auto* heading :
       {"\nPeople\n", "\nNetwork\n", "\nPictures\n", "\nLists\n", "\nOptions\n", "\nExample\n"})
    BOOST_TEST(help.find(heading) != std::string::npos, heading);
  const auto version = run_facgraph({"--version"}).out;
  BOOST_TEST(version.starts_with("facgraph 0.1.0\n"));
  for (const auto* library : {"Boost 1.", "cmark ", "Graphviz ", "CLI11 "})
    BOOST_TEST(version.find(library) != std::string::npos, library);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(where_input_comes_from)

BOOST_AUTO_TEST_CASE(named_then_variable_then_settings_then_data) {
  const TemporaryFolder folder;
  std::filesystem::create_directories("data");
  std::filesystem::create_directories("deep/er");
  write_text("data/d.md", "### Dana Reyes\n- **Research**: a\n");
  write_text("data/notes.csv", "not, a, list");
  write_text("s.md", "### Sami Settings\n- **Research**: a\n");
  write_text("v.md", "### Vera Variable\n- **Research**: a\n");
  write_text("n.md", "### Nora Kim\n- **Research**: a\n");
  const auto first = [](const std::vector<std::string>& more,
                        const std::map<std::string, std::string>& variables) {
    std::vector<std::string> arguments{"list", "people", "--format", "csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto out = run_facgraph(arguments, ada, variables).out;
    const auto line = out.find('\n') + 1;
    return out.substr(line, out.find(',', line) - line);
  };
  BOOST_TEST(first({}, {}) == "Dana Reyes");
  write_text("facgraph.toml", "input = \"s.md\"\n");
  BOOST_TEST(first({}, {}) == "Sami Settings");
  BOOST_TEST(first({}, {{"FACGRAPH_INPUT", "v.md"}}) == "Vera Variable");
  BOOST_TEST(first({"-i", "n.md"}, {{"FACGRAPH_INPUT", "v.md"}}) == "Nora Kim");
  BOOST_TEST(first({"-i", "-"}, {}) == "Ada");
  std::filesystem::current_path("deep/er");
  BOOST_TEST(first({}, {}) == "Sami Settings");
}

BOOST_AUTO_TEST_CASE(is_asked_for_when_there_is_none) {
  const TemporaryFolder folder;
  const auto result = run_facgraph({"list", "people"});
  BOOST_TEST(result.exit_code == 2);
  for (const auto* way : {"-i FILE", "FACGRAPH_INPUT", "facgraph.toml", "./data"})
    BOOST_TEST(result.err.find(way) != std::string::npos, way);
}

BOOST_AUTO_TEST_CASE(settings_with_unknown_keys_are_refused_by_name) {
  const TemporaryFolder folder;
  write_text("facgraph.toml", "\nimput = \"s.md\"\n");
  const auto result = run_facgraph({"list", "people"});
  BOOST_TEST(result.exit_code == 2);
  BOOST_TEST(result.err.find("facgraph.toml:2: unknown key \"imput\"") != std::string::npos,
             result.err);
  write_text("facgraph.toml", "input = [1]\n");
  BOOST_TEST(run_facgraph({"list", "people"}).err.find("\"input\" takes text") !=
             std::string::npos);
  write_text("facgraph.toml", "input = \n");
  BOOST_TEST(run_facgraph({"list", "people"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(bad_input_has_its_exit_code) {
  const TemporaryFolder folder;
  std::filesystem::create_directories("empty");
  write_text("nobody.md", "# Hello\n");
  write_text("nul.md", ada + std::string("\0", 1));
  BOOST_TEST(run_facgraph({"list", "people", "-i", "missing.md"}).exit_code == 74);
  BOOST_TEST(run_facgraph({"list", "people", "-i", "empty"}).exit_code == 65);
  BOOST_TEST(run_facgraph({"list", "people", "-i", "nobody.md"}).exit_code == 65);
  const auto nul = run_facgraph({"map", "collaboration", "-i", "nul.md"});
  BOOST_TEST(nul.exit_code == 65);
  BOOST_TEST(nul.err.starts_with("facgraph: nul.md:3: NUL byte"));
  BOOST_TEST(folder.entries() == (std::vector<std::string>{"empty", "nobody.md", "nul.md"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_map)

BOOST_AUTO_TEST_CASE(goes_to_output_by_default_and_says_so) {
  const TemporaryFolder folder;
  const auto result = run_facgraph({"map", "collaboration", "-i", sample});
  BOOST_TEST(result.exit_code == 0, result.err);
  BOOST_TEST(result.out == "output/berkeley-mlsys-collaboration.svg\n");
  BOOST_TEST(folder.entries() ==
                 (std::vector<std::string>{"output", "output/berkeley-mlsys-collaboration.svg"}),
             boost::test_tools::per_element());
  const auto svg = read_file("output/berkeley-mlsys-collaboration.svg");
  BOOST_TEST(run_facgraph({"map", "collaboration", "-i", sample, "-o", "-"}).out == svg);
}

BOOST_AUTO_TEST_CASE(takes_its_format_from_the_file_name) {
  const TemporaryFolder folder;
  const auto bytes = [](const std::string& name) {
    BOOST_TEST(run_facgraph({"map", "collaboration", "-i", "-", "-o", name}, ada).exit_code == 0);
    return read_file(name);
  };
  BOOST_TEST(bytes("m.svg").find("<svg") != std::string::npos);
  BOOST_TEST(bytes("m.PNG").starts_with("\x89PNG"));
  BOOST_TEST(bytes("m.pdf").starts_with("%PDF"));
  BOOST_TEST(bytes("m.dot").find("graph") != std::string::npos);
}

/// Seventy people with two to four of twelve topics each: enough for the layout of large groups.
std::string department() {
  std::string list;
  for (int person = 0; person < 70; ++person) {
    list += "### Person " + std::to_string(person) + "\n- **Research**: ";
    for (int topic = 0; topic < 2 + person % 3; ++topic)
      list += "topic " + std::to_string((person * 5 + topic * 7) % 12) + ", ";
    list += "\n";
  }
  return list;
}

BOOST_AUTO_TEST_CASE(of_a_department_does_not_depend_on_where_memory_lies) {
  const auto draw = [] {
    return run_facgraph({"map", "collaboration", "-i", "-", "-o", "-"}, department()).out;
  };
  const auto first = draw();
  std::vector<std::string> holes(1000, std::string(300, 'x'));  // so that the heap is another one
  for (std::size_t i = 0; i < holes.size(); i += 2) std::string().swap(holes[i]);
  BOOST_TEST((first == draw()));
}

BOOST_AUTO_TEST_CASE(is_not_written_over_the_list_or_a_folder) {
  const TemporaryFolder folder;
  std::filesystem::create_directories("there.svg");
  write_text("list.svg", ada);
  const auto over_folder =
      run_facgraph({"map", "collaboration", "-i", "-", "-o", "there.svg"}, ada);
  BOOST_TEST(over_folder.exit_code == 74);
  BOOST_TEST(over_folder.err == "facgraph: there.svg: is a folder; name a file to write\n");
  const auto over_list =
      run_facgraph({"map", "collaboration", "-i", "list.svg", "-o", "./list.svg"});
  BOOST_TEST(over_list.exit_code == 74);
  BOOST_TEST(read_file("list.svg") == ada);
  BOOST_TEST(folder.entries() == (std::vector<std::string>{"list.svg", "there.svg"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
