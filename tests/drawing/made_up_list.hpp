#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// A list of people that nobody is, the same every time: five fields of topics, three topics a
/// person on average, most of them of the person's field, a lab for every ten people.
namespace facgraph::drawing::looks {

class MadeUpList {
 public:
  explicit MadeUpList(std::size_t people) : people_(people), state_(people) {}

  std::string markdown() {
    std::string text = "# Made-up University - Computer Science\n\n## Faculty\n";
    for (std::size_t i = 0; i < people_; ++i) {
      text += fmt::format("\n### {} {}\n- **Title**: Professor{}\n- **Research**: {}\n",
                          first_names[i % first_names.size()], last_name(i), role(i), topics(i));
    }
    text += "\n## Notable Labs\n\n";
    for (std::size_t i = 0; i < people_; i += 10) text += fmt::format("- **{}**\n", lab(i));
    return text;
  }

 private:
  static constexpr std::array first_names{"Ada",    "Alan",   "Grace", "Edsger", "Frances",
                                          "Robin",  "Tony",   "Dana",  "Judea",  "Shafi",
                                          "Silvio", "Leslie", "Vint",  "Igor",   "Noor"};
  static constexpr std::array last_names{"Baker",  "Castro", "Dietrich", "Eriksen", "Fontaine",
                                         "Garcia", "Ivanov", "Jansen",   "Kowalski"};
  static constexpr std::size_t fields = 5;
  static constexpr std::array<std::array<const char*, 6>, fields> topics_of_field{{
      {"distributed systems", "operating systems", "storage systems", "cloud computing",
       "data systems", "consensus protocols"},
      {"machine learning", "deep learning", "reinforcement learning", "representation learning",
       "generative models", "fairness in machine learning"},
      {"approximation algorithms", "complexity theory", "cryptography", "coding theory",
       "online algorithms", "game theory"},
      {"human-computer interaction", "visualization", "accessibility", "crowdsourcing",
       "learning at scale", "augmented reality"},
      {"programming languages", "program synthesis", "formal verification", "compilers",
       "static analysis", "type systems"},
  }};

  /// splitmix64 (Steele, Lea, Flood 2014).
  std::size_t below(std::size_t count) {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
  }

  static std::string last_name(std::size_t i) {
    return last_names[(i / first_names.size() + i) % last_names.size()];
  }

  static std::string lab(std::size_t i) { return fmt::format("Lab of {}", last_name(i)); }

  std::string role(std::size_t i) const {
    return i % 10 < 2 ? ", Director of " + lab(i - i % 10) : "";
  }

  std::string topics(std::size_t i) {
    std::string text;
    const auto count = 1 + below(3) + below(3);
    for (std::size_t k = 0; k < count; ++k) {
      const auto draw = below(10);
      if (k > 0) text += ", ";
      if (draw == 9) {
        text += fmt::format("question {}", 100 * i + k);
      } else {
        const auto field = draw < 7 ? i % fields : below(fields);
        text += topics_of_field[field][below(6)];
      }
    }
    return text;
  }

  std::size_t people_;
  std::uint64_t state_;
};

}  // namespace facgraph::drawing::looks
