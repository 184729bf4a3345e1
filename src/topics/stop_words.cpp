#include "stop_words.hpp"

#include <algorithm>
#include <array>

namespace facgraph::topics {
namespace {

// Sorted. To add a word: in its place, folded and in the singular.
constexpr auto stop_words = std::to_array<std::string_view>({
    "a",          "able",        "about",        "above",       "according",  "achieve",
    "across",     "addition",    "adviser",      "advisor",     "after",      "again",
    "against",    "aim",         "all",          "allow",       "almost",     "along",
    "also",       "although",    "always",       "am",          "among",      "an",
    "analyze",    "and",         "another",      "any",         "anybody",    "anyone",
    "applicant",  "application", "apply",        "approach",    "are",        "area",
    "around",     "as",          "ask",          "aspect",      "associated", "at",
    "author",     "available",   "based",        "be",          "became",     "because",
    "been",       "before",      "being",        "best",        "better",     "between",
    "beyond",     "both",        "broad",        "but",         "by",         "call",
    "called",     "can",         "candidate",    "cannot",      "case",       "certain",
    "challenge",  "come",        "consider",     "contribute",  "could",      "current",
    "currently",  "day",         "deadline",     "demonstrate", "describe",   "despite",
    "develop",    "did",         "differ",       "different",   "difficult",  "dissertation",
    "do",         "doe",         "does",         "doing",       "done",       "down",
    "due",        "during",      "each",         "early",       "effort",     "eight",
    "either",     "else",        "enable",       "end",         "enough",     "especially",
    "establish",  "etc",         "even",         "ever",        "every",      "example",
    "existing",   "expect",      "explore",      "extend",      "faculty",    "far",
    "few",        "field",       "finally",      "find",        "first",      "five",
    "focus",      "focuse",      "following",    "for",         "found",      "four",
    "from",       "full",        "fund",         "further",     "general",    "get",
    "give",       "given",       "go",           "goal",        "good",       "grant",
    "great",      "group",       "had",          "has",         "have",       "having",
    "he",         "help",        "hence",        "her",         "here",       "high",
    "him",        "his",         "how",          "however",     "i",          "idea",
    "if",         "impact",      "important",    "improve",     "in",         "include",
    "including",  "increase",    "increasingly", "indeed",      "interest",   "interested",
    "into",       "introduce",   "investigate",  "is",          "issue",      "it",
    "its",        "itself",      "join",         "just",        "keep",       "key",
    "kind",       "know",        "known",        "large",       "last",       "later",
    "lead",       "least",       "less",         "let",         "like",       "likely",
    "little",     "look",        "looking",      "low",         "made",       "main",
    "mainly",     "major",       "make",         "many",        "may",        "me",
    "method",     "might",       "month",        "more",        "moreover",   "most",
    "much",       "must",        "my",           "need",        "never",      "new",
    "next",       "nine",        "no",           "non",         "nor",        "not",
    "novel",      "now",         "number",       "of",          "off",        "often",
    "on",         "once",        "one",          "only",        "open",       "or",
    "order",      "other",       "our",          "out",         "over",       "own",
    "paper",      "part",        "particular",   "people",      "per",        "perform",
    "person",     "phd",         "place",        "please",      "position",   "possible",
    "potential",  "present",     "previous",     "problem",     "professor",  "project",
    "proposal",   "propose",     "proposed",     "provide",     "purpose",    "question",
    "quite",      "rather",      "really",       "recent",      "recently",   "related",
    "relevant",   "require",     "research",     "result",      "same",       "say",
    "second",     "see",         "seek",         "seem",        "set",        "seven",
    "several",    "shall",       "she",          "should",      "show",       "significant",
    "since",      "six",         "small",        "so",          "some",       "something",
    "state",      "still",       "strong",       "student",     "study",      "such",
    "supervisor", "support",     "team",         "ten",         "than",       "that",
    "the",        "their",       "them",         "then",        "there",      "therefore",
    "these",      "thesis",      "they",         "thing",       "this",       "those",
    "though",     "thousand",    "three",        "through",     "thu",        "thus",
    "time",       "to",          "today",        "together",    "topic",      "toward",
    "towards",    "two",         "type",         "typical",     "under",      "understand",
    "until",      "up",          "upon",         "us",          "use",        "used",
    "useful",     "using",       "various",      "very",        "via",        "want",
    "was",        "way",         "we",           "well",        "were",       "what",
    "when",       "where",       "whether",      "which",       "while",      "who",
    "whole",      "whom",        "whose",        "why",         "wide",       "will",
    "with",       "within",      "without",      "work",        "worked",     "working",
    "would",      "year",        "yet",          "you",         "your",
});
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

}  // namespace

bool is_stop_word(std::string_view word) {
  return std::binary_search(stop_words.begin(), stop_words.end(), word);
}

}  // namespace facgraph::topics
