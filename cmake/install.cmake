include(CMakePackageConfigHelpers)

install(TARGETS entente RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS entente_core entente_nlp entente_graph entente_output EXPORT ententeTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
foreach(folder base text schema lexicon syntax reader segment neural ner coref link time attribute extract pipeline)
  if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/src/${folder})
    install(DIRECTORY src/${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente FILES_MATCHING PATTERN "*.hpp")
  endif()
endforeach()
install(DIRECTORY graph output DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY schemas models DESTINATION ${CMAKE_INSTALL_DATADIR}/entente)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT ententeTargets NAMESPACE entente:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
configure_package_config_file(cmake/ententeConfig.cmake.in ${PROJECT_BINARY_DIR}/ententeConfig.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ententeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ententeConfig.cmake ${PROJECT_BINARY_DIR}/ententeConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
configure_file(cmake/entente.pc.in ${PROJECT_BINARY_DIR}/entente.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/entente.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
