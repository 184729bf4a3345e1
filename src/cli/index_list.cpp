#include "cli/index_list.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "model/name_match.hpp"

namespace facgraph::cli {
namespace {

using input::Section;

/// A digest has no more.
constexpr std::size_t digest_bits = 64 * std::tuple_size_v<decltype(similarity::Digest::words)>;

}  // namespace

TextTable::TextTable(const input::IndexFile& file, Section starts, Section bytes)
    : starts_(file.array<std::uint32_t>(starts)), bytes_(file.array<char>(bytes)) {
  if (starts_.empty()) file.refuse_damaged();
}

std::string_view TextTable::operator[](std::size_t at) const {
  const auto range = starts_.part(at, at + 2);
  const auto text = bytes_.part(range[0], range[1]);
  return {text.data(), text.size()};
}

IndexedList::IndexedList(const std::string& path, std::size_t small) : file_(path) {
  if (file_.size() <= small) file_.verify();
  lists_ = {file_.array<std::uint32_t>(Section::starts), file_.array<TopicId>(Section::topics),
            file_.array<TopicId>(Section::rarest_first),
            file_.array<std::uint32_t>(Section::topic_starts),
            file_.array<FacultyId>(Section::people)};
  if (lists_.starts.empty() || lists_.topic_starts.empty()) file_.refuse_damaged();
  topic_bits_ = file_.array<std::uint8_t>(Section::topic_bits).all();
  digests_ = file_.array<similarity::Digest>(Section::digests);
  signatures_ = file_.array<similarity::Signature>(Section::signatures);
  names_ = {file_, Section::name_starts, Section::names};
  words_ = {file_, Section::word_starts, Section::words};
  topic_names_ = {file_, Section::topic_name_starts, Section::topic_names};
  name_people_ = file_.array<std::uint32_t>(Section::name_people);
  word_name_starts_ = file_.array<std::uint32_t>(Section::word_name_starts);
  word_names_ = file_.array<std::uint32_t>(Section::word_names);
  places_ = file_.array<std::uint32_t>(Section::places);
  if (lists_.rarest_first.size() != lists_.topics.size() ||
      signatures_.size() != lists_.people.size() || topic_bits_.size() != lists_.topic_count() ||
      digests_.size() != people_count() || topic_names_.size() != lists_.topic_count() ||
      names_.size() < people_count() || name_people_.size() != names_.size() ||
      word_name_starts_.size() != words_.size() + 1 || places_.size() != 2 * people_count() ||
      std::any_of(topic_bits_.begin(), topic_bits_.end(),
                  [](auto bit) { return bit >= digest_bits; }))
    file_.refuse_damaged();
  auto roster = input::read_roster(file_.bytes(Section::extras), path);
  extras_ = {roster.level,
             roster.title.starts_with("links"),
             roster.title.ends_with("counts"),
             std::move(roster.files),
             {},
             {}};
  for (auto& lab : roster.labs) extras_.labs.push_back(std::move(lab.name));
  const auto ties = file_.array<std::uint32_t>(Section::ties).all();
  for (std::size_t i = 0; i + 3 <= ties.size(); i += 3) {
    if (ties[i] >= people_count() || ties[i + 1] >= people_count() ||
        ties[i + 2] >= extras_.labs.size())
      file_.refuse_damaged();
    extras_.ties.push_back({FacultyId{ties[i]}, FacultyId{ties[i + 1]}, LabId{ties[i + 2]}});
  }
}

void IndexedList::verify() const {
  file_.verify();
  check_starts(lists_.starts, lists_.topics.size());
  check_starts(lists_.topic_starts, lists_.people.size());
}

void IndexedList::check_starts(const CheckedArray<std::uint32_t>& starts, std::size_t end) const {
  const auto all = starts.all();
  if (all.front() != 0 || all.back() != end || !std::is_sorted(all.begin(), all.end()))
    file_.refuse_damaged();
}

void IndexedList::check_lists_of(FacultyId person) const {
  const auto people = static_cast<std::uint32_t>(people_count());
  for (const auto topics : {lists_.topics_of(person), lists_.rarest_first_of(person)})
    for (const auto topic : topics)
      if (index(topic) >= lists_.topic_count()) file_.refuse_damaged();
  // A search follows these; of the others it only counts people.
  for (const auto topic : lists_.rarest_first_of(person)) {
    std::uint32_t highest = 0;
    for (const auto other : lists_.faculty_of(topic))
      highest = std::max(highest, static_cast<std::uint32_t>(other));
    if (highest >= people) file_.refuse_damaged();
  }
}

bool IndexedList::needs_whole_list(const similarity::Measure& measure) const {
  return (extras_.has_links && measure.additive) ||
         (extras_.has_counts && measure.count_factor != nullptr) ||
         !similarity::NearestPeople::can_search(lists_, measure, topic_bits_);
}

similarity::NearestPeople IndexedList::nearest(const similarity::Measure& measure) {
  if (measure.name == similarity::default_measure().name)
    return {lists_, measure, topic_bits_, digests_, signatures_};
  own_digests_ = similarity::make_digests(lists_, measure);
  return {lists_, measure, own_digests_.bits, own_digests_.people, {}};
}

std::string IndexedList::topic(TopicId topic) const {
  return text::clean(topic_names_[index(topic)]);
}

std::vector<std::string> IndexedList::topics(std::span<const TopicId> topics) const {
  std::vector<std::string> names;
  for (const auto id : topics) names.push_back(topic(id));
  return names;
}

std::string IndexedList::place(FacultyId person) const {
  const auto place = places_.part(2 * index(person), 2 * index(person) + 2);
  const SourceLocation where{FileId{place[0]}, place[1]};
  if (index(where.file) >= extras_.files.size()) file_.refuse_damaged();
  return describe(where, extras_.files);
}

std::size_t IndexedList::first_word(std::string_view word) const {
  std::size_t low = 0;
  for (auto high = words_.size(); low < high;) {
    const auto middle = low + (high - low) / 2;
    if (words_[middle] < word)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::span<const std::uint32_t> IndexedList::names_of(std::size_t word) const {
  const auto range = word_name_starts_.part(word, word + 2);
  return word_names_.part(range[0], range[1]);
}

std::vector<std::uint32_t> IndexedList::names_with(std::span<const std::string> words) const {
  std::vector<std::span<const std::uint32_t>> of_words;
  for (const auto& word : words) {
    const auto at = first_word(word);
    if (at == words_.size() || words_[at] != word) return {};
    of_words.push_back(names_of(at));
  }
  std::vector<std::uint32_t> names(of_words.front().begin(), of_words.front().end());
  for (const auto& others : std::span(of_words).subspan(1)) {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(names, others, std::back_inserter(both));
    names = std::move(both);
  }
  return names;
}

std::vector<std::uint32_t> IndexedList::names_beginning(std::string_view word) const {
  std::vector<std::uint32_t> names;
  for (auto at = first_word(word); at < words_.size() && words_[at].starts_with(word); ++at)
    std::ranges::copy(names_of(at), std::back_inserter(names));
  return names;
}

FacultyId IndexedList::find(std::string_view written) const {
  const auto query = names::sorted_words(written);
  const auto longest = std::max_element(
      query.begin(), query.end(),
      [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  const auto people_who = [&](const std::vector<std::uint32_t>& candidates, auto matches) {
    std::vector<FacultyId> found;
    for (const auto name : candidates) {
      if (!matches(query, names::sorted_words(names_[name]))) continue;
      if (name_people_[name] >= people_count()) file_.refuse_damaged();
      found.push_back(FacultyId{name_people_[name]});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  };
  if (!query.empty()) {
    const auto with_words = names_with(query);
    auto found = people_who(with_words, names::is_whole_name);
    if (found.empty()) found = people_who(with_words, names::has_all_words);
    if (found.empty()) found = people_who(names_beginning(*longest), names::begins_words);
    if (found.size() == 1) return found.front();
    std::vector<std::string> candidates;
    for (const auto person : found) candidates.push_back(name(person) + " (" + place(person) + ")");
    if (!candidates.empty()) names::refuse_ambiguous(std::move(candidates), written);
  }
  std::vector<std::string> all;
  for (std::size_t person = 0; person < people_count(); ++person)
    all.push_back(text::clean(names_[person]));
  names::refuse_unknown(all, written);
}

}  // namespace facgraph::cli
