#include "dragoman/read/file_identity.hpp"

#include <sys/stat.h>

namespace dragoman::read {

std::optional<FileIdentity> identity_of(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
    return FileIdentity{facts.st_dev, facts.st_ino};
}

}  // namespace dragoman::read
