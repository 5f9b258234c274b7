#include "cli/interrupt.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace dragoman::cli {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "signal handlers may touch lock-free atomics only");

/// A read from a pipe or a terminal that nobody fills would never come back to ask whether it was interrupted: the
/// signal ends it, and when it is repeated, stdin is empty.
void empty_stdin() {
    const int empty = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (empty < 0) return;
    dup2(empty, STDIN_FILENO);
    close(empty);
}

extern "C" void on_interrupt(int) {
    const int error = errno;
    interrupted = true;
    empty_stdin();
    errno = error;
}

}  // namespace

void install_signal_handlers() {
    struct sigaction stop {};
    stop.sa_handler = on_interrupt;
    stop.sa_flags = static_cast<int>(SA_RESETHAND);  // and no SA_RESTART
    sigaction(SIGINT, &stop, nullptr);
    sigaction(SIGTERM, &stop, nullptr);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

bool was_interrupted() { return interrupted; }

}  // namespace dragoman::cli
