# Every folder cases/STAGE/NAME is a CTest entry `STAGE/NAME`; see run_case for what stands in it.
file(GLOB cases CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/cases cases/*/*)
foreach(case ${cases})
  if(IS_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/cases/${case})
    add_test(NAME ${case} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/run_case
             ${CMAKE_CURRENT_SOURCE_DIR}/cases/${case} $<TARGET_FILE:whomet_program>)
    set_tests_properties(${case} PROPERTIES TIMEOUT 600)
  endif()
endforeach()
# The questions about examples/ share one database.
set(examples_db ${CMAKE_CURRENT_BINARY_DIR}/examples.db)
add_test(NAME examples-database COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/examples_database $<TARGET_FILE:whomet_program>
         ${examples_db})
set_tests_properties(examples-database PROPERTIES FIXTURES_SETUP examples_db)
foreach(case ${cases})
  if(TEST ${case} AND case MATCHES "^questions/")
    set_tests_properties(${case} PROPERTIES FIXTURES_REQUIRED examples_db
                         ENVIRONMENT WHOMET_EXAMPLES_DB=${examples_db})
  endif()
endforeach()

# The same corpora once more, in every order and with each article forgotten again.
add_executable(orders orders/orders.cpp)
whomet_link_stages(orders text names gazetteer linking time meetings pipeline store merging read)
target_compile_definitions(orders PRIVATE WHOMET_ROOT="${PROJECT_SOURCE_DIR}")
add_test(NAME orders/merging COMMAND orders ${CMAKE_CURRENT_SOURCE_DIR}/cases/merging)
set_tests_properties(orders/merging PROPERTIES TIMEOUT 600)

add_test(NAME readme COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/readme $<TARGET_FILE:whomet_program>)

add_custom_target(accept COMMAND ${PROJECT_SOURCE_DIR}/scripts/accept -p $<TARGET_FILE:whomet_program>
                  USES_TERMINAL COMMENT "Writing the expected files of tests/cases anew")

# Rules of the house, on the sources themselves; each is also run on a small tree that breaks it.
foreach(rule includes words types)
  add_test(NAME house/${rule} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/house/${rule} ${PROJECT_SOURCE_DIR})
  file(GLOB broken CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/house/broken
       house/broken/${rule}-*)
  foreach(tree ${broken})
    add_test(NAME house/${tree} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/house/${rule}
             ${CMAKE_CURRENT_SOURCE_DIR}/house/broken/${tree})
    set_tests_properties(house/${tree} PROPERTIES WILL_FAIL ON)
  endforeach()
endforeach()

# The two places that take foreign bytes, run on the seeds in fuzz/seeds and on damaged copies of them. With clang
# and WHOMET_FUZZ they are libFuzzer programs instead: read_fuzz tests/fuzz/seeds/read
option(WHOMET_FUZZ "Build the fuzz targets with libFuzzer (clang only)" OFF)
foreach(place read gazetteer)
  add_executable(${place}_fuzz fuzz/${place}_fuzz.cpp)
  target_link_libraries(${place}_fuzz PRIVATE whomet)
  if(WHOMET_FUZZ)
    target_compile_options(${place}_fuzz PRIVATE -fsanitize=fuzzer,address,undefined)
    target_link_options(${place}_fuzz PRIVATE -fsanitize=fuzzer,address,undefined)
  else()
    target_sources(${place}_fuzz PRIVATE fuzz/main.cpp)
    add_test(NAME fuzz/${place} COMMAND ${place}_fuzz ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/seeds/${place})
  endif()
endforeach()

# What known_failures.txt lists is wrong today: it must fail, so that a mended one is noticed and struck from there.
file(STRINGS known_failures.txt known_failures REGEX "^[^#]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS known_failures.txt)
foreach(known ${known_failures})
  if(NOT TEST ${known})
    message(SEND_ERROR "tests/known_failures.txt lists `${known}`, which is no test: strike it")
  else()
    set_tests_properties(${known} PROPERTIES WILL_FAIL ON)
  endif()
endforeach()
