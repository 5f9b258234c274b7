// Files appear whole or not at all, and every failure has a name.
#include "dragoman/write/atomic_file.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <functional>

#include "dragoman/core/error.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using dragoman::test::content_of;
using dragoman::test::store;
using dragoman::test::TemporaryFolder;
using dragoman::write::AtomicFile;

namespace {

constexpr rlim_t kSmallFile_bytes = 4096;

/// What a child process ends with that writes `bytes` to `path` after `prepare`: the error's message, "" for success.
std::string message_of_child(const std::string& path, std::size_t bytes, const std::function<bool()>& prepare) {
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        std::string message = "not prepared";
        if (prepare()) try {
                AtomicFile file{path};
                file.write(std::string(bytes, 'x'));
                file.commit();
                message.clear();
            } catch (const IoError& error) {
                message = error.writing() && error.path() == path ? error.what() : "wrong kind of error";
            }
        const auto written = ::write(ends[1], message.data(), message.size());
        ::_exit(written < 0 ? 1 : 0);
    }
    ::close(ends[1]);
    std::string message(1000, '\0');
    message.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(ends[0], message.data(), message.size()))));
    ::close(ends[0]);
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    BOOST_TEST(status == 0);
    return message;
}

bool limit_file_size() {
    const rlimit limit{kSmallFile_bytes, kSmallFile_bytes};
    return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// Root may write anywhere; nobody may not.
bool drop_privileges() {
    constexpr uid_t kNobody = 65534;
    return ::geteuid() != 0 || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
}

std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const IoError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atomic_file)

BOOST_AUTO_TEST_CASE(a_committed_file_holds_all_bytes_and_leaves_nothing_beside_it) {
    const TemporaryFolder folder;
    std::string bytes(100'000, 'a');
    bytes += std::string("\0\r\n\xFF", 4);
    AtomicFile file{folder.file("out.tsv")};
    file.write(bytes);
    file.write("");
    file.write("end");
    file.commit();
    BOOST_TEST((content_of(folder.file("out.tsv")) == bytes + "end"));
    BOOST_TEST(folder.names() == std::vector<std::string>{"out.tsv"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(before_the_commit_the_old_file_stands) {
    const TemporaryFolder folder;
    store(folder.file("out"), "old");
    AtomicFile file{folder.file("out")};
    file.write("new");
    BOOST_TEST(content_of(folder.file("out")) == "old");
    file.close();
    BOOST_TEST(content_of(folder.file("out")) == "old");
    file.commit();
    BOOST_TEST(content_of(folder.file("out")) == "new");
}

BOOST_AUTO_TEST_CASE(an_uncommitted_file_leaves_no_trace) {
    const TemporaryFolder folder;
    {
        AtomicFile file{folder.file("out")};
        file.write("lost");
        BOOST_TEST(folder.names().size() == 1U);
    }
    BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_CASE(the_temporary_name_is_the_path_and_the_process) {
    const TemporaryFolder folder;
    const AtomicFile file{folder.file("out")};
    BOOST_TEST(folder.names().at(0) == "out.tmp-" + std::to_string(::getpid()));
}

BOOST_AUTO_TEST_CASE(a_moved_file_is_committed_once_by_its_new_owner) {
    const TemporaryFolder folder;
    {
        AtomicFile first{folder.file("out")};
        first.write("a");
        AtomicFile second{std::move(first)};
        second.write("b");
        second.commit();
        BOOST_TEST(second.path() == folder.file("out"));
    }
    BOOST_TEST(content_of(folder.file("out")) == "ab");
}

BOOST_AUTO_TEST_CASE(a_file_that_grows_over_the_limit_is_an_error_with_path_and_reason) {
    const TemporaryFolder folder;
    const std::string path = folder.file("big");
    for (const std::size_t bytes : {kSmallFile_bytes + 1, kSmallFile_bytes * 100}) {
        BOOST_TEST(message_of_child(path, bytes, limit_file_size) == path + ": cannot be written: File too large");
        BOOST_TEST(folder.names().empty());
    }
    BOOST_TEST(message_of_child(path, kSmallFile_bytes, limit_file_size) == "");
    BOOST_TEST(content_of(path).size() == kSmallFile_bytes);
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission_is_an_error_with_path_and_reason) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    const std::string path = folder.file("out");
    BOOST_TEST(message_of_child(path, 1, drop_privileges) == path + ": cannot be written: Permission denied");
}

BOOST_AUTO_TEST_CASE(a_full_device_is_an_error_even_for_one_byte) {
    const std::string message = message_of([] {
        AtomicFile file{"/dev/full"};
        file.write("x");
        file.commit();
    });
    BOOST_TEST(message == "/dev/full: cannot be written: No space left on device");
}

BOOST_AUTO_TEST_CASE(a_device_is_written_in_place) {
    AtomicFile file{"/dev/null"};
    file.write("x");
    file.commit();
    struct stat status {};
    BOOST_REQUIRE(::stat("/dev/null", &status) == 0);
    BOOST_TEST(S_ISCHR(status.st_mode));
}

BOOST_AUTO_TEST_CASE(a_missing_folder_and_a_file_for_a_folder_are_errors_at_once) {
    const TemporaryFolder folder;
    store(folder.file("plain"), "");
    const std::string missing = folder.file("missing/out");
    const std::string below_a_file = folder.file("plain/out");
    BOOST_TEST(message_of([&] { AtomicFile{missing}; }) == missing + ": cannot be written: No such file or directory");
    BOOST_TEST(message_of([&] { AtomicFile{below_a_file}; }) == below_a_file + ": cannot be written: Not a directory");
    BOOST_TEST(message_of([&] { AtomicFile{folder.path()}; }) == folder.path() + ": cannot be written: Is a directory");
}

BOOST_AUTO_TEST_CASE(a_rename_that_fails_is_an_error_and_leaves_no_temporary_file) {
    const TemporaryFolder folder;
    const std::string path = folder.file("out");
    const std::string message = message_of([&] {
        AtomicFile file{path};
        file.write("x");
        std::filesystem::create_directories(path + "/in-the-way");
        file.commit();
    });
    BOOST_TEST(message == path + ": cannot be written: Is a directory");
    BOOST_TEST(folder.names() == std::vector<std::string>{"out"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_dash_is_stdout) {
    const TemporaryFolder folder;
    const std::string path = folder.file("stdout");
    std::fflush(stdout);
    const int saved = ::dup(STDOUT_FILENO);
    const int target = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    BOOST_REQUIRE((saved >= 0 && target >= 0 && ::dup2(target, STDOUT_FILENO) >= 0));
    AtomicFile file{"-"};
    file.write("to the pipe\n");
    file.commit();
    const int restored = ::dup2(saved, STDOUT_FILENO);
    ::close(saved);
    ::close(target);
    BOOST_REQUIRE(restored >= 0);
    BOOST_TEST(content_of(path) == "to the pipe\n");
}

BOOST_AUTO_TEST_SUITE_END()
