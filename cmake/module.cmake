# facgraph_module(NAME): adds src/NAME/*.cpp and include/facgraph/NAME/*.hpp to the library. A new file is picked up by
# the next build; nobody lists files by hand.
function(facgraph_module name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/facgraph/${name}/*.hpp)
  target_sources(facgraph PRIVATE ${sources})
  target_sources(facgraph PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
endfunction()
