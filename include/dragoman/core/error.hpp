// Errors that end a command. Trouble with one document is data instead: see diagnostics.hpp.
#pragma once

#include <stdexcept>
#include <string>

namespace dragoman {

/// Base of all; the message says what happened, where, and what to do next.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A file or folder cannot be read or written.
class IoError : public Error {
  public:
    static IoError cannot_read(const std::string& path, const std::string& reason);
    static IoError cannot_write(const std::string& path, const std::string& reason);
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool writing() const { return writing_; }

  private:
    IoError(const std::string& message, std::string path, bool writing)
        : Error(message), path_(std::move(path)), writing_(writing) {}
    std::string path_;
    bool writing_;
};

/// A file of ours (gold, lexicon, pairs, configuration) is not in the form that it must have.
class FormatError : public Error {
  public:
    /// `line` is 1-based; 0: the file as a whole.
    static FormatError at(const std::string& path, std::size_t line, const std::string& what);

  private:
    using Error::Error;
};

/// Nothing can be done with what the user asked for.
class ConfigError : public Error {
  public:
    static ConfigError option(const std::string& option, const std::string& what);
    static ConfigError input(const std::string& what);

  private:
    using Error::Error;
};

}  // namespace dragoman
