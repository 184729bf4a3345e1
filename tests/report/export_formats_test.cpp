#include "facgraph/report/export_formats.hpp"

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <clocale>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "support/hostile_texts.hpp"

namespace data = boost::unit_test::data;
using namespace facgraph;
using report::EdgeKind;
using report::ExportFormat;
using report::GraphData;
using report::NodeColumn;
using report::NodeKind;

namespace {

std::string written(const ExportFormat& format, const GraphData& graph) {
  std::string bytes;
  report::write_graph(format, graph, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::string written(std::string_view format, const GraphData& graph) {
  return written(*report::find_export_format(format), graph);
}

GraphData graph_of(const std::vector<std::string>& names) {
  GraphData graph;
  graph.title = names.front();
  graph.facts = {{"network", "bipartite"}};
  graph.columns = {{"labs", "Labs", NodeColumn::Type::text, NodeColumn::Role::description},
                   {"strength", "Strength", NodeColumn::Type::number, NodeColumn::Role::weight}};
  graph.cluster_names = {names.front()};
  for (const auto& name : names)
    graph.nodes.push_back({NodeKind::faculty,
                           name,
                           "https://example.org/?a=1&b=2",
                           1U,
                           {std::vector<std::string>{name, "x"}, .25}});
  for (const auto& name : names)
    graph.nodes.push_back({NodeKind::topic, name, "", {}, {report::Cell(), .25}});
  const auto count = static_cast<std::uint32_t>(names.size());
  for (std::uint32_t i = 0; i < count; ++i)
    graph.edges.push_back({i, count + i, EdgeKind::lists, 1.5});
  return graph;
}

/// Cleaned, as every text of a list is; those that are empty then never become names.
std::vector<std::string> hostile_names() {
  std::vector<std::string> names;
  for (const auto& hostile : testing::hostile_texts)
    if (auto name = text::clean(hostile.text); !name.empty()) names.push_back(std::move(name));
  return names;
}

std::vector<const ExportFormat*> graph_formats() {
  std::vector<const ExportFormat*> formats;
  for (const auto& format : report::export_formats())
    if (format.graph != nullptr) formats.push_back(&format);
  return formats;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_formats)

BOOST_AUTO_TEST_CASE(rows_keep_the_laws_of_the_table) {
  std::set<std::string_view> names;
  std::set<std::string_view> files;
  for (const auto& format : report::export_formats()) {
    BOOST_TEST_CONTEXT(format.name) {
      BOOST_TEST(names.insert(format.name).second);
      BOOST_TEST(files.insert(format.file_end).second);
      BOOST_TEST(report::find_export_format(format.name) == &format);
      BOOST_TEST(!format.summary.empty());
      BOOST_TEST((format.graph == nullptr) != (format.list == nullptr));
      const auto ending = format.file_end.substr(format.file_end.rfind('.'));
      const auto found = report::export_formats_of(ending);
      BOOST_TEST((std::find(found.begin(), found.end(), &format) != found.end()));
    }
  }
  BOOST_TEST(report::find_export_format("xml") == nullptr);
}

BOOST_AUTO_TEST_CASE(endings_decide_where_only_one_format_has_them) {
  const auto only = [](std::string_view ending) -> std::string_view {
    const auto found = report::export_formats_of(ending);
    return found.size() == 1 ? found.front()->name : "";
  };
  BOOST_TEST(only(".gexf") == "gexf");
  BOOST_TEST(only(".GV") == "dot");
  BOOST_TEST(only(".dot") == "dot");
  BOOST_TEST(only(".net") == "pajek");
  BOOST_TEST(only(".cyjs") == "cytoscape");
  BOOST_TEST(report::export_formats_of(".json").size() == 3U);
  BOOST_TEST(report::export_formats_of(".csv").size() == 3U);
  BOOST_TEST(report::export_formats_of(".do").empty());
  BOOST_TEST(report::export_formats_of("").empty());
}

BOOST_DATA_TEST_CASE(a_graph_of_nothing_is_written, data::xrange(graph_formats().size()), row) {
  BOOST_CHECK_NO_THROW(written(*graph_formats()[row], {}));
}

BOOST_DATA_TEST_CASE(the_locale_does_not_matter, data::xrange(graph_formats().size()), row) {
  const auto& format = *graph_formats()[row];
  const auto before = written(format, graph_of({"Ion Stoica"}));
  for (const auto* const name : {"de_DE.UTF-8", "tr_TR.UTF-8"}) {
    std::setlocale(LC_ALL, name);  // those that the machine does not have change nothing
    BOOST_TEST(written(format, graph_of({"Ion Stoica"})) == before);
  }
  std::setlocale(LC_ALL, "C");
}

BOOST_DATA_TEST_CASE(large_graphs_go_out_in_pieces, data::xrange(graph_formats().size()), row) {
  const auto graph = graph_of(std::vector<std::string>(3000, "Ada Lovelace"));
  std::size_t most = 0;
  report::write_graph(*graph_formats()[row], graph,
                      [&](std::string_view piece) { most = std::max(most, piece.size()); });
  BOOST_TEST(most < 100'000U);
}

BOOST_DATA_TEST_CASE(hostile_names_leave_valid_bytes, data::xrange(graph_formats().size()), row) {
  const auto bytes = written(*graph_formats()[row], graph_of(hostile_names()));
  BOOST_TEST(!text::find_invalid_utf8(bytes));
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
      BOOST_ERROR("a control character");
}

BOOST_AUTO_TEST_CASE(xml_gives_hostile_names_back) {
  const auto names = hostile_names();
  pugi::xml_document graphml;
  pugi::xml_document gexf;
  BOOST_REQUIRE(graphml.load_string(written("graphml", graph_of(names)).c_str()));
  BOOST_REQUIRE(gexf.load_string(written("gexf", graph_of(names)).c_str()));
  auto node = graphml.child("graphml").child("graph").child("node");
  auto label = gexf.child("gexf").child("graph").child("nodes").child("node");
  for (const auto& name : names) {
    const auto* found = node.find_child_by_attribute("data", "key", "node_name").text().get();
    BOOST_TEST(found == name);
    BOOST_TEST(label.attribute("label").value() == name);
    node = node.next_sibling("node");
    label = label.next_sibling("node");
  }
}

BOOST_AUTO_TEST_CASE(json_gives_hostile_names_back) {
  const auto names = hostile_names();
  const auto node_link = nlohmann::json::parse(written("node-link", graph_of(names)));
  const auto cytoscape = nlohmann::json::parse(written("cytoscape", graph_of(names)));
  const auto vosviewer = nlohmann::json::parse(written("vosviewer", graph_of(names)));
  for (std::size_t i = 0; i < names.size(); ++i) {
    BOOST_TEST(node_link["nodes"][i]["name"] == names[i]);
    BOOST_TEST(node_link["nodes"][i]["labs"][0] == names[i]);
    BOOST_TEST(cytoscape["elements"]["nodes"][i]["data"]["name"] == names[i]);
    BOOST_TEST(vosviewer["network"]["items"][i]["label"] == names[i]);
  }
}

BOOST_AUTO_TEST_CASE(vosviewer_gets_clusters_only_when_every_item_has_one) {
  auto graph = graph_of({"Ada"});
  BOOST_TEST(written("vosviewer-map", graph).find("cluster\t") == std::string::npos);
  graph.edges.clear();
  graph.nodes.pop_back();
  BOOST_TEST(written("vosviewer-map", graph) ==
             "id\tlabel\tdescription\turl\tcluster\tweight<Strength>\n"
             "1\tAda\t\"Kind: faculty<br>Cluster: Ada<br>Labs: Ada; x\"\t"
             "https://example.org/?a=1&b=2\t1\t0.25\n");
  graph.nodes.front().cluster = 1001;
  graph.cluster_names.resize(1001);
  BOOST_TEST(written("vosviewer-map", graph).find("\tcluster") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(braces_fill_nothing_in_at_vosviewer) {
  const auto map = written("vosviewer-map", graph_of({"{label} <b>"}));
  BOOST_TEST(map.find("Labs: (label) &lt;b&gt;; x") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
