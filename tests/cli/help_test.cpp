#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "cli/command_line.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/help_topics.hpp"
#include "cli/man_page.hpp"
#include "cli/run_facgraph.hpp"

using facgraph::testing::has;
using facgraph::testing::run_facgraph;
namespace cli = facgraph::cli;
namespace data = boost::unit_test::data;

namespace {

std::string escaped(std::string text) {
  for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\\-");
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(help_about)

BOOST_DATA_TEST_CASE(a_command_is_that_of_its_flag, data::xrange(cli::commands().size()), row) {
  const std::string name(cli::commands()[row].name);
  BOOST_TEST(run_facgraph({"help", name}).out == run_facgraph({name, "--help"}).out);
}

/// Only the command that is asked for has its options declared; the list of all shows arguments.
BOOST_DATA_TEST_CASE(a_command_has_all_of_its_options_alone, data::xrange(cli::commands().size()),
                     row) {
  const std::string name(cli::commands()[row].name);
  const auto all = cli::describe();
  for (const auto& option : all.commands[row].options) {
    if (option.is_positional()) continue;
    const auto flag = "--" + option.long_name();
    const bool is_flag = option.kind == cli::OptionKind::flag;  // others have no value here
    const auto result =
        is_flag ? run_facgraph({name, flag, "--no-such-option"}) : run_facgraph({name, flag});
    BOOST_TEST((result.exit_code == 2), option.flags);
    BOOST_TEST(!has(result.err, "\"" + flag + "\" is not understood"), result.err);
  }
  const std::string usage = "Usage: facgraph ";
  const auto own = run_facgraph({name, "--help"}).out;
  const auto begin = own.find(usage) + usage.size();
  const auto with_arguments = own.substr(begin, own.find(" [options]") - begin);
  BOOST_TEST(has(run_facgraph({"--help"}).out, "\n  " + with_arguments), with_arguments);
}

BOOST_DATA_TEST_CASE(a_topic_is_listed_and_answers, data::xrange(cli::help_topics().size()), row) {
  const std::string name(cli::help_topics()[row].name);
  BOOST_TEST(has(run_facgraph({"help"}).out, "\n  " + name));
  const auto text = run_facgraph({"help", name}).out;
  BOOST_TEST(text.size() > 100);
  BOOST_TEST(text.ends_with("\n"));
}

BOOST_AUTO_TEST_CASE(something_else_is_refused_with_the_nearest) {
  const auto result = run_facgraph({"help", "mesures"});
  BOOST_TEST(result.exit_code == 2);
  BOOST_TEST(has(result.err, "did you mean measures?"), result.err);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(manual_page)

BOOST_DATA_TEST_CASE(has_every_option, data::xrange(cli::commands().size()), row) {
  const auto all = cli::describe();
  const auto& command = all.commands[row];
  const auto page = cli::man_page(command.command->name);
  BOOST_TEST(page.starts_with(".TH \"FACGRAPH\\-"));
  for (const auto* options : {&command.options, &all.common})
    for (const auto& option : *options)
      if (!option.is_positional()) BOOST_TEST(has(page, escaped(option.flags)), option.flags);
}

BOOST_AUTO_TEST_CASE(of_the_program_names_every_command) {
  const auto page = cli::man_page("");
  for (const auto& row : cli::commands())
    BOOST_TEST(has(page, "\"facgraph\\-" + std::string(row.name) + "\""), row.name);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(completion)

BOOST_DATA_TEST_CASE(knows_every_command_and_choice, data::xrange(cli::shells().size()), row) {
  const auto all = cli::describe();
  const auto script = cli::shells()[row].script(all);
  for (const auto& command : all.commands) {
    BOOST_TEST(has(script, std::string(command.command->name)));
    for (const auto& option : command.options) {
      if (!option.is_positional())
        BOOST_TEST(
            has(script, (cli::shells()[row].name == "fish" ? "-l " : "--") + option.long_name()),
            option.flags);
      for (const auto& choice : option.choices) BOOST_TEST(has(script, choice), choice);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
