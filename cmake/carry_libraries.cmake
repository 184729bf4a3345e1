# carry_libraries(PROGRAM): the program brings its small libraries along instead of looking for a dozen shared ones each
# time it starts, which takes as long as an answer about a small list. Where an archive is missing, or fmt or toml++ cannot
# be compiled so, nothing changes; nor in sanitized builds, whose run-time libraries want the shared ones.
function(carry_libraries program)
  if(NOT FACGRAPH_CARRY_LIBRARIES OR FACGRAPH_IS_SANITIZED OR APPLE)
    return()
  endif()
  set(archives "")
  foreach(library cmark pugixml utf8proc)
    set(file ${CMAKE_STATIC_LIBRARY_PREFIX}${library}${CMAKE_STATIC_LIBRARY_SUFFIX})
    find_library(FACGRAPH_${library}_ARCHIVE ${file})
    mark_as_advanced(FACGRAPH_${library}_ARCHIVE)
    if(NOT FACGRAPH_${library}_ARCHIVE)
      message(STATUS "${program} looks for shared libraries when it starts: no ${file}")
      return()
    endif()
    list(APPEND archives ${FACGRAPH_${library}_ARCHIVE})
  endforeach()
  set(folder ${PROJECT_SOURCE_DIR}/cmake/carried)
  set(sources ${folder}/fmt.cpp ${folder}/toml.cpp)
  if(NOT DEFINED FACGRAPH_CARRIES_LIBRARIES)
    message(STATUS "Trying to compile fmt and toml++")
    try_compile(FACGRAPH_CARRIES_LIBRARIES ${PROJECT_BINARY_DIR}/carried SOURCES ${sources} ${folder}/uses.cpp
      CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON)
  endif()
  if(NOT FACGRAPH_CARRIES_LIBRARIES)
    message(STATUS "${program} looks for shared libraries when it starts: fmt and toml++ cannot be compiled")
    return()
  endif()
  add_library(facgraph_carried OBJECT ${sources})
  target_compile_features(facgraph_carried PRIVATE cxx_std_20)
  # In front of the shared libraries of the same names, which nothing needs then.
  target_link_libraries(${program} PRIVATE facgraph::facgraph facgraph_carried ${archives})
  target_link_options(${program} PRIVATE -static-libstdc++ -static-libgcc LINKER:--as-needed,--gc-sections)
endfunction()

# start_faster(PROGRAM): what the start of a program costs besides its libraries.
function(start_faster program)
  if(FACGRAPH_IS_SANITIZED OR NOT CMAKE_SYSTEM_NAME STREQUAL Linux)
    return()
  endif()
  # Where a position has to be added when the program is loaded, in a sixteenth of the bytes.
  include(CheckLinkerFlag)
  check_linker_flag(CXX LINKER:-z,pack-relative-relocs FACGRAPH_PACKS_RELOCATIONS)
  if(FACGRAPH_PACKS_RELOCATIONS)
    target_link_options(${program} PRIVATE LINKER:-z,pack-relative-relocs)
  endif()
  # A linker writes here and there, and CMake copies in small steps. Of a file that cp wrote, Linux keeps larger pieces in
  # memory and takes fewer steps to bring them to a program: a start takes 7.4 ms where it took 8.6.
  add_custom_command(TARGET ${program} POST_BUILD
    COMMAND cp $<TARGET_FILE:${program}> $<TARGET_FILE:${program}>.whole
    COMMAND mv $<TARGET_FILE:${program}>.whole $<TARGET_FILE:${program}>
    VERBATIM)
endfunction()
