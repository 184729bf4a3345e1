# facgraph_lexicon_rows(TARGET TSV WRITER): a program of the objects WRITER reads the lexicon when TARGET is built, and TARGET
# holds the finished rows: reading it at every start took 16 of the 28 million instructions of a command. The header is
# <facgraph_embedded/lexicon_rows.hpp>.
#
# Where one builds for another machine, the writer runs in CMAKE_CROSSCOMPILING_EMULATOR; or give the one of a build for
# this machine: -DFACGRAPH_WRITE_LEXICON_ROWS=/path/to/build/write_lexicon_rows.
set(FACGRAPH_WRITE_LEXICON_ROWS "" CACHE FILEPATH "A write_lexicon_rows that runs here, for cross-compiling")
function(facgraph_lexicon_rows target tsv writer)
  add_executable(write_lexicon_rows ${PROJECT_SOURCE_DIR}/src/topics/generator/write_lexicon_rows.cpp)
  target_link_libraries(write_lexicon_rows PRIVATE ${writer} facgraph_compile_options facgraph_coverage)
  set_target_properties(write_lexicon_rows PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  set(run write_lexicon_rows)
  if(FACGRAPH_WRITE_LEXICON_ROWS)
    set(run ${FACGRAPH_WRITE_LEXICON_ROWS})
    set_target_properties(write_lexicon_rows PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  set(folder ${PROJECT_BINARY_DIR}/embedded)
  set(header ${folder}/facgraph_embedded/lexicon_rows.hpp)
  file(MAKE_DIRECTORY ${folder}/facgraph_embedded)
  add_custom_command(OUTPUT ${header} COMMAND ${run} ${tsv} ${header} DEPENDS ${run} ${tsv} VERBATIM)
  # A target of its own: a generated file is known only in the folder that generates it.
  add_custom_target(${target}_lexicon_rows DEPENDS ${header})
  add_dependencies(${target} ${target}_lexicon_rows)
  target_include_directories(${target} PRIVATE ${folder})
  target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/topics/built_in_lexicon.cpp)
endfunction()
