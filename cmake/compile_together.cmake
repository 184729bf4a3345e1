# facgraph_compile_together(TARGET SOURCES): with FACGRAPH_COMPILE_TOGETHER, TARGET's SOURCES are compiled some at a time, one
# behind the other as if they were one file. Half of the time to build is reading headers, and this reads them once.
# For it, what a file keeps to itself has a name that no other file of the module uses. The presets dev and tsan compile each
# source alone, which shows an include that is missing.
function(facgraph_compile_together target)
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ${FACGRAPH_COMPILE_TOGETHER} UNITY_BUILD_MODE GROUP)
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME module)
  list(LENGTH ARGN sources)
  math(EXPR groups "(${sources} + 7) / 8")  # of eight at most, and about as large
  set(position 0)
  foreach(source ${ARGN})
    math(EXPR group "${position} * ${groups} / ${sources}")
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${module}_${group})
    math(EXPR position "${position} + 1")
  endforeach()
endfunction()
