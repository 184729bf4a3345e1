# cmake --install: component "program" is the program with its manual pages, completions, lexicon and sample list;
# component "library" what find_package(facgraph) needs. cpack makes a package of the first.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS facgraph_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES data/berkeley-mlsys.md data/lexicon.tsv
  DESTINATION ${CMAKE_INSTALL_DATADIR}/facgraph COMPONENT program)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The licenses of what the program carries ask to go with it.
set(licenses ${PROJECT_SOURCE_DIR}/LICENSE ${CMAKE_CURRENT_LIST_DIR}/carried/licenses.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${licenses})
set(copyright "")
foreach(file ${licenses})
  file(READ ${file} text)
  string(APPEND copyright "${text}\n")
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/copyright "${copyright}")
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The program writes its own manual pages and completions, from its tables.
set(generated ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
  OUTPUT ${generated}/man1/facgraph.1
  COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:facgraph_program> -DFOLDER=${generated}
    -P ${CMAKE_CURRENT_LIST_DIR}/generated_files.cmake
  DEPENDS facgraph_program ${CMAKE_CURRENT_LIST_DIR}/generated_files.cmake
  VERBATIM)
add_custom_target(facgraph_generated ALL DEPENDS ${generated}/man1/facgraph.1)
install(DIRECTORY ${generated}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT program)
install(FILES ${generated}/completion/facgraph
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${generated}/completion/_facgraph
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
install(FILES ${generated}/completion/facgraph.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/facgraph)
install(TARGETS facgraph EXPORT facgraphTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(EXPORT facgraphTargets NAMESPACE facgraph:: DESTINATION ${package_folder} COMPONENT library)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/facgraphConfig.cmake.in
  ${PROJECT_BINARY_DIR}/facgraphConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/facgraphConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/facgraphConfig.cmake ${PROJECT_BINARY_DIR}/facgraphConfigVersion.cmake
  DESTINATION ${package_folder} COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the facgraph authors <facgraph@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Graphviz is loaded by the program itself, so nobody sees that it is needed.
execute_process(COMMAND dpkg-query --search ${graphviz_file} OUTPUT_VARIABLE graphviz_package ERROR_QUIET)
if(graphviz_package MATCHES "^([a-z0-9.+-]+)")
  set(CPACK_DEBIAN_PACKAGE_DEPENDS ${CMAKE_MATCH_1})
else()
  set(CPACK_DEBIAN_PACKAGE_DEPENDS graphviz)
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS fonts-liberation)
include(CPack)
