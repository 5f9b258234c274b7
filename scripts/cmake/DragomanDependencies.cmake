# Libraries, all from Debian 12. Everything but Eigen is hidden behind the rooms that use it.
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS iostreams)
find_package(CLI11 2.1 REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(Threads REQUIRED)
find_path(STEMMER_INCLUDE libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)

add_library(dragoman_dependencies INTERFACE)
target_include_directories(dragoman_dependencies SYSTEM INTERFACE ${STEMMER_INCLUDE} ${CLD2_INCLUDE} ${XXHASH_INCLUDE})
target_link_libraries(dragoman_dependencies INTERFACE
  ICU::uc ICU::i18n ICU::data Boost::iostreams nlohmann_json::nlohmann_json CLI11::CLI11 pugixml::pugixml
  ${STEMMER_LIBRARY} ${CLD2_LIBRARY} Threads::Threads)
