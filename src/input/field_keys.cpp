#include "field_keys.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

struct Key {
  std::string_view written;
  Field field;
};

// To accept another key: add its row, in lower case.
constexpr auto keys = std::to_array<Key>({
    {"name", Field::name},
    {"full name", Field::name},
    {"nom", Field::name},
    {"nombre", Field::name},
    {"имя", Field::name},
    {"фио", Field::name},
    {"氏名", Field::name},
    {"이름", Field::name},
    {"姓名", Field::name},
    {"title", Field::title},
    {"titles", Field::title},
    {"position", Field::title},
    {"role", Field::title},
    {"rank", Field::title},
    {"职称", Field::title},
    {"職位", Field::title},
    {"职位", Field::title},
    {"titel", Field::title},
    {"titre", Field::title},
    {"poste", Field::title},
    {"cargo", Field::title},
    {"título", Field::title},
    {"должность", Field::title},
    {"직위", Field::title},
    {"academic rank", Field::title},
    {"job title", Field::title},
    {"research", Field::research},
    {"research interests", Field::research},
    {"research interest", Field::research},
    {"research areas", Field::research},
    {"research area", Field::research},
    {"research topics", Field::research},
    {"research focus", Field::research},
    {"research fields", Field::research},
    {"research field", Field::research},
    {"research directions", Field::research},
    {"research expertise", Field::research},
    {"research keywords", Field::research},
    {"areas", Field::research},
    {"areas of interest", Field::research},
    {"areas of expertise", Field::research},
    {"areas of research", Field::research},
    {"focus", Field::research},
    {"focus areas", Field::research},
    {"keywords", Field::research},
    {"topics", Field::research},
    {"interests", Field::research},
    {"expertise", Field::research},
    {"specialties", Field::research},
    {"listed specialties", Field::research},
    {"specialization", Field::research},
    {"研究方向", Field::research},
    {"研究领域", Field::research},
    {"研究兴趣", Field::research},
    {"направление", Field::research},
    {"forschung", Field::research},
    {"forschungsgebiete", Field::research},
    {"forschungsgebiet", Field::research},
    {"forschungsinteressen", Field::research},
    {"forschungsschwerpunkte", Field::research},
    {"arbeitsgebiete", Field::research},
    {"thèmes de recherche", Field::research},
    {"thèmes", Field::research},
    {"domaines de recherche", Field::research},
    {"axes de recherche", Field::research},
    {"intérêts de recherche", Field::research},
    {"recherche", Field::research},
    {"áreas de investigación", Field::research},
    {"líneas de investigación", Field::research},
    {"intereses de investigación", Field::research},
    {"investigación", Field::research},
    {"áreas de pesquisa", Field::research},
    {"linhas de pesquisa", Field::research},
    {"aree di ricerca", Field::research},
    {"interessi di ricerca", Field::research},
    {"научные интересы", Field::research},
    {"область исследований", Field::research},
    {"研究分野", Field::research},
    {"研究テーマ", Field::research},
    {"연구 분야", Field::research},
    {"연구분야", Field::research},
    {"current research", Field::research},
    {"main research interests", Field::research},
    {"primary research areas", Field::research},
    {"fields of research", Field::research},
    {"fields of interest", Field::research},
    {"field of study", Field::research},
    {"specializations", Field::research},
    {"specialty", Field::research},
    {"works on", Field::research},
    {"topic", Field::research},
    {"website", Field::website},
    {"web site", Field::website},
    {"homepage", Field::website},
    {"home page", Field::website},
    {"web", Field::website},
    {"url", Field::website},
    {"主页", Field::website},
    {"个人主页", Field::website},
    {"webseite", Field::website},
    {"site web", Field::website},
    {"page web", Field::website},
    {"sitio web", Field::website},
    {"página web", Field::website},
    {"сайт", Field::website},
    {"홈페이지", Field::website},
    {"webpage", Field::website},
    {"web page", Field::website},
    {"personal page", Field::website},
    {"personal website", Field::website},
    {"affiliation", Field::affiliation},
    {"affiliations", Field::affiliation},
    {"also affiliated", Field::affiliation},
    {"institution", Field::affiliation},
    {"university", Field::affiliation},
    {"organization", Field::affiliation},
    {"department", Field::affiliation},
    {"单位", Field::affiliation},
    {"学校", Field::affiliation},
    {"所属", Field::affiliation},
    {"소속", Field::affiliation},
    {"universität", Field::affiliation},
    {"université", Field::affiliation},
    {"universidad", Field::affiliation},
    {"établissement", Field::affiliation},
    {"institución", Field::affiliation},
    {"организация", Field::affiliation},
    {"institute", Field::affiliation},
    {"school", Field::affiliation},
});

// Words that are clear only above a column.
constexpr auto columns = std::to_array<Key>({
    {"names", Field::name},
    {"person", Field::name},
    {"people", Field::name},
    {"professor", Field::name},
    {"professors", Field::name},
    {"faculty", Field::name},
    {"faculty member", Field::name},
    {"researcher", Field::name},
    {"member", Field::name},
    {"advisor", Field::name},
    {"supervisor", Field::name},
    {"pi", Field::name},
    {"教授", Field::name},
    {"first name", Field::first_name},
    {"given name", Field::first_name},
    {"last name", Field::last_name},
    {"family name", Field::last_name},
    {"surname", Field::last_name},
    {"area", Field::research},
    {"field", Field::research},
    {"fields", Field::research},
    {"interest", Field::research},
    {"link", Field::website},
    {"page", Field::website},
    {"institutions", Field::affiliation},
    {"organisation", Field::affiliation},
    {"company", Field::affiliation},
    {"employer", Field::affiliation},
    {"location", Field::affiliation},
    {"lab", Field::lab},
    {"group", Field::lab},
    {"laboratory", Field::lab},
    {"research group", Field::lab},
    {"research lab", Field::lab},
});

using Table = std::unordered_map<std::string_view, Field>;

Table table_of(std::span<const Key> rows) {
  Table table;
  for (const auto& row : rows) table.emplace(row.written, row.field);
  return table;
}

std::optional<Field> find(const Table& table, std::string_view folded) {
  const auto found = table.find(folded);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::optional<Field> field_of_folded(std::string_view folded) {
  static const auto table = table_of(keys);
  return find(table, folded);
}

std::string folded_key(std::string_view key) {
  auto folded = text::fold(text::trimmed(key));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
  std::replace(folded.begin(), folded.end(), '_', ' ');
  return folded;
}

}  // namespace

std::optional<Field> field_of_key(std::string_view key) { return field_of_folded(folded_key(key)); }

std::optional<Field> field_of_column(std::string_view header) {
  const auto folded = folded_key(header);
  const auto field = field_of_folded(folded);
  static const auto table = table_of(columns);
  return field ? field : find(table, folded);
}

}  // namespace facgraph::input
