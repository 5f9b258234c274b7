#include "cli/console.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/interrupt.hpp"

namespace dragoman::cli {

namespace {

constexpr std::size_t kBarWidth = 30;
constexpr std::chrono::milliseconds kBarPause{50};

}  // namespace

Console::Console(Verbosity verbosity)
    : verbosity_(verbosity), bar_wanted_(verbosity != Verbosity::quiet && isatty(STDERR_FILENO) == 1) {}

Console::~Console() { clear_bar(); }

void Console::print(std::string_view message) {
    clear_bar();
    std::fprintf(stderr, "dragoman: %.*s\n", static_cast<int>(message.size()), message.data());
}

void Console::error(std::string_view message) {
    const std::scoped_lock lock(guard_);
    print(message);
}

void Console::message(std::string_view message) {
    if (verbosity_ != Verbosity::quiet) error(message);
}

void Console::refusals(const Diagnostics& diagnostics) {
    for (const Refusal& refusal : diagnostics.refusals()) error(refusal.message);
}

void Console::field_aliases(const std::map<std::string, std::vector<std::string>>& names_of_role) {
    for (const auto& [role, names] : names_of_role) {
        std::string list;
        for (const std::string& name : names) list += (list.empty() ? "`" : ", `") + name + "`";
        message(names.size() == 1 ? "JSON field " + list + " is read as " + role
                                  : "JSON fields " + list + " are read as " + role);
    }
}

void Console::begin_stage(std::string_view name) {
    const std::scoped_lock lock(guard_);
    stages_.emplace_back(name, Clock::now());
    if (verbosity_ == Verbosity::verbose) print("stage: " + std::string(name));
}

void Console::show_progress(std::size_t done, std::size_t total) {
    if (!bar_wanted_) return;
    const std::scoped_lock lock(guard_);
    const auto now = Clock::now();
    if (now - last_bar_ < kBarPause && done != total) return;
    last_bar_ = now;
    bar_shown_ = true;
    const std::string stage = stages_.empty() ? "" : stages_.back().first;
    if (total == 0) {
        std::fprintf(stderr, "\r\033[K%-8s %zu", stage.c_str(), done);
        return;
    }
    const std::size_t full = kBarWidth * done / total;
    const std::string bar = std::string(full, '#') + std::string(kBarWidth - full, '.');
    std::fprintf(stderr, "\r\033[K%-8s [%s] %zu/%zu", stage.c_str(), bar.c_str(), done, total);
}

void Console::clear_bar() {
    if (bar_shown_) std::fputs("\r\033[K", stderr);
    bar_shown_ = false;
}

void Console::end_progress() {
    const std::scoped_lock lock(guard_);
    clear_bar();
    std::fflush(stderr);
}

pipeline::Observer Console::observer() {
    return {[this](std::string_view name) { begin_stage(name); },
            [this](std::size_t done, std::size_t total) { show_progress(done, total); },
            [] { return was_interrupted(); }};
}

std::vector<std::pair<std::string, double>> Console::stage_seconds() const {
    std::vector<std::pair<std::string, double>> out;
    for (std::size_t i = 0; i < stages_.size(); ++i) {
        const Clock::time_point end = i + 1 < stages_.size() ? stages_[i + 1].second : Clock::now();
        out.emplace_back(stages_[i].first, std::chrono::duration<double>(end - stages_[i].second).count());
    }
    return out;
}

std::uint64_t peak_memory_bytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

}  // namespace dragoman::cli
