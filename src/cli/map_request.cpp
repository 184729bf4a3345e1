#include "cli/map_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "cli/map_colors.hpp"
#include "cli/map_filter.hpp"
#include "cli/map_pairs.hpp"
#include "cli/option_set.hpp"
#include "cli/threads.hpp"
#include "cli/usage_error.hpp"
#include "facgraph/analysis/scorer.hpp"
#include "facgraph/analysis/strength.hpp"
#include "facgraph/model/find_person.hpp"
#include "facgraph/text/clean.hpp"

namespace facgraph::cli {
namespace {

using drawing::PairLabel;

struct LabelRow {
  std::string_view name;
  PairLabel label;
};
constexpr auto labels = std::to_array<LabelRow>(
    {{"topics", PairLabel::topics}, {"scores", PairLabel::scores}, {"none", PairLabel::none}});

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_caption = 1000;

drawing::MapOptions drawing_options(const MapRequest& request) {
  drawing::MapOptions options;
  options.width = request.width;
  options.title = text::clean(request.title, longest_title);
  options.caption = text::clean(request.caption, longest_caption);
  options.legend = request.legend == "on";
  options.threads = thread_count();
  options.label = std::find_if(labels.begin(), labels.end(), [&](const LabelRow& row) {
                    return row.name == request.label;
                  })->label;
  return options;
}

void check_name(const drawing::MapKind& kind, const std::string& name) {
  const bool is_of_one = kind.shows == drawing::Shows::pairs_of_one;
  if (is_of_one && name.empty())
    throw UsageError(
        fmt::format("map {0} takes a name, such as: facgraph map {0} stoica", kind.name));
  if (!is_of_one && !name.empty())
    throw UsageError(
        fmt::format("map {} is of everybody and takes no name; \"{}\" is not "
                    "understood here (--focus fades the others)",
                    kind.name, text::clean(name, 40)));
}

/// As much of --top as the kind draws.
std::size_t within(const drawing::MapKind& kind, std::size_t top) {
  return kind.most_top > 0 ? std::min(top, kind.most_top) : top;
}

/// Filters of people. Where a map is of one person, --min and --top are for the others' pairs;
/// where a kind counts something else by --top, it is for that.
MapFilter filter_of(const MapRequest& request, const drawing::MapKind& kind) {
  MapFilter filter{.only = request.only, .most_top = kind.most_top};
  if (kind.shows == drawing::Shows::pairs_of_one) return filter;
  filter.minimum = request.minimum;
  filter.is_of_kind = !kind.counts_people || request.top == 0;
  filter.top = filter.is_of_kind ? kind.most_people : within(kind, request.top);
  filter.lines = filter.is_of_kind ? kind.most_lines : 0;
  return filter;
}

template <class Id>
void renumber(std::vector<Id>& old, const std::vector<std::optional<Id>>& now) {
  std::vector<Id> kept;
  for (const auto id : old)
    if (now[index(id)]) kept.push_back(*now[index(id)]);
  old = std::move(kept);
}

template <class Value>
void keep_values(std::vector<Value>& values, const std::vector<FacultyId>& people) {
  std::vector<Value> kept;
  for (const auto person : people)
    if (index(person) < values.size()) kept.push_back(values[index(person)]);
  values = std::move(kept);
}

}  // namespace

std::vector<std::string> label_names() { return names_of(labels); }

MapSubject::MapSubject(const List& list, const MapRequest& request)
    : list_(list),
      kind_(*drawing::find_map_kind(request.kind)),
      measure_(*similarity::find_measure(request.measure)),
      options_(drawing_options(request)) {
  check_name(kind_, request.name);
  if (!request.name.empty()) center_ = find_person(list.roster, request.name);
  for (const auto& name : request.focus) focus_.push_back(find_person(list.roster, name));
  const similarity::Scorer scorer(list.network, measure_);
  auto groups = groups_for(list, request.color);
  auto kept = kept_people(list, groups, scorer, filter_of(request, kind_));
  if (center_ && !std::binary_search(kept.people.begin(), kept.people.end(), *center_))
    kept.people.insert(std::lower_bound(kept.people.begin(), kept.people.end(), *center_),
                       *center_);
  options_.note = kept.note;
  options_.top = request.top > 0 ? within(kind_, request.top) : kind_.most_rows;
  const bool has_more = !kind_.counts_people && list.network.topic_count() > options_.top;
  if (has_more && options_.top < request.top)
    options_.note +=
        fmt::format("{}--top draws {} at most.", options_.note.empty() ? "" : " ", options_.top);
  auto found = pairs_for_map(list, scorer, kept.people,
                             {kind_.shows, center_, request.minimum, options_.top,
                              std::max(options_.named_pairs, kind_.potential)});
  if (!found.note.empty()) options_.note += (options_.note.empty() ? "" : " ") + found.note;
  similar_ = std::move(found.similar);
  potential_ = std::move(found.potential);
  potential_pairs_ = found.potential_pairs;
  if (is_score(request.color)) {
    score_name_ = request.color;
    scores_ = scores_for(list, scorer, request.color);
  }
  strength_ = kept.strength.empty() ? similarity::strengths(scorer, list.projection)
                                    : std::move(kept.strength);
  grouping_ = groups.what;
  partition_ = std::move(groups.partition);
  group_names_ = std::move(groups.names);
  swing_members_ = std::move(groups.swing_members);
  if (kept.people.size() == list.roster.faculty.size()) return;

  auto part = part_of(list, kept.people);
  keep_values(partition_.cluster_of, kept.people);
  keep_values(scores_, kept.people);
  keep_values(strength_, kept.people);
  renumber(swing_members_, part.person);
  renumber(focus_, part.person);
  if (!request.focus.empty() && focus_.empty())
    throw UsageError("--focus names nobody whom the other options leave on the map");
  if (center_) center_ = part.person[index(*center_)];
  for (auto& pair : similar_) {
    pair.a = *part.person[index(pair.a)];
    pair.b = *part.person[index(pair.b)];
  }
  for (auto& pair : potential_) {
    pair.a = *part.person[index(pair.a)];
    pair.b = *part.person[index(pair.b)];
    renumber(pair.shared, part.topic);
  }
  part_ = std::move(part.list);
}

void MapSubject::say_backbone(const std::string& note) {
  options_.note = note + (options_.note.empty() ? "" : " ") + options_.note;
  options_.isolated = "Share no more than chance would give";
}

drawing::MapInput MapSubject::input() const {
  const auto& list = shown();
  drawing::MapInput input{list.roster,    list.network, partition_,      group_names_,
                          swing_members_, potential_,   potential_pairs_};
  input.grouping = grouping_;
  input.scores = {score_name_, scores_};
  input.similar = similar_;
  input.measure = measure_.name;
  input.center = center_;
  input.focus = focus_;
  input.strength = strength_;
  return input;
}

const Faculty* MapSubject::center() const { return center_ ? &shown().roster[*center_] : nullptr; }

}  // namespace facgraph::cli
