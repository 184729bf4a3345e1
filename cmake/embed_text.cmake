# facgraph_embed_text(TARGET FILE SYMBOL): compiles FILE into TARGET as `facgraph::embedded::SYMBOL`, a
# std::string_view, so that the program works without its data files. The header is <facgraph_embedded/SYMBOL.hpp>.
set(FACGRAPH_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_text_run.cmake)
function(facgraph_embed_text target file symbol)
  set(folder ${PROJECT_BINARY_DIR}/embedded)
  set(header ${folder}/facgraph_embedded/${symbol}.hpp)
  add_custom_command(
    OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -DFILE=${file} -DSYMBOL=${symbol} -DHEADER=${header} -P ${FACGRAPH_EMBED_SCRIPT}
    DEPENDS ${file} ${FACGRAPH_EMBED_SCRIPT}
    VERBATIM)
  # A target of its own: a generated file is known only in the folder that generates it.
  add_custom_target(${target}_${symbol} DEPENDS ${header})
  add_dependencies(${target} ${target}_${symbol})
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
