#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "facgraph/analysis/betweenness.hpp"
#include "facgraph/analysis/leiden.hpp"
#include "facgraph/analysis/neighbors.hpp"
#include "facgraph/analysis/projection.hpp"
#include "facgraph/input/read.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/escape.hpp"
#include "facgraph/text/url.hpp"
#include "facgraph/text/utf8.hpp"
#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/split.hpp"
#include "generated_list.hpp"

// What whole commands are made of, one piece at a time: bench_kernels [--benchmark_filter=REGEX].
// Bytes a second where there are bytes, people a second elsewhere.

using namespace facgraph;

namespace {

const std::string ascii_text = "Computer systems for large-scale AI, real-time model serving";
const std::string latin_text = "Informatique théorique, apprentissage (théorie & systèmes)";

using TextKernel = std::size_t (*)(const std::string&);

void text_kernel(benchmark::State& state, TextKernel kernel, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(kernel(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

std::size_t cleaned(const std::string& text) { return text::clean(text).size(); }
std::size_t folded(const std::string& text) { return text::fold(text).size(); }
std::size_t key(const std::string& text) { return topics::exact_key(text).size(); }
std::size_t xml(const std::string& text) { return escape::xml(text).size(); }
std::size_t parts(const std::string& text) { return topics::split_list(text).size(); }
std::size_t url(const std::string& text) { return text::safe_url(text)->size(); }

/// Lists of 20,000 people in three forms.
std::string list_in(const std::string& form) {
  const bench::GeneratedList list(20'000, 1);
  std::string bytes = form == "list.csv" ? "Name,Research\n" : "";
  for (std::size_t i = 0; i < list.lists().size(); ++i) {
    const auto name = bench::made_up_name(i);
    std::string topics;
    for (const auto topic : list.lists()[i]) {
      topics += fmt::format("{}topic {}", topics.empty() ? "" : "; ", topic);
      if (form == "list.edges") bytes += fmt::format("{}\ttopic {}\n", name, topic);
    }
    if (form == "list.csv") bytes += fmt::format("{},{}\n", name, topics);
    if (form == "list.md") bytes += fmt::format("### {}\n- **Research**: {}\n\n", name, topics);
  }
  return bytes;
}

/// From bytes to a document, which is let go of. Reading takes its bytes along, so they are copied
/// before, without the clock.
void reading(benchmark::State& state, const std::string& form) {
  const auto bytes = list_in(form);
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<input::Source> sources(1);
    sources[0] = {form, bytes};
    state.ResumeTiming();
    benchmark::DoNotOptimize(input::read(std::move(sources)).people.size());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void nearest(benchmark::State& state, const char* measure) {
  const auto people = static_cast<std::size_t>(state.range(0));
  const auto network = bench::GeneratedList(people, 1).network();
  const similarity::Scorer scorer(network, similarity::measure(measure));
  const similarity::NearestPeople index(scorer);
  double sum = 0;
  for (auto _ : state)
    similarity::nearest_of_all(index, {0, people}, 10, 1, [&](FacultyId, auto found) {
      for (const auto& neighbor : found) sum += neighbor.score;
    });
  benchmark::DoNotOptimize(sum);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void clusters(benchmark::State& state) {
  const auto network = bench::GeneratedList(static_cast<std::size_t>(state.range(0)), 1).network();
  const auto graph =
      project_nearest(network, similarity::measure("resource-allocation"), nearest_kept);
  for (auto _ : state) benchmark::DoNotOptimize(leiden(graph).cluster_of.size());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void paths(benchmark::State& state) {
  const auto network = bench::GeneratedList(static_cast<std::size_t>(state.range(0)), 1).network();
  for (auto _ : state)
    benchmark::DoNotOptimize(betweenness(network, {.threads = 1}).values.faculty.size());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_CAPTURE(text_kernel, clean_ascii, cleaned, ascii_text);
BENCHMARK_CAPTURE(text_kernel, clean_latin, cleaned, latin_text);
BENCHMARK_CAPTURE(text_kernel, fold_ascii, folded, ascii_text);
BENCHMARK_CAPTURE(text_kernel, fold_latin, folded, latin_text);
BENCHMARK_CAPTURE(text_kernel, exact_key, key, ascii_text);
BENCHMARK_CAPTURE(text_kernel, split_list, parts, ascii_text);
BENCHMARK_CAPTURE(text_kernel, escape_xml, xml, latin_text);
BENCHMARK_CAPTURE(text_kernel, safe_url, url, "https://people.example.edu/~someone/page.html");
BENCHMARK_CAPTURE(reading, markdown, "list.md")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(reading, csv, "list.csv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(reading, edges, "list.edges")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(nearest, idf_cosine, "idf-cosine")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(nearest, jaccard, "jaccard")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(clusters)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(paths)->Arg(1'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
