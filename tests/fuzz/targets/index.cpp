#include <algorithm>
#include <string>
#include <vector>

#include "cli/index_list.hpp"
#include "facgraph/input/index_file.hpp"
#include "facgraph/input/read.hpp"
#include "facgraph/model/errors.hpp"
#include "fuzz/laws.hpp"
#include "fuzz/memory_file.hpp"
#include "fuzz/targets.hpp"

namespace facgraph::fuzz {
namespace {

using input::Section;
constexpr auto sections = static_cast<std::uint32_t>(Section::signatures);

std::string index_of_a_list() {
  auto document =
      input::read({{"list.md",
                    "# Systems (Sys)\n### Ada Reyes\n- **Title**: Director of Sky Lab\n"
                    "- **Research**: sorting, graphs\n### Bo Lind\n- **Title**: Member of Sky Lab\n"
                    "- **Research**: sorting, ML\n### Bo Marsh\n- **Research**: machine learning\n"
                    "## Labs\n- **Sky Lab**: https://sky.example/\n"}});
  auto roster = topics::resolve(std::move(document), topics::built_in_lexicon(), {});
  auto network = build_network(roster);
  return cli::index_of({{"list.md"}, "list", std::move(roster), std::move(network), {}});
}

const std::string& good_index() {
  static const auto index = index_of_a_list();
  return index;
}

/// Section by section; the first stays empty.
std::vector<std::string> sections_of_a_list() {
  const MemoryFile memory(good_index());
  const input::IndexFile file(memory.path());
  std::vector<std::string> parts{{}};
  for (std::uint32_t i = 1; i <= sections; ++i)
    parts.emplace_back(file.bytes(static_cast<Section>(i)));
  return parts;
}

/// What a command does with an index that it answers from, and what it learns.
std::string ask(const std::string& path) {
  cli::IndexedList list(path, 0);
  std::string answer;
  const auto& measure = similarity::default_measure();
  const bool can_search = !list.needs_whole_list(measure);
  for (std::size_t i = 0; i < std::min<std::size_t>(list.people_count(), 4); ++i) {
    const auto person = FacultyId{static_cast<std::uint32_t>(i)};
    require(!list.place(person).empty(), "a person has a place");
    list.check_lists_of(person);
    answer += list.name(person) + list.place(person);
    for (const auto& topic : list.topics(list.lists().topics_of(person))) answer += topic;
    if (!can_search) continue;
    const auto nearest = list.nearest(measure);
    similarity::NearestPeople::Workspace workspace(nearest);
    for (const auto& neighbor : nearest.top(person, 3, workspace)) {
      require(index(neighbor.person) < list.people_count(), "a neighbor is there");
      answer += list.name(neighbor.person) + std::to_string(neighbor.score);
    }
  }
  for (const auto* name : {"bo", "reyes ada", "nobody"}) try {
      const auto person = list.find(name);
      require(index(person) < list.people_count(), "a person is there");
      answer += list.name(person);
    } catch (const LookupError& error) {
      answer += error.what();
    }
  return answer;
}

/// Opens and asks whatever the bytes are.
void check_file(std::string_view bytes) {
  const MemoryFile memory(bytes);
  try {
    const input::IndexFile file(memory.path());
    input::read_roster(file.bytes(Section::roster), memory.path());
    input::read_choices(file.bytes(Section::choices), memory.path());
    ask(memory.path());
    file.verify();
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with("/proc/self/fd/"),
            "a refusal names the file", error.what());
  }
}

/// A roster that is read is written as bytes that are read as the same.
void check_roster(std::string_view bytes) {
  try {
    const auto written = input::roster_bytes(input::read_roster(bytes, "list.fgx"));
    require_equal(input::roster_bytes(input::read_roster(written, "list.fgx")), written,
                  "a roster comes back");
    build_network(input::read_roster(written, "list.fgx"));
  } catch (const InputError& error) {
    require(std::string_view(error.what()).starts_with("list.fgx: "), "a refusal names the file",
            error.what());
  }
}

/// Sections of a good index are changed, and the checksums made to fit: each four bytes are a
/// section, a place in it and a value; a section above 127 is made as long as the place is far.
std::string changed_index(std::string_view changes) {
  static const auto good = sections_of_a_list();
  auto parts = good;
  for (; changes.size() >= 4; changes.remove_prefix(4)) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
    auto& part = parts[1 + byte(0) % sections];
    const auto place = byte(1) * 256U + byte(2);
    if (byte(0) >= 128)
      part.resize(std::min<std::size_t>(place, part.size() + 64), static_cast<char>(byte(3)));
    else if (!part.empty())
      part[place % part.size()] = static_cast<char>(byte(3));
  }
  std::vector<input::SectionBytes> all;
  for (std::uint32_t i = 1; i <= sections; ++i) all.push_back({static_cast<Section>(i), parts[i]});
  return input::index_file(all);
}

/// Bytes of a good file are changed, and the checksums not: each four bytes are a place and a
/// value. Whatever is answered is right.
void check_damaged(std::string_view changes) {
  static const auto answer = ask(MemoryFile(good_index()).path());
  auto bytes = good_index();
  for (; changes.size() >= 4; changes.remove_prefix(4)) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
    bytes[(byte(0) * 65536U + byte(1) * 256U + byte(2)) % bytes.size()] = changes[3];
  }
  const MemoryFile memory(bytes);
  try {
    require(ask(memory.path()) == answer, "no answer rests on a damaged byte");
  } catch (const InputError&) {
  }
}

}  // namespace

/// The first byte chooses: a whole file, a roster, changes of a good file with checksums that fit,
/// or with those that it had.
void index(std::string_view bytes) {
  Bytes input(bytes);
  switch (input.choose(5)) {
    case 0:
      return check_file(input.rest());
    case 1:
      return check_roster(input.rest());
    case 4:
      return check_damaged(input.rest());
    default:
      return check_file(changed_index(input.rest()));
  }
}

}  // namespace facgraph::fuzz
