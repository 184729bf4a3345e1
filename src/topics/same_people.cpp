#include "same_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "../model/repeated.hpp"
#include "../model/two_at_once.hpp"
#include "facgraph/text/utf8.hpp"
#include "given_names.hpp"
#include "sites.hpp"

namespace facgraph::topics {
namespace {

constexpr std::size_t most_to_compare = 500;

/// What two entries must have in common besides the name.
enum class Kind : std::uint8_t { page, account, affiliation };

struct Sameness {
  Kind kind;
  std::string key;
  std::size_t person;
};

std::string_view in_words(Kind kind) {
  switch (kind) {
    case Kind::page:
      return "the same page";
    case Kind::account:
      return "the same account at a site";
    case Kind::affiliation:
      break;
  }
  return "the same affiliation";
}

std::string full_key(const NameWords& name) {
  std::string key;
  for (const auto& word : name.given) key += word + ' ';
  return key + name.family + ' ' + name.number;
}

class Joiner {
 public:
  Joiner(Document& document, const std::vector<Vetoes::Pair>& apart, std::size_t threads)
      : document_(document), group_of_(document.people.size()), next_(document.people.size()) {
    two_at_once(
        threads, [this] { take_names(); }, [this] { collect(); });
    for (const auto& pair : apart)
      apart_.push_back({full_key(name_words(pair.a)), full_key(name_words(pair.b))});
    std::iota(group_of_.begin(), group_of_.end(), std::size_t{0});
    std::iota(next_.begin(), next_.end(), std::size_t{0});
  }

  void run() {
    keep_repeated();
    drop_pages_of_groups();
    std::stable_sort(
        evidence_.begin(), evidence_.end(), [this](const Sameness& x, const Sameness& y) {
          return std::tie(x.kind, family(x), x.key) < std::tie(y.kind, family(y), y.key);
        });
    for (std::size_t start = 0; start < evidence_.size();) {
      auto end = start + 1;
      while (end < evidence_.size() && is_one_block(evidence_[start], evidence_[end])) ++end;
      compare(start, end);
      start = end;
    }
    note_possible_duplicates();
    write();
  }

 private:
  const std::string& family(const Sameness& evidence) const {
    return names_[evidence.person].family;
  }

  bool is_one_block(const Sameness& a, const Sameness& b) const {
    return a.kind == b.kind && a.key == b.key && family(a) == family(b);
  }

  void take_names() {
    names_.reserve(document_.people.size());
    for (const auto& person : document_.people) names_.push_back(name_words(person.name.value));
  }

  void collect() {
    evidence_.reserve(most_evidence());
    for (std::size_t i = 0; i < document_.people.size(); ++i) {
      const auto add = [&](Kind kind, std::string key) {
        if (!key.empty()) evidence_.push_back({kind, std::move(key), i});
      };
      for (const auto& site : document_.people[i].websites) {
        auto page = page_key(site.value);
        auto account = account_of_page(page);
        add(Kind::page, std::move(page));
        add(Kind::account, std::move(account));
      }
      for (const auto& affiliation : document_.people[i].affiliations)
        add(Kind::affiliation, text::fold_without_marks(affiliation.value));
    }
  }

  std::size_t most_evidence() const {
    std::size_t most = 0;
    for (const auto& person : document_.people)
      most += 2 * person.websites.size() + person.affiliations.size();
    return most;
  }

  /// Nearly nothing stands twice: what stands once joins nobody and needs no place in an order.
  void keep_repeated() {
    std::vector<std::size_t> hashes;
    hashes.reserve(evidence_.size());
    for (const auto& evidence : evidence_) {
      const std::hash<std::string_view> hash;
      const bool needs_family = evidence.kind == Kind::affiliation;
      hashes.push_back(hash(evidence.key) * 31 + (needs_family ? hash(family(evidence)) : 0));
    }
    Repeated repeated(hashes.size());
    for (const auto hash : hashes) repeated.add(hash);
    std::size_t at = 0;
    std::erase_if(evidence_, [&](const Sameness&) { return !repeated.may_have(hashes[at++]); });
  }

  void drop_pages_of_groups() {
    std::unordered_map<std::string, std::size_t> first;
    std::unordered_map<std::string, bool> is_group;
    for (const auto& [kind, key, person] : evidence_) {
      if (kind == Kind::affiliation) continue;
      const auto [entry, is_new] = first.try_emplace(key, person);
      if (!is_new && !are_compatible(names_[entry->second], names_[person])) is_group[key] = true;
    }
    std::erase_if(evidence_, [&](const Sameness& evidence) {
      return evidence.kind != Kind::affiliation && is_group.contains(evidence.key);
    });
  }

  void compare(std::size_t start, std::size_t end) {
    if (end - start > most_to_compare) return compare_equal_names(start, end);
    for (auto i = start; i < end; ++i)
      for (auto j = i + 1; j < end; ++j)
        join(evidence_[i].person, evidence_[j].person, evidence_[i].kind);
  }

  void compare_equal_names(std::size_t start, std::size_t end) {
    std::unordered_map<std::string, std::size_t> first;
    for (auto i = start; i < end; ++i) {
      const auto person = evidence_[i].person;
      const auto [entry, is_new] = first.try_emplace(full_key(names_[person]), person);
      if (!is_new) join(entry->second, person, evidence_[i].kind);
    }
  }

  void join(std::size_t a, std::size_t b, Kind kind) {
    const auto first = std::min(group_of_[a], group_of_[b]);
    const auto second = std::max(group_of_[a], group_of_[b]);
    if (first == second) return;
    const bool are_one = all_members(first, [&](std::size_t one) {
      return all_members(second, [&](std::size_t other) { return can_be_one(one, other, kind); });
    });
    if (!are_one) return;
    for (const auto person : members_of(second)) group_of_[person] = first;
    std::swap(next_[first], next_[second]);  // makes one ring of two
    note_join(a, b, kind);
  }

