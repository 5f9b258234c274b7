// Everything that people read on stderr: messages, progress, summaries. stdout carries data only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dragoman/core/diagnostics.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::cli {

enum class Verbosity : unsigned char { quiet, normal, verbose };

class Console {
  public:
    explicit Console(Verbosity verbosity);
    ~Console();

    void error(std::string_view message);    ///< always
    void message(std::string_view message);  ///< unless --quiet
    /// Names every refused document; always, for it decides the exit code.
    void refusals(const Diagnostics& diagnostics);
    /// Says which fields of JSON records served for which role.
    void field_aliases(const std::map<std::string, std::vector<std::string>>& names_of_role);

    /// Shows stages as they begin, on a terminal with a progress bar, and stops the time of each.
    pipeline::Observer observer();
    /// Takes the progress bar off the terminal, before stdout writes there too.
    void end_progress();
    /// Stage → seconds, in the order of the stages; the running stage is included.
    [[nodiscard]] std::vector<std::pair<std::string, double>> stage_seconds() const;

  private:
    using Clock = std::chrono::steady_clock;
    void begin_stage(std::string_view name);
    void show_progress(std::size_t done, std::size_t total);
    void clear_bar();
    void print(std::string_view message);

    Verbosity verbosity_;
    bool bar_wanted_;  ///< stderr is a terminal and nobody asked for quiet
    bool bar_shown_ = false;
    std::mutex guard_;
    Clock::time_point last_bar_{};
    std::vector<std::pair<std::string, Clock::time_point>> stages_;
};

/// Most memory that the process has held, in bytes.
std::uint64_t peak_memory_bytes();

}  // namespace dragoman::cli
