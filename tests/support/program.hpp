// Runs the real binary as a user would, and tells what it said.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace dragoman::test {

/// What a program finds around it.
struct Surroundings {
    std::map<std::string, std::string> environment{};  ///< on top of the test's own, which holds no DRAGOMAN_…
    std::string input{};                               ///< what stdin holds
    std::string folder{};                              ///< working folder; empty: the test's own
    std::string output_path{};                         ///< where stdout goes (`/dev/full`); empty: into Outcome::out
    std::uint64_t file_size_limit = 0;                 ///< RLIMIT_FSIZE in bytes; 0: none
    bool stdout_closed = false;
    bool stderr_closed = false;
    /// stdin stays open and empty; SIGINT is sent once stderr holds this text; empty: no interruption.
    std::string interrupted_at{};
    /// SIGKILL is sent once this file has so many bytes, if the program still runs then; empty: never.
    std::string killed_at_path{};
    std::uint64_t killed_at_bytes = 1;
};

struct Outcome {
    int exit_code = 0;  ///< minus the signal's number where a signal ended the program
    std::string out;
    std::string err;

    [[nodiscard]] bool says(const std::string& what) const { return err.find(what) != std::string::npos; }
};

/// Shows everything, so that a failing test explains itself.
std::ostream& operator<<(std::ostream& stream, const Outcome& outcome);

using Arguments = std::vector<std::string>;

/// The binary under test with these arguments. A program that hangs is ended after a minute.
Outcome run_program(const Arguments& arguments, const Surroundings& surroundings = {});

/// Any other program that PATH finds (`xmllint`); exit code 127 if there is none.
Outcome run_other(const Arguments& command);

}  // namespace dragoman::test

/// Requires an exit code; shows all of the outcome if it is another one.
#define REQUIRE_EXIT(outcome, code)                                                                       \
    do {                                                                                                  \
        const dragoman::test::Outcome once = (outcome);                                                   \
        BOOST_REQUIRE_MESSAGE(once.exit_code == (code), "expected exit code " << (code) << ": " << once); \
    } while (false)
/// The same, and goes on.
#define CHECK_EXIT(outcome, code)                                                                       \
    do {                                                                                                \
        const dragoman::test::Outcome once = (outcome);                                                 \
        BOOST_CHECK_MESSAGE(once.exit_code == (code), "expected exit code " << (code) << ": " << once); \
    } while (false)
/// Checks that stderr holds a text.
#define CHECK_SAYS(outcome, what)                                                     \
    do {                                                                              \
        const dragoman::test::Outcome once = (outcome);                               \
        BOOST_CHECK_MESSAGE(once.says(what), "not said: " << (what) << "\n" << once); \
    } while (false)
