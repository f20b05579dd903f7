# The page of `entente view`: output/page/ becomes one text in the program.
set(page_folder ${PROJECT_SOURCE_DIR}/output/page)
file(GLOB page_files CONFIGURE_DEPENDS ${page_folder}/*)
set(page_template ${PROJECT_BINARY_DIR}/page_template.cpp)
add_custom_command(
  OUTPUT ${page_template}
  COMMAND ${CMAKE_COMMAND} -DPAGE=${page_folder} -DOUT=${page_template} -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${page_files} ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  VERBATIM)
target_sources(entente_output PRIVATE ${page_template})
