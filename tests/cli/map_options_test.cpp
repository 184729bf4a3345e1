#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/map_colors.hpp"
#include "cli/run_facgraph.hpp"
#include "facgraph/drawing/maps.hpp"
#include "facgraph/drawing/palette.hpp"
#include "support/repetitions.hpp"
#include "support/sample.hpp"

using facgraph::testing::has;
using facgraph::testing::run_facgraph;
using facgraph::testing::sample;
using facgraph::testing::TemporaryFolder;
namespace data = boost::unit_test::data;

namespace {

/// The SVG of a map of the sample, on standard output.
std::string svg(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "map");
  arguments.insert(arguments.end(), {"-i", sample, "-o", "-"});
  const auto result = run_facgraph(arguments);
  BOOST_TEST(result.exit_code == 0, result.err);
  return result.out;
}

template <class Visit>
void visit(pugi::xml_node node, const Visit& each) {
  for (const auto& child : node.children()) {
    each(child);
    visit(child, each);
  }
}

/// Every printed text.
std::set<std::string> texts(const std::string& document) {
  std::set<std::string> found;
  pugi::xml_document parsed;
  BOOST_REQUIRE(parsed.load_string(document.c_str()));
  visit(parsed, [&](pugi::xml_node node) {
    if (std::string(node.name()) == "text") found.insert(node.text().get());
  });
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(map_options)

BOOST_AUTO_TEST_CASE(filters_leave_the_people_they_name) {
  const auto lab = texts(svg({"matrix", "--only", "sky computing"}));
  BOOST_TEST(lab.count("Ion Stoica") == 1U);
  BOOST_TEST(lab.count("Joseph Gonzalez") == 1U);
  BOOST_TEST(lab.count("Natacha Crooks") == 0U);
  const auto topic = texts(svg({"matrix", "--only", "topic:distributed systems"}));
  BOOST_TEST(topic.count("Alvin Cheung") == 1U);
  BOOST_TEST(topic.count("Joe Hellerstein") == 0U);
  const auto cluster = texts(svg({"bipartite", "--only", "cluster 2"}));
  BOOST_TEST(cluster.count("Benjamin Recht") == 1U);
  BOOST_TEST(cluster.count("Ion Stoica") == 0U);
  const auto minimum = texts(svg({"matrix", "--min", "0.15"}));
  BOOST_TEST(minimum.count("Joe Hellerstein") == 1U);
  BOOST_TEST(minimum.count("Benjamin Recht") == 0U);
  const auto top = texts(svg({"matrix", "--top", "2"}));
  BOOST_TEST(top.count("Ion Stoica") == 1U);      // .57 in all
  BOOST_TEST(top.count("Natacha Crooks") == 1U);  // .54
  BOOST_TEST(top.count("Joseph Gonzalez") == 0U);
}

BOOST_AUTO_TEST_CASE(filters_say_what_they_left_out) {
  BOOST_TEST(has(svg({"matrix", "--only", "sky computing"}), "Only the lab “Sky Computing Lab”."));
  BOOST_TEST(has(svg({"matrix", "--top", "2"}),
                 "The 2 people of 9 with the highest sum of scores (idf-cosine)."));
  BOOST_TEST(has(svg({"ego", "stoica", "--top", "1"}),
                 "3 people more share a topic; --top shows more of them."));
}

/// In the part alone, each of the two topics of the pair would have another rarity.
BOOST_AUTO_TEST_CASE(scores_stay_those_of_the_whole_list) {
  BOOST_TEST(has(svg({"matrix", "--only", "topic:distributed systems"}),
                 "Alvin Cheung – Natacha Crooks: 0.183"));
}

BOOST_AUTO_TEST_CASE(an_ego_map_is_named_after_the_person) {
  const TemporaryFolder folder;
  const auto result = run_facgraph({"map", "ego", "ion", "stoica", "-i", sample});
  BOOST_TEST(result.out == "output/berkeley-mlsys-ego-ion-stoica.svg\n");
  BOOST_TEST(std::filesystem::exists("output/berkeley-mlsys-ego-ion-stoica.svg"));
}

BOOST_DATA_TEST_CASE(colors_change_what_the_legend_says, data::make(facgraph::cli::color_names()),
                     color) {
  const auto shown = svg({"bipartite", "--color", color});
  if (facgraph::cli::is_score(color)) {
    BOOST_TEST(has(shown, ">" + color + ": 0 to "));
  } else if (color == "lab") {
    BOOST_TEST(texts(shown).count("in no lab") == 1U);
  } else if (color == "affiliation") {
    BOOST_TEST((texts(shown).count("in no affiliation") == 1U || has(shown, "Berkeley")));
  } else {
    BOOST_TEST(texts(shown).count("cloud computing, Apache Spark") == 1U);
  }
}

BOOST_AUTO_TEST_CASE(labels_are_topics_scores_or_none) {
  BOOST_TEST(texts(svg({"ego", "stoica"})).count("0.189 · cloud computing") == 1U);
  BOOST_TEST(texts(svg({"ego", "stoica", "--label", "scores"})).count("0.189") == 1U);
  const auto none = texts(svg({"ego", "stoica", "--label", "none"}));
  BOOST_TEST(none.count("0.189") + none.count("0.189 · cloud computing") == 0U);
  BOOST_TEST(texts(svg({"matrix", "--measure", "jaccard"})).count("0.14") == 1U);
}

BOOST_AUTO_TEST_CASE(texts_and_legend_are_as_asked) {
  const auto shown = texts(svg(
      {"matrix", "--title", "Ours", "--caption", "Spring", "--legend", "off", "--width", "700"}));
  BOOST_TEST(shown.count("Ours") == 1U);
  BOOST_TEST(shown.count("Spring") == 1U);
  BOOST_TEST(shown.count("existing tie") == 0U);
  BOOST_TEST(texts(svg({"matrix"})).count("existing tie") == 1U);
}

BOOST_DATA_TEST_CASE(themes_change_colors_alone, data::xrange(facgraph::drawing::themes().size()),
                     row) {
  const auto& theme = facgraph::drawing::themes()[row];
  const auto shown = svg({"matrix", "--theme", std::string(theme.name)});
  BOOST_TEST((texts(shown) == texts(svg({"matrix"}))));
  BOOST_TEST(has(shown, "@media") == (theme.theme == facgraph::drawing::Theme::automatic));
}

BOOST_AUTO_TEST_CASE(nothing_is_written_for_a_bad_request) {
  const TemporaryFolder folder;
  std::filesystem::create_directories("there");
  for (const std::vector<std::string>& bad :
       {std::vector<std::string>{"--min", "5"}, {"--only", "nothing"}, {"--focus", "nobody"}}) {
    std::vector<std::string> arguments{"map", "matrix", "-i", sample};
    arguments.insert(arguments.end(), bad.begin(), bad.end());
    BOOST_TEST(run_facgraph(arguments).exit_code == 3);
  }
  BOOST_TEST(run_facgraph({"map", "matrix", "-i", sample, "-o", "there"}).exit_code == 74);
  BOOST_TEST(folder.entries() == std::vector<std::string>{"there"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_backbone_of_a_short_list_is_empty_and_says_so) {
  for (const auto* kind : {"collaboration", "pairs", "matrix"}) {
    const auto found = svg({kind, "--backbone"});
    BOOST_TEST(has(found, "Backbone: 0 of 36 pairs"), kind);
    BOOST_TEST(texts(found).count("Share no more than chance would give") == 1U, kind);
    BOOST_TEST(texts(found).count("Joe Hellerstein") == 1U, kind);
    BOOST_TEST(texts(found).count("cloud computing") == 0U, kind);
  }
}

BOOST_AUTO_TEST_CASE(a_backbone_keeps_what_significant_pairs_share) {
  const std::string list =
      "### Ada Reyes\n- **Research**: a1, a2, a3, a4, a5, a6, common\n"
      "### Bo Lind\n- **Research**: a1, a2, a3, a4, a5, a6, b1\n"
      "### Cy Marsh\n- **Research**: c1, c2, c3, c4, c5, common\n"
      "### Di Okoye\n- **Research**: d1, d2, d3, d4, d5, d6, d7\n";
  const auto drawn = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"map", "collaboration", "-i", "-", "-o", "-"});
    return texts(run_facgraph(arguments, list).out);
  };
  BOOST_TEST(drawn({}).count("common") == 1U);
  const auto backbone = drawn({"--backbone"});
  BOOST_TEST(backbone.count("common") == 0U);
  BOOST_TEST(backbone.count("a1") == 1U);
  BOOST_TEST(backbone.count("Cy Marsh") == 1U);
}

