#include "dragoman/core/error.hpp"

namespace dragoman {

IoError IoError::cannot_read(const std::string& path, const std::string& reason) {
    return {path + ": cannot be read: " + reason, path, false};
}

IoError IoError::cannot_write(const std::string& path, const std::string& reason) {
    return {path + ": cannot be written: " + reason, path, true};
}

FormatError FormatError::at(const std::string& path, std::size_t line, const std::string& what) {
    return FormatError{line == 0 ? path + ": " + what : path + ":" + std::to_string(line) + ": " + what};
}

ConfigError ConfigError::option(const std::string& option, const std::string& what) {
    return ConfigError{option + ": " + what};
}

ConfigError ConfigError::input(const std::string& what) { return ConfigError{what}; }

}  // namespace dragoman
