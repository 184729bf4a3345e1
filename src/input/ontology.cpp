#include "ontology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facgraph/text/clean.hpp"
#include "facgraph/text/utf8.hpp"
#include "refuse.hpp"
#include "separated_values.hpp"

namespace facgraph::input {
namespace {

using Label = std::uint32_t;

std::string_view without_brackets(std::string_view uri) {
  uri = text::trimmed(uri);
  if (uri.starts_with('<')) uri.remove_prefix(1);
  if (uri.ends_with('>')) uri.remove_suffix(1);
  return uri;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// "<https://cso.kmi.open.ac.uk/topics/semantic_web>" as "semantic web".
std::string label_of(std::string_view uri) {
  constexpr std::string_view topics = "/topics/";
  uri = without_brackets(uri);
  if (const auto at = uri.find(topics); at != std::string_view::npos)  // "tcp/ip" is one topic
    uri.remove_prefix(at + topics.size());
  else if (const auto slash = uri.rfind('/'); slash != std::string_view::npos)
    uri.remove_prefix(slash + 1);
  std::string decoded;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const int high = uri[i] == '%' && i + 2 < uri.size() ? hex_digit(uri[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(uri[i + 2]) : -1;
    if (low >= 0) {
      decoded += static_cast<char>(16 * high + low);
      i += 2;
    } else {
      decoded += uri[i] == '_' ? ' ' : uri[i];
    }
  }
  return text::clean(decoded);
}

std::string_view relation_of(std::string_view uri) {
  uri = without_brackets(uri);
  return uri.substr(uri.find_last_of("#/") + 1);
}

/// Labels that mean the same, as a forest of unions.
class Equivalents {
 public:
  Label root(Label label) {
    grow(label);
    while (parent_[label] != label) label = parent_[label] = parent_[parent_[label]];
    return label;
  }
  void unite(Label a, Label b) { parent_[root(std::max(a, b))] = root(std::min(a, b)); }

 private:
  void grow(Label label) {
    while (parent_.size() <= label) parent_.push_back(static_cast<Label>(parent_.size()));
  }
  std::vector<Label> parent_;
};

class OntologyReader {
 public:
  OntologyReader(Thesaurus& thesaurus, FileId file, const Source& source)
      : thesaurus_(thesaurus), file_(file), source_(source) {}

  void read(const Limits& limits) {
    auto& rows_read = thesaurus_.taxonomy;
    const auto before = std::ssize(rows_read);
    constexpr std::size_t usual_bytes_a_row = 160;
    rows_read.reserve(rows_read.size() + source_.bytes.size() / usual_bytes_a_row);
    SeparatedValues rows(source_, ',', limits.line_bytes);
    while (rows.next()) read_triple(rows);
    const auto broader = std::ssize(rows_read);
    add_equivalents();
    std::inplace_merge(
        rows_read.begin() + before, rows_read.begin() + broader, rows_read.end(),
        [](const ThesaurusRow& x, const ThesaurusRow& y) { return x.where < y.where; });
  }

 private:
  void read_triple(const SeparatedValues& rows) {
    const auto& cells = rows.cells();
    if (cells.size() != 3)
      refuse(source_, rows.line(),
             fmt::format("row of \"{}\" has {} fields; a triple has 3: topic, relation, topic",
                         text::clean(cells[0].text, 60), cells.size()));
    const auto relation = relation_of(cells[1].text);
    if (relation == "superTopicOf") {
      const auto broader = subject_of(cells[0]);
      const auto narrower = label(cells[2]);
      if (broader == narrower) return;
      thesaurus_.taxonomy.push_back({ThesaurusRow::Relation::broader,
                                     names_[narrower],
                                     names_[broader],
                                     {file_, rows.line()}});
    } else if (relation == "relatedEquivalent" || relation == "preferentialEquivalent") {
      const auto subject = subject_of(cells[0]);
      const auto object = label(cells[2]);
      equivalents_.unite(subject, object);
      first_line_.try_emplace(subject, rows.line());
      first_line_.try_emplace(object, rows.line());
      if (relation == "preferentialEquivalent") ++preferred_[object];
    }
  }

  /// The subject of a triple; most files are sorted by it.
  Label subject_of(const Cell& cell) {
    if (cell.text != subject_uri_) {
      subject_ = label(cell);
      subject_uri_ = cell.text;
    }
    return subject_;
  }

  Label label(const Cell& cell) {
    const auto uri = cell.text;
    const auto known = by_uri_.find(uri);
    if (known != by_uri_.end()) return known->second;
    auto name = label_of(uri);
    if (name.empty())
      refuse(source_, cell.line, fmt::format("\"{}\" names no topic", text::clean(uri, 60)));
    const auto [same, is_new] =
        by_name_.try_emplace(std::move(name), static_cast<Label>(names_.size()));
    if (is_new) names_.push_back(same->first);
    by_uri_.emplace(uris_.emplace_back(uri), same->second);
    return same->second;
  }

  /// Whether a group is better named by `a` than by `b`.
  bool is_better(Label a, Label b) const {
    const auto votes = [&](Label label) {
      const auto found = preferred_.find(label);
      return found == preferred_.end() ? 0 : found->second;
    };
    if (votes(a) != votes(b)) return votes(a) > votes(b);
    return names_[a] < names_[b];
  }

  void add_equivalents() {
    std::unordered_map<Label, Label> best;
    for (const auto& [label, line] : first_line_) {
      const auto [known, is_new] = best.try_emplace(equivalents_.root(label), label);
      if (!is_new && is_better(label, known->second)) known->second = label;
    }
    std::vector<std::pair<Label, std::uint32_t>> members(first_line_.begin(), first_line_.end());
    std::sort(members.begin(), members.end(), [](const auto& x, const auto& y) {
      return std::tie(x.second, x.first) < std::tie(y.second, y.first);
    });
    for (const auto& [label, line] : members) {
      const auto target = best.at(equivalents_.root(label));
      if (target != label)
        thesaurus_.taxonomy.push_back(
            {ThesaurusRow::Relation::same, names_[label], names_[target], {file_, line}});
    }
  }

  Thesaurus& thesaurus_;
  FileId file_;
  const Source& source_;
  std::deque<std::string> uris_;
  std::unordered_map<std::string_view, Label> by_uri_;
  std::unordered_map<std::string, Label> by_name_;
  std::vector<std::string> names_;
  std::string subject_uri_;
  Label subject_ = 0;
  Equivalents equivalents_;
  std::unordered_map<Label, std::uint32_t> first_line_;  ///< of labels that have equivalents
  std::unordered_map<Label, int> preferred_;
};

}  // namespace

bool is_ontology(const Source& source, const Limits& limits) {
  SeparatedValues rows(source, ',', limits.line_bytes);
  return rows.next() && rows.cells().size() == 3 &&
         rows.cells()[0].text.find("://") != std::string_view::npos &&
         rows.cells()[1].text.find("://") != std::string_view::npos;
}

void read_ontology(Thesaurus& thesaurus, FileId file, const Source& source, const Limits& limits) {
  OntologyReader(thesaurus, file, source).read(limits);
}

}  // namespace facgraph::input
