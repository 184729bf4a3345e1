#include <string_view>
#include <unordered_set>
#include <utility>

#include "export_writers.hpp"
#include "facgraph/text/url.hpp"
#include "json_parts.hpp"
#include "text_stream.hpp"

namespace facgraph::report {
namespace {

Json texts(const std::vector<Text>& values) {
  auto array = Json::array();
  for (const auto& text : values) array.push_back(text.value);
  return array;
}

void add_texts(Json& object, const char* key, const std::vector<Text>& values) {
  if (!values.empty()) object[key] = texts(values);
}

/// Those that are safe to follow: what reads the file may be a program that asks less.
std::vector<Text> safe(const std::vector<Text>& websites) {
  std::vector<Text> kept;
  for (const auto& website : websites)
    if (text::safe_url(website.value)) kept.push_back(website);
  return kept;
}

Json research_value(const Research& research) {
  if (!research.one_topic && research.count == 1) return research.value;
  Json object{{research.one_topic ? "topic" : "topics", research.value}};
  if (research.count != 1) object["count"] = research.count;
  return object;
}

/// How people name each lab: by name, or by position where an earlier one has the name.
std::vector<Json> lab_values(const Document& document) {
  std::unordered_set<std::string_view> names;
  std::vector<Json> values;
  for (const auto& lab : document.labs) {
    const auto position = values.size();
    values.push_back(names.insert(lab.name.value).second ? Json(lab.name.value) : Json(position));
  }
  return values;
}

using Members = std::vector<LabMember>::const_iterator;

Json person_object(const PersonEntry& person, const std::vector<Json>& labs, Members first,
                   Members last) {
  Json object{{"name", person.name.value}};
  add_texts(object, "titles", person.titles);
  // An array from the start: nlohmann-json 3.11.2 crashes when it finds no memory to make one of
  // null.
  auto all_research = Json::array();
  for (const auto& research : person.research) all_research.push_back(research_value(research));
  if (!all_research.empty()) object["research"] = std::move(all_research);
  add_texts(object, "websites", safe(person.websites));
  add_texts(object, "affiliations", person.affiliations);
  auto own_labs = Json::array();
  for (; first != last; ++first) own_labs.push_back(labs[first->lab]);
  if (!own_labs.empty()) object["labs"] = std::move(own_labs);
  return object;
}

void write_array(TextStream& out, const char* key, const std::vector<Json>& values) {
  if (values.empty()) return;
  out.print("\"{}\": [", key);
  for (std::size_t i = 0; i < values.size(); ++i)
    out.print("{}{}", i == 0 ? "\n" : ",\n", on_one_line(values[i]));
  out.write("\n],\n");
}

void write_headings(const Document& document, TextStream& out) {
  auto heading = document.headings.begin();
  if (heading != document.headings.end() && heading->level == 1) {
    out.print("\"title\": {},\n", on_one_line(heading->text.value));
    ++heading;
  }
  if (!document.scope.empty()) out.print("\"scope\": {},\n", on_one_line(texts(document.scope)));
  std::vector<Json> headings;
  for (; heading != document.headings.end(); ++heading)
    headings.push_back({{"level", heading->level}, {"text", heading->text.value}});
  write_array(out, "headings", headings);
}

}  // namespace

void write_list_json(const Document& document, TextStream& out) {
  out.write("{\n\"facgraph\": 1,\n");
  write_headings(document, out);
  std::vector<Json> labs;
  for (const auto& lab : document.labs) {
    Json object{{"name", lab.name.value}};
    add_texts(object, "websites", safe(lab.websites));
    labs.push_back(std::move(object));
  }
  write_array(out, "labs", labs);
  const auto lab_names = lab_values(document);
  out.write("\"people\": [");
  auto member = document.lab_members.begin();  // in the order of people
  for (std::size_t i = 0; i < document.people.size(); ++i) {
    const auto first = member;
    while (member != document.lab_members.end() && member->person == i) ++member;
    out.print("{}{}", i == 0 ? "\n" : ",\n",
              on_one_line(person_object(document.people[i], lab_names, first, member)));
  }
  out.write("\n]\n}\n");
}

}  // namespace facgraph::report
