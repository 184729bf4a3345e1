#include "weighted_matching.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>

namespace facgraph {
namespace {

/// A vertex, from 1, or a blossom: an odd ring of nodes that is treated as one node. 0 is none.
using Node = std::uint32_t;

enum class Mark : std::uint8_t { none, outer, inner };

/// An edge of the graph that stands for one between two nodes; `from` is 0 where there is none.
struct Link {
  Node from = 0;
  Node to = 0;
};

class Matching {
 public:
  Matching(std::size_t n, std::span<const MatchingEdge> edges)
      : n_(static_cast<Node>(n)),
        // Blossoms are disjoint or nested: fewer than n/2 at a time, and slots are used again.
        stride_(n + n / 2 + 2),
        weights_((n + 1) * (n + 1)),
        links_(stride_ * stride_),
        member_with_(stride_ * (n + 1)),
        label_(stride_),
        mate_(stride_),
        nearest_(stride_),
        root_(stride_),
        parent_(stride_),
        visited_(stride_),
        mark_(stride_),
        ring_(stride_),
        last_(n_) {
    for (const auto& [a, b, weight] : edges) {
      weights_[(a + 1) * (n + 1) + b + 1] = weights_[(b + 1) * (n + 1) + a + 1] = weight;
      link(a + 1, b + 1) = {a + 1, b + 1};
      link(b + 1, a + 1) = {b + 1, a + 1};
    }
    std::int64_t heaviest = 0;
    for (const auto weight : weights_) heaviest = std::max(heaviest, weight);
    for (Node v = 1; v <= n_; ++v) {
      root_[v] = v;
      label_[v] = heaviest;
      member_with(v, v) = v;
    }
  }

  std::vector<std::uint32_t> run() {
    while (grow()) {
    }
    std::vector<std::uint32_t> partners(n_);
    for (Node v = 1; v <= n_; ++v) partners[v - 1] = (mate_[v] == 0 ? v : mate_[v]) - 1;
    return partners;
  }

 private:
  Link& link(Node a, Node b) { return links_[a * stride_ + b]; }
  Node& member_with(Node blossom, Node v) { return member_with_[blossom * (n_ + 1) + v]; }

  /// How far an edge is from being tight; 0 on all edges that may be used.
  std::int64_t slack(const Link& e) const {
    return label_[e.from] + label_[e.to] - 2 * weights_[e.from * (n_ + 1) + e.to];
  }

  void note_nearest(Node v, Node x) {
    if (nearest_[x] == 0 || slack(link(v, x)) < slack(link(nearest_[x], x))) nearest_[x] = v;
  }

  void find_nearest(Node x) {
    nearest_[x] = 0;
    for (Node v = 1; v <= n_; ++v)
      if (link(v, x).from != 0 && root_[v] != x && mark_[root_[v]] == Mark::outer)
        note_nearest(v, x);
  }

  void enqueue(Node x) {
    if (x <= n_) return queue_.push_back(x);
    for (const auto member : ring_[x]) enqueue(member);
  }

  void set_root(Node x, Node root) {
    root_[x] = root;
    if (x > n_)
      for (const auto member : ring_[x]) set_root(member, root);
  }

  /// The position of a member, with the ring turned so that it is even.
  std::size_t even_position(Node blossom, Node member) {
    auto& ring = ring_[blossom];
    const auto at =
        static_cast<std::size_t>(std::find(ring.begin(), ring.end(), member) - ring.begin());
    if (at % 2 == 0) return at;
    std::reverse(ring.begin() + 1, ring.end());
    return ring.size() - at;
  }

  void match(Node u, Node v) {
    const auto edge = link(u, v);
    mate_[u] = edge.to;
    if (u <= n_) return;
    const auto entry = member_with(u, edge.from);
    const auto position = even_position(u, entry);
    for (std::size_t i = 0; i < position; ++i) match(ring_[u][i], ring_[u][i ^ 1]);
    match(entry, v);
    std::rotate(ring_[u].begin(), ring_[u].begin() + static_cast<std::ptrdiff_t>(position),
                ring_[u].end());
  }