  /// Whether all members of the group of `first` have a property; stops at one that has not.
  template <typename Property>
  bool all_members(std::size_t first, Property holds) const {
    auto member = first;
    do {
      if (!holds(member)) return false;
      member = next_[member];
    } while (member != first);
    return true;
  }

  std::vector<std::size_t> members_of(std::size_t first) const {
    std::vector<std::size_t> members{first};
    for (auto next = next_[first]; next != first; next = next_[next]) members.push_back(next);
    return members;
  }

  bool can_be_one(std::size_t a, std::size_t b, Kind kind) const {
    if (!are_compatible(names_[a], names_[b])) return false;
    if (kind == Kind::affiliation && have_other_pages(a, b)) return false;
    if (apart_.empty()) return true;
    const auto one = full_key(names_[a]);
    const auto other = full_key(names_[b]);
    return std::none_of(apart_.begin(), apart_.end(), [&](const auto& pair) {
      return (pair.a == one && pair.b == other) || (pair.a == other && pair.b == one);
    });
  }

  bool have_other_pages(std::size_t a, std::size_t b) const {
    const auto& sites_a = document_.people[a].websites;
    const auto& sites_b = document_.people[b].websites;
    if (sites_a.empty() || sites_b.empty()) return false;
    for (const auto& x : sites_a)
      for (const auto& y : sites_b)
        if (page_key(x.value) == page_key(y.value) ||
            (!account_key(x.value).empty() && account_key(x.value) == account_key(y.value)))
          return false;
    return true;
  }

  void note_join(std::size_t a, std::size_t b, Kind kind) {
    const auto& first = document_.people[std::min(a, b)].name;
    const auto& again = document_.people[std::max(a, b)].name;
    document_.diagnostics.push_back(
        {Severity::note, again.where,
         fmt::format("\"{}\" is \"{}\" of {}: {}", again.value, first.value,
                     describe(first.where, document_.files), in_words(kind)),
         Concern::same_person});
  }

  void note_possible_duplicates() {
    std::vector<std::size_t> hashes;
    hashes.reserve(names_.size());
    for (const auto& name : names_) hashes.push_back(std::hash<std::string>()(full_key(name)));
    Repeated repeated(hashes.size());
    for (const auto hash : hashes) repeated.add(hash);
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].given.empty() || !repeated.may_have(hashes[i])) continue;
      const auto [entry, is_new] = first.try_emplace(full_key(names_[i]), i);
      if (is_new || group_of_[entry->second] == group_of_[i]) continue;
      const auto& name = document_.people[i].name;
      document_.diagnostics.push_back(
          {Severity::warning, name.where,
           fmt::format("\"{}\" stands also at {}; they stay two people, because no page or "
                       "affiliation agrees",
                       name.value,
                       describe(document_.people[entry->second].name.where, document_.files)),
           Concern::possible_duplicate});
    }
  }

  /// Joins the entries of each group at the place of the first, and counts people anew.
  void write() {
    auto& people = document_.people;
    std::size_t kept = 0;
    std::vector<std::size_t> position(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (group_of_[i] != i) continue;
      if (next_[i] == i) {
        if (kept != i) people[kept] = std::move(people[i]);
        position[i] = kept;
      } else {
        auto group = members_of(i);
        std::sort(group.begin(), group.end());
        for (const auto person : group) position[person] = kept;
        auto entry = joined(group);
        people[kept] = std::move(entry);
      }
      ++kept;
    }
    people.resize(kept);
    for (auto& member : document_.lab_members) member.person = position[member.person];
    std::stable_sort(document_.lab_members.begin(), document_.lab_members.end(),
                     [](const LabMember& x, const LabMember& y) { return x.person < y.person; });
  }

  PersonEntry joined(const std::vector<std::size_t>& group) {
    auto& people = document_.people;
    auto result = std::move(people[group.front()]);
    for (auto other = group.begin() + 1; other != group.end(); ++other) {
      auto& again = people[*other];
      if (again.name.value.size() > result.name.value.size()) std::swap(again.name, result.name);
      add_new(result.other_names, {again.name});
      add_new(result.titles, again.titles);
      add_new(result.websites, again.websites);
      add_new(result.affiliations, again.affiliations);
      result.research.insert(result.research.end(), again.research.begin(), again.research.end());
    }
    std::erase_if(result.other_names,
                  [&](const Text& name) { return name.value == result.name.value; });
    return result;
  }

  static void add_new(std::vector<Text>& values, const std::vector<Text>& more) {
    for (const auto& value : more)
      if (std::none_of(values.begin(), values.end(),
                       [&](const Text& known) { return known.value == value.value; }))
        values.push_back(value);
  }

  Document& document_;
  std::vector<NameWords> names_;
  std::vector<Vetoes::Pair> apart_;  ///< full keys
  std::vector<Sameness> evidence_;
  std::vector<std::size_t> group_of_;  ///< its first; of most people themselves
  std::vector<std::size_t> next_;      ///< member of the group, round and round
};

}  // namespace

bool is_about_people(const Vetoes::Pair& pair, const Document& document) {
  const auto a = full_key(name_words(pair.a));
  const auto b = full_key(name_words(pair.b));
  return std::any_of(document.people.begin(), document.people.end(),
                     [&](const PersonEntry& person) {
                       const auto name = full_key(name_words(person.name.value));
                       return name == a || name == b;
                     });
}

void join_same_people(Document& document, const std::vector<Vetoes::Pair>& apart,
                      std::size_t threads) {
  Joiner(document, apart, threads).run();
}

}  // namespace facgraph::topics