// Two topics of all make everybody similar; a matrix draws 80 people unasked, and 300 at most.
BOOST_AUTO_TEST_CASE(maps_say_how_many_they_draw_of_a_long_list) {
  const TemporaryFolder folder;
  std::string list = "name,topics\n";
  for (int i = 0; i < 450; ++i) {
    const auto letter = [](int place) { return static_cast<char>('a' + place % 26); };
    list += std::string("P") + letter(i) + letter(i / 26) + " Quill,ai;robotics\n";
  }
  facgraph::testing::write_text("list.csv", list);
  const auto map = [](std::vector<std::string> words) {
    words.insert(words.begin(), "map");
    words.insert(words.end(), {"-i", "list.csv", "-o", "-"});
    return run_facgraph(words).out;
  };
  BOOST_TEST(has(map({"matrix"}), "The 80 people of 450"));
  BOOST_TEST(has(map({"matrix"}), "--top draws 300 at most"));
  BOOST_TEST(has(map({"matrix", "--top", "10"}), "The 10 people of 450"));
  BOOST_TEST(!has(map({"matrix", "--top", "10"}), "at most"));
  BOOST_TEST(has(map({"matrix", "--top", "1000"}), "The 300 people of 450"));
  BOOST_TEST(!has(map({"topics", "--top", "1000"}), "at most"));
}

