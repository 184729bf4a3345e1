#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/drawing/map_input.hpp"

namespace facgraph::drawing::looks {

/// The sample list (data/berkeley-mlsys.md) at level full, by hand: nine people, two clusters of
/// which Cheung fits both, two people who share nothing, three labs of which one has no member.
struct Sample {
  Roster roster;
  Network network;
  Partition partition;
  std::vector<std::string> cluster_names;
  std::vector<FacultyId> swing_members;
  std::vector<PotentialPair> potential;
  std::vector<SimilarPair>
      similar;  ///< the same pairs: no pair of the sample has a topic and a tie
  std::vector<FacultyId> focus;

  /// For any kind; a map of one person is of the first.
  MapInput input() const {
    MapInput input{roster,        network,   partition,       cluster_names,
                   swing_members, potential, potential.size()};
    input.similar = similar;
    input.measure = "idf-cosine";
    if (!roster.faculty.empty()) input.center = FacultyId{0};
    input.focus = focus;
    return input;
  }

  TopicId topic(const std::string& name) {
    for (std::uint32_t i = 0; i < roster.topics.size(); ++i) {
      if (roster.topics[i].name == name) return TopicId{i};
    }
    roster.topics.push_back({name, name});
    return TopicId{static_cast<std::uint32_t>(roster.topics.size() - 1)};
  }

  void add(const std::string& name, const std::string& url,
           std::initializer_list<const char*> topics) {
    Faculty person;
    person.name = name;
    person.url = url;
    for (const auto* written : topics) person.mentions.push_back({topic(written), written, {}});
    roster.faculty.push_back(std::move(person));
  }

  void pair(std::uint32_t a, std::uint32_t b, double score, const std::string& shared) {
    potential.push_back({FacultyId{a}, FacultyId{b}, score, {topic(shared)}});
    similar.push_back({FacultyId{a}, FacultyId{b}, score, {shared}});
  }
};

inline void add_people(Sample& sample) {
  const std::string home = "https://people.eecs.berkeley.edu/~";
  sample.add("Ion Stoica", home + "istoica/",
             {"cloud computing", "AI systems", "distributed systems", "Ray", "Apache Spark"});
  sample.add("Matei Zaharia", home + "matei/",
             {"computer systems for large-scale AI", "data analytics", "Apache Spark",
              "machine learning training and inference"});
  sample.add("Joseph Gonzalez", home + "jegonzal/",
             {"machine learning systems", "data systems", "real-time model serving",
              "machine learning lifecycle management", "large language model systems"});
  sample.add("Benjamin Recht", home + "brecht/",
             {"machine learning systems", "optimization", "robust machine learning systems"});
  sample.add("Alex Dimakis", home + "alexdimakis/",
             {"generative AI", "information theory", "machine learning",
              "distributed coding and learning"});
  sample.add("Natacha Crooks", home + "nacrooks/",
             {"distributed systems", "data management", "machine learning systems"});
  sample.add("Joe Hellerstein", home + "hellerstein/",
             {"data systems", "cloud computing", "machine learning infrastructure"});
  sample.add("Alvin Cheung", home + "alvincheung/",
             {"programming languages", "distributed systems"});
  sample.add("Michael Mahoney", home + "mmahoney/",
             {"randomized numerical linear algebra", "machine learning theory", "systems"});
}

inline Sample sample() {
  Sample sample;
  sample.roster.title = "UC Berkeley – Machine Learning Systems Faculty";
  add_people(sample);
  sample.roster.labs = {{"RISE Lab", "https://rise.cs.berkeley.edu/", {}},
                        {"Sky Computing Lab", "https://sky.cs.berkeley.edu/", {}},
                        {"Berkeley AI Research (BAIR)", "https://bair.berkeley.edu/", {}}};
  sample.roster.memberships = {{FacultyId{2}, LabId{0}, "co-director", {}},
                               {FacultyId{0}, LabId{1}, "director", {}},
                               {FacultyId{2}, LabId{1}, "co-director", {}}};
  sample.roster.ties = {{FacultyId{0}, FacultyId{2}, LabId{1}}};
  sample.network = build_network(sample.roster);
  const std::vector<std::uint32_t> clusters{0, 0, 1, 1, 2, 1, 0, 0, 3};
  sample.partition = canonical_partition(clusters);
  sample.cluster_names = {"distributed systems, cloud computing",
                          "machine learning systems, data systems", "", ""};
  sample.swing_members = {FacultyId{7}};
  sample.pair(0, 6, .188584, "cloud computing");
  sample.pair(5, 7, .182574, "distributed systems");
  sample.pair(2, 6, .174589, "data systems");
  sample.pair(0, 1, .140933, "Apache Spark");
  sample.pair(3, 5, .136083, "machine learning systems");
  sample.pair(0, 7, .125251, "distributed systems");
  sample.pair(0, 5, .114338, "distributed systems");
  sample.pair(2, 5, .105854, "machine learning systems");
  sample.pair(2, 3, .086429, "machine learning systems");
  return sample;
}

}  // namespace facgraph::drawing::looks
