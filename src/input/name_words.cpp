#include "name_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "facgraph/text/utf8.hpp"

namespace facgraph::input {
namespace {

using Words = std::unordered_set<std::string_view>;

// To teach the reader another word: add it to its list, folded.
const Words organizations{
    "university",  "universität", "universitaet", "université",  "universite", "universidad",
    "universita",  "università",  "universiteit", "univeristy",  "college",    "institute",
    "institut",    "instituto",   "institution",  "school",      "department", "dept",
    "departments", "polytechnic", "politecnico",  "academy",     "academia",   "hochschule",
    "inc",         "ltd",         "gmbh",         "corporation", "company",    "hospital",
    "google",      "microsoft",   "facebook",     "nvidia",      "openai",     "deepmind",
    "inria"};
// These are family names and first names as well ("Yale Patt").
const Words places{"stanford",  "berkeley",  "caltech",   "harvard", "tsinghua",
                   "columbia",  "cornell",   "princeton", "yale",    "oxford",
                   "cambridge", "amsterdam", "carnegie",  "amazon",  "adobe",
                   "intel",     "apple",     "meta",      "大学",    "学院"};
// Only in capitals: Zhuowen Tu works at no TU.
const Words acronyms{"MIT",  "ETH",  "EPFL", "KTH", "CMU",   "TU",   "UC",  "VU",    "TUM",
                     "NYU",  "UCLA", "UCSD", "UCL", "UIUC",  "NUS",  "NTU", "NTNU",  "KAIST",
                     "RWTH", "LMU",  "CNRS", "IBM", "CSAIL", "USTC", "HKU", "HKUST", "INRIA"};
const Words acronyms_of_fields{"AI", "ML", "NLP", "CV", "HCI", "IR", "DB", "OS", "PL"};
const Words countries{"usa",       "us",          "uk",       "china",   "germany", "france",
                      "japan",     "canada",      "india",    "italy",   "spain",   "switzerland",
                      "austria",   "netherlands", "belgium",  "sweden",  "norway",  "denmark",
                      "finland",   "poland",      "portugal", "ireland", "israel",  "singapore",
                      "australia", "korea",       "brazil",   "mexico",  "turkey",  "greece",
                      "taiwan",    "states",      "kingdom",  "europe",  "asia",    "america"};
const Words single_labs{"lab",       "laboratory", "group",   "center", "centre",
                        "institute", "team",       "project", "labor"};
const Words labs{"labs", "laboratories", "groups", "centers", "centres"};
const Words lab_words{"lab",    "labs",   "laboratory", "laboratories", "group",
                      "groups", "center", "centers",    "centre",       "centres"};
const Words people{"faculty",   "people",   "researchers", "researcher",    "professors",
                   "professor", "members",  "member",      "staff",         "scientists",
                   "scholars",  "advisors", "supervisors", "pis",           "team",
                   "students",  "postdocs", "alumni",      "investigators", "experts",
                   "authors",   "教师",     "教授",        "人员"};
const Words other_things{"contents",
                         "content",
                         "index",
                         "papers",
                         "paper",
                         "publications",
                         "conferences",
                         "conference",
                         "journals",
                         "workshops",
                         "contributing",
                         "contribute",
                         "contribution",
                         "contributions",
                         "license",
                         "licence",
                         "books",
                         "book",
                         "courses",
                         "course",
                         "tutorials",
                         "tutorial",
                         "tools",
                         "software",
                         "datasets",
                         "dataset",
                         "benchmarks",
                         "blogs",
                         "blog",
                         "links",
                         "resources",
                         "references",
                         "news",
                         "events",
                         "surveys",
                         "videos",
                         "talks",
                         "podcasts",
                         "newsletters",
                         "toc",
                         "changelog",
                         "acknowledgements",
                         "acknowledgments",
                         "readme",
                         "venues",
                         "scholar",
                         "reading",
                         "libraries",
                         "frameworks",
                         "projects",
                         "code",
                         "目录",
                         "论文"};
const Words never_in_a_name{"a",
                            "about",
                            "algorithms",
                            "all",
                            "analysis",
                            "and",
                            "applications",
                            "applied",
                            "architecture",
                            "are",
                            "artificial",
                            "awesome",
                            "award",
                            "biology",
                            "code",
                            "computation",
                            "computational",
                            "computer",
                            "computing",
                            "conference",
                            "control",
                            "data",
                            "database",
                            "databases",
                            "design",
                            "digital",
                            "distributed",
                            "editor",
                            "electrical",
                            "engineering",
                            "for",
                            "from",
                            "funding",
                            "general",
                            "giants",
                            "graphics",
                            "guide",
                            "homepage",
                            "how",
                            "human",
                            "image",
                            "information",
                            "infrastructure",
                            "intelligence",
                            "intelligent",
                            "interaction",
                            "interests",
                            "international",
                            "introduction",
                            "is",
                            "journal",
                            "knowledge",
                            "language",
                            "languages",
                            "large",
                            "learning",
                            "linkedin",
                            "list",
                            "logic",
                            "machine",
                            "management",
                            "math",
                            "mathematics",
                            "memory",
                            "methods",
                            "mining",
                            "mobile",
                            "model",
                            "models",
                            "natural",
                            "network",
                            "networking",
                            "networks",
                            "neural",
                            "notes",
                            "of",
                            "open",
                            "operating",
                            "optimization",
                            "other",
                            "our",
                            "parallel",
                            "performance",
                            "physics",
                            "privacy",
                            "processing",
                            "program",
                            "programming",
                            "quantum",
                            "recognition",
                            "reinforcement",
                            "research",
                            "retrieval",
                            "robotics",
                            "science",
                            "sciences",
                            "scholar",
                            "search",
                            "security",
                            "see",
                            "series",
                            "social",
                            "software",
                            "speech",
                            "statistical",
                            "statistics",
                            "survey",
                            "symposium",
                            "system",
                            "systems",
                            "technologies",
                            "technology",
                            "the",
                            "theory",
                            "topics",
                            "understanding",
                            "vision",
                            "visual",
                            "visualization",
                            "web",
                            "website",
                            "wireless",
                            "with",
                            "your",
                            "works",
                            "title",
                            "github",
                            "twitter",
                            "email",
                            "phone",
                            "office",
                            "address",
                            "last",
                            "updated",
                            "date",
                            "note",
                            "contact"};

const Words surely_organizations{
    "university", "universität", "université", "universidad", "universiteit", "college",
    "institute",  "department",  "dept",       "school",      "lab",          "labs",
    "laboratory", "group",       "groups",     "center",      "centers",      "centre",
    "centres",    "conference",  "workshop"};

bool has_any(const std::vector<std::string>& words, const Words& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return list.contains(word); });
}

