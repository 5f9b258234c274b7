#include "support/golden.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/temp_folder.hpp"

namespace dragoman::test {

void check_golden(const std::string& room, const std::string& name, const std::string& written) {
    const std::filesystem::path golden = std::filesystem::path{DRAGOMAN_SOURCE_DIR "/tests/golden"} / room / name;
    if (std::getenv("DRAGOMAN_BLESS") != nullptr) {
        std::filesystem::create_directories(golden.parent_path());
        std::ofstream file{golden, std::ios::binary};
        file << written;
        BOOST_REQUIRE_MESSAGE(file.flush().good(), golden.string() << " cannot be written");
    }
    BOOST_TEST(written == read_bytes(golden), name << " differs from its golden:\n" << written);
}

}  // namespace dragoman::test