  /// Swaps matched and unmatched edges from u up to the root of its tree.
  void augment(Node u, Node v) {
    while (true) {
      const auto next = root_[mate_[u]];
      match(u, v);
      if (next == 0) return;
      match(next, root_[parent_[next]]);
      u = root_[parent_[next]];
      v = next;
    }
  }

  Node common_ancestor(Node u, Node v) {
    ++visit_;
    for (; u != 0 || v != 0; std::swap(u, v)) {
      if (u == 0) continue;
      if (visited_[u] == visit_) return u;
      visited_[u] = visit_;
      u = root_[mate_[u]];
      if (u != 0) u = root_[parent_[u]];
    }
    return 0;
  }

  void add_path(Node blossom, Node from, Node ancestor) {
    for (auto x = from; x != ancestor;) {
      const auto y = root_[mate_[x]];
      ring_[blossom].push_back(x);
      ring_[blossom].push_back(y);
      enqueue(y);
      x = root_[parent_[y]];
    }
  }

  void shrink(Node u, Node ancestor, Node v) {
    auto blossom = n_ + 1;
    while (blossom <= last_ && root_[blossom] != 0) ++blossom;
    last_ = std::max(last_, blossom);
    label_[blossom] = 0;
    mark_[blossom] = Mark::outer;
    mate_[blossom] = mate_[ancestor];
    ring_[blossom] = {ancestor};
    add_path(blossom, u, ancestor);
    std::reverse(ring_[blossom].begin() + 1, ring_[blossom].end());
    add_path(blossom, v, ancestor);
    set_root(blossom, blossom);
    for (Node x = 1; x <= last_; ++x) link(blossom, x) = link(x, blossom) = {};
    for (Node x = 1; x <= n_; ++x) member_with(blossom, x) = 0;
    for (const auto member : ring_[blossom]) take_links(blossom, member);
    find_nearest(blossom);
  }

  /// The tightest edge from a blossom to each other node.
  void take_links(Node blossom, Node member) {
    for (Node x = 1; x <= last_; ++x) {
      const auto& candidate = link(member, x);
      if (candidate.from == 0) continue;
      if (link(blossom, x).from != 0 && slack(candidate) >= slack(link(blossom, x))) continue;
      link(blossom, x) = candidate;
      link(x, blossom) = link(x, member);
    }
    for (Node x = 1; x <= n_; ++x)
      if (member_with(member, x) != 0) member_with(blossom, x) = member;
  }

  void expand(Node blossom) {
    for (const auto member : ring_[blossom]) set_root(member, member);
    const auto entry = member_with(blossom, link(blossom, parent_[blossom]).from);
    const auto position = even_position(blossom, entry);
    const auto& ring = ring_[blossom];
    for (std::size_t i = 0; i < position; i += 2) {
      const auto inner = ring[i];
      const auto outer = ring[i + 1];
      parent_[inner] = link(outer, inner).from;
      mark_[inner] = Mark::inner;
      mark_[outer] = Mark::outer;
      nearest_[inner] = 0;
      find_nearest(outer);
      enqueue(outer);
    }
    mark_[entry] = Mark::inner;
    parent_[entry] = parent_[blossom];
    for (auto i = position + 1; i < ring.size(); ++i) {
      mark_[ring[i]] = Mark::none;
      find_nearest(ring[i]);
    }
    root_[blossom] = 0;
  }

  /// A tight edge from an outer node; true when it ended in an augmentation.
  bool take(const Link& edge) {
    const auto u = root_[edge.from];
    const auto v = root_[edge.to];
    if (mark_[v] == Mark::none) {
      parent_[v] = edge.from;
      mark_[v] = Mark::inner;
      const auto next = root_[mate_[v]];
      nearest_[v] = nearest_[next] = 0;
      mark_[next] = Mark::outer;
      enqueue(next);
    } else if (mark_[v] == Mark::outer) {
      const auto ancestor = common_ancestor(u, v);
      if (ancestor == 0) {
        augment(u, v);
        augment(v, u);
        return true;
      }
      shrink(u, ancestor, v);
    }
    return false;
  }

