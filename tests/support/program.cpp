#include "support/program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "support/temp_folder.hpp"

namespace dragoman::test {

namespace {

constexpr unsigned kMostSeconds = 60;
constexpr int kNotStarted = 127;

/// Files that stand for the three streams.
struct Streams {
    std::string in;
    std::string out;
    std::string err;
};

void put_in_place(int stream, const std::string& path, int flags) {
    const int file = open(path.c_str(), flags, 0600);
    if (file < 0 || dup2(file, stream) < 0) _exit(kNotStarted);
    close(file);
}

void set_streams(const Streams& streams, const Surroundings& surroundings, const std::array<int, 2>& pipe_ends) {
    if (surroundings.interrupted_at.empty())
        put_in_place(STDIN_FILENO, streams.in, O_RDONLY);
    else
        dup2(pipe_ends[0], STDIN_FILENO);
    for (const int end : pipe_ends)
        if (end >= 0) close(end);
    put_in_place(STDOUT_FILENO, streams.out, O_WRONLY | O_CREAT);
    put_in_place(STDERR_FILENO, streams.err, O_WRONLY | O_CREAT);
    if (surroundings.stdout_closed) close(STDOUT_FILENO);
    if (surroundings.stderr_closed) close(STDERR_FILENO);
}

void set_environment(const Surroundings& surroundings) {
    std::vector<std::string> own;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string name = std::string(*entry).substr(0, std::string(*entry).find('='));
        if (name.starts_with("DRAGOMAN_") || name == "SOURCE_DATE_EPOCH") own.push_back(name);
    }
    for (const std::string& name : own) unsetenv(name.c_str());
    for (const auto& [name, value] : surroundings.environment) setenv(name.c_str(), value.c_str(), 1);
}

[[noreturn]] void become(const Arguments& command, const Surroundings& surroundings) {
    set_environment(surroundings);
    if (!surroundings.folder.empty() && chdir(surroundings.folder.c_str()) != 0) _exit(kNotStarted);
    if (surroundings.file_size_limit > 0) {
        const rlimit limit{surroundings.file_size_limit, surroundings.file_size_limit};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    std::vector<char*> argv;
    for (const std::string& argument : command) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    alarm(kMostSeconds);
    execvp(argv[0], argv.data());
    _exit(kNotStarted);
}

void interrupt_when_said(pid_t child, const std::string& text, const std::string& err_path) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(kMostSeconds);
    while (std::chrono::steady_clock::now() < end) {
        if (access(err_path.c_str(), R_OK) == 0 && read_bytes(err_path).find(text) != std::string::npos) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    kill(child, SIGINT);
}

bool has_grown(const std::string& path, std::uint64_t bytes) {
    std::error_code none;
    const std::uintmax_t size = std::filesystem::file_size(path, none);
    return !none && size >= bytes;
}

bool is_running(pid_t child) {
    siginfo_t facts{};
    return waitid(P_PID, static_cast<id_t>(child), &facts, WEXITED | WNOHANG | WNOWAIT) == 0 && facts.si_pid == 0;
}

void kill_when_grown(pid_t child, const Surroundings& surroundings) {
    while (is_running(child) && !has_grown(surroundings.killed_at_path, surroundings.killed_at_bytes))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    kill(child, SIGKILL);
}

int exit_code_of(pid_t child) {
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("the program is lost");
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

Outcome run(const Arguments& command, const Surroundings& surroundings) {
    const TempFolder folder;
    Streams streams{folder.write("in", surroundings.input), folder.file("out"), folder.file("err")};
    if (!surroundings.output_path.empty()) streams.out = surroundings.output_path;
    std::array<int, 2> pipe_ends{-1, -1};
    if (!surroundings.interrupted_at.empty() && pipe(pipe_ends.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no program can be started");
    if (child == 0) {
        set_streams(streams, surroundings, pipe_ends);
        become(command, surroundings);
    }
    if (!surroundings.interrupted_at.empty()) interrupt_when_said(child, surroundings.interrupted_at, streams.err);
    if (!surroundings.killed_at_path.empty()) kill_when_grown(child, surroundings);
    Outcome out;
    out.exit_code = exit_code_of(child);
    for (const int end : pipe_ends)
        if (end >= 0) close(end);
    if (surroundings.output_path.empty()) out.out = read_bytes(streams.out);
    out.err = read_bytes(streams.err);
    return out;
}

}  // namespace

std::ostream& operator<<(std::ostream& stream, const Outcome& outcome) {
    return stream << "exit code " << outcome.exit_code << "\nstdout: " << outcome.out.substr(0, 2000)
                  << "\nstderr: " << outcome.err;
}

Outcome run_program(const Arguments& arguments, const Surroundings& surroundings) {
    Arguments command{DRAGOMAN_BINARY};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run(command, surroundings);
}

Outcome run_other(const Arguments& command) { return run(command, {}); }

}  // namespace dragoman::test
