# Flags for our own targets; nothing here reaches a project that links the library.
add_library(facgraph_compile_options INTERFACE)
target_compile_options(facgraph_compile_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # g++ 12 warns of its own std::string when it optimizes.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>
  $<$<BOOL:${FACGRAPH_WERROR}>:-Werror>)
if(FACGRAPH_SANITIZE)
  target_compile_options(facgraph_compile_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(facgraph_compile_options INTERFACE -fsanitize=address,undefined)
endif()

set(FACGRAPH_IS_SANITIZED OFF)
if(FACGRAPH_SANITIZE OR FACGRAPH_SANITIZE_THREADS)
  set(FACGRAPH_IS_SANITIZED ON)
endif()

# Another build than the one above: the two cannot be in one program.
if(FACGRAPH_SANITIZE_THREADS)
  target_compile_options(facgraph_compile_options INTERFACE -fsanitize=thread)
  target_link_options(facgraph_compile_options INTERFACE -fsanitize=thread)
endif()

# What the fuzz targets look through counts what is reached, where the compiler brings libFuzzer.
add_library(facgraph_coverage INTERFACE)
if(FACGRAPH_SANITIZE)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS -fsanitize=fuzzer)
  check_cxx_source_compiles(
    "extern \"C\" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }"
    FACGRAPH_HAS_FUZZER)
  unset(CMAKE_REQUIRED_FLAGS)
  target_compile_options(facgraph_coverage INTERFACE
    $<$<BOOL:${FACGRAPH_HAS_FUZZER}>:-fsanitize=fuzzer-no-link>)
endif()

# A compiler cache, where there is one, makes a second build take seconds.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
