# graphviz_headers: to compile against Graphviz. Its library, graphviz_file, is loaded when a map is drawn, by the name that
# programs linked with it look for: that in the library, else the file itself.
find_library(graphviz_library gvc HINTS ${graphviz_LIBRARY_DIRS} REQUIRED)
mark_as_advanced(graphviz_library)
get_filename_component(graphviz_file ${graphviz_library} REALPATH)
set(graphviz_name ${graphviz_file})
if(CMAKE_OBJDUMP)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${graphviz_file} OUTPUT_VARIABLE about ERROR_QUIET)
  if(about MATCHES "SONAME +([^\n ]+)")
    set(graphviz_name ${CMAKE_MATCH_1})
  endif()
endif()
add_library(graphviz_headers INTERFACE)
target_include_directories(graphviz_headers SYSTEM INTERFACE ${graphviz_INCLUDE_DIRS})
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/drawing/graphviz_library.cpp
  PROPERTIES COMPILE_DEFINITIONS "FACGRAPH_GRAPHVIZ=\"${graphviz_name}\"")
