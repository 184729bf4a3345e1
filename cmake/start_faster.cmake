# start_faster(PROGRAM): takes away what the start of a program costs besides its libraries; docs/speed.md has the figures.
function(start_faster program)
  if(FACGRAPH_IS_SANITIZED OR NOT CMAKE_SYSTEM_NAME STREQUAL Linux)
    return()
  endif()
  # Where an address has to be added when the program is loaded, in a hundredth of the bytes.
  include(CheckLinkerFlag)
  check_linker_flag(CXX LINKER:-z,pack-relative-relocs FACGRAPH_PACKS_RELOCATIONS)
  if(FACGRAPH_PACKS_RELOCATIONS)
    target_link_options(${program} PRIVATE LINKER:-z,pack-relative-relocs)
  endif()
  # A linker writes here and there, and CMake copies in small steps. Of a file that cp wrote, Linux keeps larger pieces in
  # memory and takes fewer steps to bring them to a program.
  add_custom_command(TARGET ${program} POST_BUILD
    COMMAND cp $<TARGET_FILE:${program}> $<TARGET_FILE:${program}>.whole
    COMMAND mv $<TARGET_FILE:${program}>.whole $<TARGET_FILE:${program}>
    VERBATIM)
endfunction()