  bool search_tight_edges() {
    while (!queue_.empty()) {
      const auto u = queue_.front();
      queue_.pop_front();
      if (mark_[root_[u]] == Mark::inner) continue;
      for (Node v = 1; v <= n_; ++v) {
        const auto edge = link(u, v);
        if (edge.from == 0 || root_[u] == root_[v]) continue;
        if (slack(edge) != 0)
          note_nearest(u, root_[v]);
        else if (take(edge))
          return true;
      }
    }
    return false;
  }

  std::int64_t largest_step() {
    auto step = std::numeric_limits<std::int64_t>::max();
    for (auto blossom = n_ + 1; blossom <= last_; ++blossom)
      if (root_[blossom] == blossom && mark_[blossom] == Mark::inner)
        step = std::min(step, label_[blossom] / 2);
    for (Node x = 1; x <= last_; ++x) {
      if (root_[x] != x || nearest_[x] == 0 || mark_[x] == Mark::inner) continue;
      const auto distance = slack(link(nearest_[x], x));
      step = std::min(step, mark_[x] == Mark::none ? distance : distance / 2);
    }
    return step;
  }

  /// False when a free vertex would have nothing left to win.
  bool change_labels(std::int64_t step) {
    for (Node v = 1; v <= n_; ++v)
      if (mark_[root_[v]] == Mark::outer && label_[v] <= step) return false;
    for (Node v = 1; v <= n_; ++v) {
      if (mark_[root_[v]] == Mark::outer) label_[v] -= step;
      if (mark_[root_[v]] == Mark::inner) label_[v] += step;
    }
    for (auto blossom = n_ + 1; blossom <= last_; ++blossom) {
      if (root_[blossom] != blossom) continue;
      if (mark_[blossom] == Mark::outer) label_[blossom] += 2 * step;
      if (mark_[blossom] == Mark::inner) label_[blossom] -= 2 * step;
    }
    return true;
  }

  /// Grows trees from all free nodes until one path is found along which one pair more fits.
  bool grow() {
    std::fill_n(mark_.begin(), last_ + 1, Mark::none);
    std::fill_n(nearest_.begin(), last_ + 1, 0);
    queue_.clear();
    for (Node x = 1; x <= last_; ++x) {
      if (root_[x] != x || mate_[x] != 0) continue;
      parent_[x] = 0;
      mark_[x] = Mark::outer;
      enqueue(x);
    }
    if (queue_.empty()) return false;
    while (true) {
      if (search_tight_edges()) return true;
      if (!change_labels(largest_step())) return false;
      for (Node x = 1; x <= last_; ++x) {
        if (root_[x] != x || nearest_[x] == 0 || root_[nearest_[x]] == x) continue;
        if (slack(link(nearest_[x], x)) == 0 && take(link(nearest_[x], x))) return true;
      }
      for (auto blossom = n_ + 1; blossom <= last_; ++blossom)
        if (root_[blossom] == blossom && mark_[blossom] == Mark::inner && label_[blossom] == 0)
          expand(blossom);
    }
  }

  Node n_;
  std::size_t stride_;
  std::vector<std::int64_t> weights_;
  std::vector<Link> links_;          ///< the tightest edge between two nodes
  std::vector<Node> member_with_;    ///< of a blossom: which member holds a vertex
  std::vector<std::int64_t> label_;  ///< dual variables
  std::vector<Node> mate_;           ///< the vertex at the other end
  std::vector<Node> nearest_;        ///< the outer vertex with the tightest edge to a node
  std::vector<Node> root_;           ///< the outermost blossom around; of a free slot 0
  std::vector<Node> parent_;         ///< the vertex through which an inner node was reached
  std::vector<std::uint64_t> visited_;
  std::vector<Mark> mark_;
  std::vector<std::vector<Node>> ring_;
  std::deque<Node> queue_;
  Node last_;  ///< highest node in use so far
  std::uint64_t visit_ = 0;
};

}  // namespace

std::vector<std::uint32_t> maximum_weight_matching(std::size_t n,
                                                   std::span<const MatchingEdge> edges) {
  return Matching(n, edges).run();
}

}  // namespace facgraph
