#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facgraph/report/listing.hpp"

/// A graph as other programs take it: nodes and edges with values, and no word of how these were
/// found.
namespace facgraph::report {

enum class NodeKind : std::uint8_t { faculty, topic, lab };

/// What an undirected edge says of its ends.
enum class EdgeKind : std::uint8_t {
  lists,    ///< a person lists a topic
  member,   ///< a person belongs to a lab
  similar,  ///< two people share topics
};

/// "faculty", "lists": as they stand in files.
std::string_view name(NodeKind kind);
std::string_view name(EdgeKind kind);

/// A value that nodes have besides those that every graph has.
struct NodeColumn {
  enum class Type : std::uint8_t { text, count, number };
  /// What VOSviewer takes it for.
  enum class Role : std::uint8_t { description, weight, score };

  std::string key;      ///< snake_case
  std::string heading;  ///< for people
  Type type = Type::text;
  Role role = Role::description;
};

struct GraphNode {
  NodeKind kind = NodeKind::faculty;
  std::string name;
  std::string url;                       ///< passed `text::safe_url`, or empty
  std::optional<std::uint32_t> cluster;  ///< from 1
  std::vector<Cell> values;              ///< one a column; empty where the node has none
};

struct GraphEdge {
  std::uint32_t from = 0;  ///< position of a node; from < to
  std::uint32_t to = 0;
  EdgeKind kind = EdgeKind::lists;
  double weight = 1;  ///< >= 0
};

struct GraphData {
  std::string title;                                       ///< may be empty
  std::vector<std::pair<std::string, std::string>> facts;  ///< of the whole graph
  std::vector<NodeColumn> columns;
  std::vector<std::string> cluster_names;  ///< of cluster i + 1; an empty name is none
  std::vector<GraphNode> nodes;            ///< faculty, then topics, then labs
  std::vector<GraphEdge> edges;            ///< by (from, to), no pair twice
};

}  // namespace facgraph::report
