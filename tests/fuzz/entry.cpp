#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/targets.hpp"

// What libFuzzer calls; FACGRAPH_FUZZ_TARGET is the name of a function of targets.hpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  facgraph::fuzz::FACGRAPH_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
