#include <cmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "facgraph/input/markdown.hpp"
#include "facgraph/input/read.hpp"
#include "input/segments.hpp"

// How fast lists are read, and the memory that it takes. Not a test; the figures depend on the
// machine.
//   bench_read [PEOPLE]        Markdown, beside cmark alone on the same sections in the same run
//   bench_read FILE [THREADS]  a file of any form

using namespace facgraph;

namespace {

const std::vector<std::string> topics{"Cloud computing",
                                      "AI systems",
                                      "distributed systems",
                                      "Computer systems for large-scale AI",
                                      "real-time model serving",
                                      "ML lifecycle management",
                                      "information theory",
                                      "Randomized numerical linear algebra",
                                      "Programming languages",
                                      "data management",
                                      "ML training and inference",
                                      "Generative AI",
                                      "Apache Spark",
                                      "distributed coding and learning"};

/// People in the shape of data/berkeley-mlsys.md, about 330 bytes each.
std::string list_of(std::size_t people) {
  std::string list;
  list.reserve(people * 370);  // growing it would be the peak of memory
  list += "# University - Faculty\n\nThis list is made up.\n\n## Faculty\n";
  for (std::size_t i = 0; i < people; ++i) {
    list += fmt::format(
        "\n### {}{} {}{}\n- **Title**: {}\n- **Research**: ", static_cast<char>('A' + i % 26),
        "lexandra", "Van", "derbilt",
        i % 2 == 0 ? "Professor, Director of Sky Computing Lab" : "Associate Professor");
    for (std::size_t t = 0; t < 8; ++t)
      list += (t == 0 ? "" : ", ") + topics[(i * 7 + t * t * 3) % topics.size()];
    list += fmt::format("\n- **Website**: https://people.eecs.example.edu/~person{}/\n", i);
  }
  return list;
}

/// CPU time: the machine may be busy with other things.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// cmark's own time for the sections that the reader feeds it.
double cmark_seconds(const std::string& list) {
  const auto start = cpu_seconds();
  input::Segments segments(list);
  for (input::Segment segment; segments.next(segment);)
    cmark_node_free(
        cmark_parse_document(segment.bytes.data(), segment.bytes.size(), CMARK_OPT_DEFAULT));
  return cpu_seconds() - start;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Markdown that is made up.
void read_people(std::size_t people) {
  std::vector<input::Source> sources(1);
  sources[0] = {"list.md", list_of(people)};
  const auto megabytes = static_cast<double>(sources[0].bytes.size()) / 1e6;
  const auto cmark = cmark_seconds(sources[0].bytes);
  const auto before = peak_megabytes();
  const auto start = cpu_seconds();
  const auto document = input::read_markdown(std::move(sources));
  const auto reading = cpu_seconds() - start;
  fmt::print("{:.1f} MB, {} people\n", megabytes, document.people.size());
  fmt::print("cmark alone    {:.2f} s, {:.0f} MB/s\n", cmark, megabytes / cmark);
  fmt::print("read_markdown  {:.2f} s, {:.0f} MB/s, {:.2f} of cmark's speed\n", reading,
             megabytes / reading, cmark / reading);
  fmt::print("peak {:.0f} MB before reading, {:.0f} MB after: {:.2f} times the input\n", before,
             peak_megabytes(), peak_megabytes() * 1024 * 1024 / 1e6 / megabytes);
}

void read_file(const std::string& path, std::size_t threads) {
  auto sources = input::load(std::vector{path}, std::cin);
  const auto megabytes = static_cast<double>(sources[0].bytes.size()) / 1e6;
  const auto before = peak_megabytes();
  const auto start = cpu_seconds();
  const auto start_on_wall = std::chrono::steady_clock::now();
  const auto document = input::read(std::move(sources), {}, threads);
  const auto reading = cpu_seconds() - start;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start_on_wall;
  fmt::print("{:.1f} MB, {} people, {} threads\n", megabytes, document.people.size(), threads);
  fmt::print("read  {:.2f} s of CPU, {:.0f} MB/s; {:.2f} s, {:.0f} MB/s\n", reading,
             megabytes / reading, wall.count(), megabytes / wall.count());
  fmt::print("peak {:.0f} MB before reading, {:.0f} MB after: {:.2f} times the input\n", before,
             peak_megabytes(), peak_megabytes() * 1024 * 1024 / 1e6 / megabytes);
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int at, std::size_t otherwise) {
    return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)) : otherwise;
  };
  if (argc > 1 && number(1, 0) == 0)
    read_file(argv[1], number(2, 1));
  else
    read_people(number(1, 200'000));
}
