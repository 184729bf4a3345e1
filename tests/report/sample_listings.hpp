#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "facgraph/report/listing.hpp"

/// Small listings whose every form can be written by hand.
namespace facgraph::testing {

using List = std::vector<std::string>;

inline report::Table people_table() {
  return {"people",
          "Nearest",
          {{"name", "Name"}, {"common", "Common"}, {"score", "Score"}, {"topics", "Topics"}},
          {{"Matei Zaharia", std::int64_t{2}, 0.1 + 0.2, List{"machine learning", "databases"}},
           {"Raluca Ada Popa", std::int64_t{10}, 1.0, List{"security"}},
           {"José", report::Nothing{}, 0.0, List{}}},
          "Nobody shares a topic."};
}

inline report::Listing people_listing() {
  return {"facgraph.similar",
          1,
          "Similar to Ion Stoica",
          {{"person", "Person", "Ion Stoica"},
           {"topics", "Topics", List{"machine learning", "systems"}},
           {"count", "Count", std::int64_t{3}}},
          {people_table()},
          {"Scores are IDF cosines."}};
}

/// One text in every place that a listing has for text.
inline report::Listing listing_full_of(std::string_view text) {
  const std::string t(text);
  const report::Table table{"rows",
                            t,
                            {{"text", t}, {"list", t}, {"number", t}},
                            {{t, List{t, "x", t}, 0.5}, {t, List{t}, 1.5}},
                            t};
  auto second = table;
  second.key = "others";
  second.rows.clear();
  return {"facgraph.test", 1,     t, {{"fact", t, t}, {"facts", t, List{t, t}}},
          {table, second}, {t, t}};
}

}  // namespace facgraph::testing
