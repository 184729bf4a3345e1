#include <boost/test/unit_test.hpp>
#include <string>

#include "cli/command_line.hpp"
#include "cli/run_facgraph.hpp"

using facgraph::testing::run_facgraph;
using facgraph::testing::TemporaryFolder;
using facgraph::testing::write_text;

namespace {

const std::string settings_list =
    "### Ada Reyes\n- **Research**: sorting, graphs\n"
    "### Bo Lind\n- **Research**: sorting\n"
    "### Cy Marsh\n- **Research**: graphs, optics\n";

/// Standard output of a run with this facgraph.toml.
std::string out_with(const std::string& toml, const std::vector<std::string>& arguments) {
  write_text("list.md", settings_list);
  write_text("facgraph.toml", "input = \"list.md\"\n" + toml);
  const auto result = run_facgraph(arguments);
  return result.exit_code == 0 ? result.out : result.err;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(settings)

BOOST_AUTO_TEST_CASE(set_what_the_command_line_leaves_out) {
  const TemporaryFolder folder;
  const std::string toml = "[similar]\nmeasure = \"common\"\ntop = 1\nformat = \"csv\"\n";
  BOOST_TEST(out_with(toml, {"similar", "ada"}) ==
             "person,score,shared_topics\nBo Lind,1,sorting\n");
  BOOST_TEST(out_with(toml, {"similar", "ada", "--measure", "jaccard"}) ==
             "person,score,shared_topics\nBo Lind,0.5,sorting\n");
  BOOST_TEST(out_with(toml, {"list", "topics"}).starts_with("Topics\n"));
}

BOOST_AUTO_TEST_CASE(of_another_command_do_not_matter) {
  const TemporaryFolder folder;
  BOOST_TEST(out_with("[clusters]\nformat = \"json\"\n", {"list", "people"}).starts_with("People"));
}

BOOST_AUTO_TEST_CASE(that_are_broken_leave_help_to_be_had) {
  const TemporaryFolder folder;
  const std::string broken = "[similar\n";
  BOOST_TEST(out_with(broken, {"similar", "ada"}).starts_with("facgraph: facgraph.toml:2"));
  BOOST_TEST(out_with(broken, {"help", "similar"}).find("--measure") != std::string::npos);
  BOOST_TEST(out_with(broken, {"help"}).starts_with("Commands"));
}

BOOST_AUTO_TEST_CASE(that_do_not_fit_are_refused_with_their_line) {
  const TemporaryFolder folder;
  const auto refused = [&](const std::string& toml) { return out_with(toml, {"similar", "ada"}); };
  BOOST_TEST(refused("[similar]\nmesure = \"common\"\n")
                 .starts_with("facgraph: facgraph.toml:3: unknown key \"mesure\" is not one of "));
  BOOST_TEST(refused("[simlar]\ntop = 1\n").find("did you mean similar?") != std::string::npos);
  BOOST_TEST(
      refused("[similar]\nmeasure = \"jacard\"\n").starts_with("facgraph: facgraph.toml:3: "));
  BOOST_TEST(refused("[similar]\ntop = \"many\"\n") ==
             "facgraph: facgraph.toml:3: \"top\" takes a number\n");
  BOOST_TEST(
      refused("[similar]\ntop = -1\n").starts_with("facgraph: facgraph.toml:3: --top takes"));
  BOOST_TEST(refused("quiet = 1\n") ==
             "facgraph: facgraph.toml:2: \"quiet\" takes true or false\n");
}

/// Each option of the table of commands is a key, by construction; here it is taken at its word.
BOOST_AUTO_TEST_CASE(know_every_flag_of_every_command) {
  const TemporaryFolder folder;
  for (const auto& command : facgraph::cli::describe().commands) {
    std::string toml;
    for (const auto& option : command.options) {
      if (option.is_positional() || option.kind != facgraph::cli::OptionKind::flag) continue;
      auto key = option.long_name();
      std::replace(key.begin(), key.end(), '-', '_');
      toml += key + " = false\n";
    }
    if (toml.empty()) continue;
    const auto name = std::string(command.command->name);
    BOOST_TEST(out_with("[" + name + "]\n" + toml, {"list", "people"}).starts_with("People"), name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(what_is_said_on_standard_error)

BOOST_AUTO_TEST_CASE(verbose_says_what_was_read) {
  const TemporaryFolder folder;
  write_text("list.md", settings_list);
  write_text("facgraph.toml", "input = \"list.md\"\n");
  BOOST_TEST(run_facgraph({"list", "people", "-v"}).err ==
             "facgraph: settings from facgraph.toml\n"
             "facgraph: read list.md: 3 people, 3 topics, 0 labs\n");
  BOOST_TEST(run_facgraph({"list", "people"}).err == "");
}

BOOST_AUTO_TEST_CASE(colors_only_where_asked_for) {
  const TemporaryFolder folder;
  write_text("list.md", settings_list);
  const auto bold = std::string("\x1b[1mPeople");
  BOOST_TEST(run_facgraph({"list", "people", "-i", "list.md"}).out.starts_with("People"));
  BOOST_TEST(
      run_facgraph({"--color", "always", "list", "people", "-i", "list.md"}).out.starts_with(bold));
}

BOOST_AUTO_TEST_SUITE_END()