/// A table of people whose topics are t0, t1 … from the number of the person on.
std::string table_of(int people, int topics, int vocabulary) {
  std::string list = "name,topics\n";
  for (int i = 0; i < people; ++i) {
    const auto letter = [&](int place) { return static_cast<char>('a' + place % 26); };
    list += std::string("P") + letter(i) + letter(i / 26) + letter(i / 676) + " Quill,";
    for (int j = 0; j < topics; ++j) list += 't' + std::to_string((7 * i + j) % vocabulary) + ';';
    list += '\n';
  }
  return list;
}

// 2,000 people and 8,000 lines in a bipartite map; 10,000 people in one of collaboration or pairs.
BOOST_AUTO_TEST_CASE(the_largest_maps_say_what_draws_all) {
  struct Long {
    std::string kind;
    std::string list;
    std::string sentence;
  };
  const std::vector<Long> cases{
      {"bipartite", table_of(450, 20, 60), "The 400 people of 450"},
      {"bipartite", table_of(2'001, 1, 1), "The 2000 people of 2001"},
      {"collaboration", table_of(10'001, 1, 70'007), "The 10000 people of 10001"},
      {"pairs", table_of(10'001, 1, 70'007), "The 10000 people of 10001"},
  };
  const TemporaryFolder folder;
  for (std::size_t i = 0; i < facgraph::testing::repetitions(cases.size()); ++i) {
    facgraph::testing::write_text("list.csv", cases[i].list);
    const auto map = run_facgraph({"map", cases[i].kind, "-i", "list.csv", "-o", "-"}).out;
    BOOST_TEST(has(map, cases[i].sentence));
    const auto all = cases[i].sentence.substr(cases[i].sentence.rfind(' ') + 1);
    BOOST_TEST(has(map, "--top " + all + " draws all"));
  }
}

BOOST_AUTO_TEST_CASE(a_map_of_one_person_counts_the_ties_it_has_no_room_for) {
  const TemporaryFolder folder;
  std::string list = "name,topics,lab\n";
  for (int i = 0; i < 60; ++i) {
    const auto letter = [](int place) { return static_cast<char>('a' + place % 26); };
    list += std::string("P") + letter(i) + letter(i / 26) + " Quill,own" + letter(i) +
            letter(i / 26) + ",Sky Lab\n";
  }
  facgraph::testing::write_text("list.csv", list);
  const auto result = run_facgraph({"map", "ego", "Paa Quill", "-i", "list.csv", "-o", "-"});
  BOOST_TEST(has(result.out, "59 existing ties"));
  BOOST_TEST(has(result.out, "Drawn: 48 of the existing ties"));
}

BOOST_AUTO_TEST_SUITE_END()
