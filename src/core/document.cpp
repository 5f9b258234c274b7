#include "dragoman/core/document.hpp"

namespace dragoman {

std::string to_string(const Origin& origin) {
    return origin.line == 0 ? origin.path : origin.path + ":" + std::to_string(origin.line);
}

}  // namespace dragoman