/// ASCII punctuation that may stand around a word.
bool is_around(char c) {
  return std::string_view(".,:;!?()[]{}\"'*_|/").find(c) != std::string_view::npos;
}

/// Whether one of the words stands in the text in the same case.
bool has_acronym(std::string_view text, const Words& list) {
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find_first_of(" ()/,-:", start), text.size());
    if (list.contains(text.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

/// A regional indicator, of which flags are made: U+1F1E6 … U+1F1FF.
bool has_flag(std::string_view text) { return text.find("\xF0\x9F\x87") != std::string_view::npos; }

/// A folded word that stands in no personal name: "learning", "the", "conference".
bool is_never_in_a_name(std::string_view word) {
  return never_in_a_name.contains(word) || organizations.contains(word) ||
         lab_words.contains(word) || other_things.contains(word) || single_labs.contains(word) ||
         people.contains(word);
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  const auto folded = text::fold(text);
  std::vector<std::string> words;
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = std::min(folded.find_first_of(" ()/,[]", start), folded.size());
    auto word = std::string_view(folded).substr(start, end - start);
    while (!word.empty() && is_around(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_around(word.back())) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
    start = end + 1;
  }
  return words;
}

bool speaks_of_organization(std::string_view text) {
  const auto words = folded_words(text);
  if (words.empty()) return false;
  return has_any(words, organizations) || has_any(words, places) || has_flag(text) ||
         has_acronym(text, acronyms) || (words.size() <= 2 && countries.contains(words.back())) ||
         text.find("大学") != std::string_view::npos || text.find("学院") != std::string_view::npos;
}

bool speaks_of_labs(std::string_view text) { return has_any(folded_words(text), lab_words); }

bool announces_labs(std::string_view text) {
  const auto words = folded_words(text);
  return has_any(words, labs) || (words.size() == 1 && single_labs.contains(words[0]));
}

bool is_surely_no_name(std::string_view text) {
  return has_any(folded_words(text), surely_organizations);
}

bool announces_people(std::string_view heading) { return has_any(folded_words(heading), people); }

bool announces_other_things(std::string_view heading) {
  return has_any(folded_words(heading), other_things);
}

bool has_no_name_word(std::string_view text) {
  const auto words = folded_words(text);
  return has_acronym(text, acronyms) || has_acronym(text, acronyms_of_fields) ||
         std::any_of(words.begin(), words.end(), is_never_in_a_name);
}

}  // namespace facgraph::input
