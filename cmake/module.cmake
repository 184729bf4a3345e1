# facgraph_module(NAME [TARGET]): adds src/NAME/*.cpp to TARGET, else to the library, and include/facgraph/NAME/*.hpp to the
# library. A new file is picked up by the next build; nobody lists files by hand.
function(facgraph_module name)
  set(target facgraph)
  if(ARGC GREATER 1)
    set(target ${ARGV1})
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/built_in_[a-z_]+\\.cpp$")  # of what TARGET writes
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/facgraph/${name}/*.hpp)
  target_sources(${target} PRIVATE ${sources})
  facgraph_compile_together(${target} ${sources})
  target_sources(facgraph PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
endfunction()
