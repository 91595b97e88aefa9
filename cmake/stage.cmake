# whomet_stage(NAME AFTER STAGE... LIBS LIBRARY...): the stage src/NAME as an object library `whomet_NAME`.
# whomet_library(): all stages as the one library `whomet`.

set_property(GLOBAL PROPERTY WHOMET_STAGES "")

function(whomet_stage name)
  cmake_parse_arguments(STAGE "" "" "AFTER;LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  if(NOT sources)  # a stage that is only headers so far
    set(sources ${PROJECT_BINARY_DIR}/empty_${name}.cpp)
    file(WRITE ${sources} "")
  endif()
  add_library(whomet_${name} OBJECT ${sources})
  target_link_libraries(whomet_${name} PUBLIC whomet_options PRIVATE ${STAGE_LIBS})
  set_target_properties(whomet_${name} PROPERTIES STAGE_AFTER "${STAGE_AFTER}" STAGE_LIBS "${STAGE_LIBS}"
                        LINKER_LANGUAGE CXX)
  set_property(GLOBAL APPEND PROPERTY WHOMET_STAGES ${name})
endfunction()

# Links a target with the objects of the given stages and the foreign libraries that these need.
function(whomet_link_stages target)
  foreach(stage ${ARGN})
    get_target_property(libs whomet_${stage} STAGE_LIBS)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:whomet_${stage}>)
    if(libs)
      target_link_libraries(${target} PRIVATE ${libs})
    endif()
  endforeach()
  target_link_libraries(${target} PUBLIC whomet_options)
endfunction()

function(whomet_library)
  get_property(stages GLOBAL PROPERTY WHOMET_STAGES)
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/whomet/*.hpp)
  add_library(whomet STATIC)
  foreach(stage ${stages})
    get_target_property(libs whomet_${stage} STAGE_LIBS)
    target_sources(whomet PRIVATE $<TARGET_OBJECTS:whomet_${stage}>)
    if(libs)
      target_link_libraries(whomet PRIVATE ${libs})
    endif()
  endforeach()
  target_sources(whomet PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
  target_link_libraries(whomet PUBLIC whomet_options)
  set_target_properties(whomet PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON LINKER_LANGUAGE CXX)
endfunction()
