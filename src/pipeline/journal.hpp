// The file in which a run keeps the work that it has finished, and the texts that it does not hold in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dragoman/core/checkpoint.hpp"

namespace dragoman::pipeline {

/// Records one after the other; a file that was cut off anywhere is read up to its last whole record:
///
///   | size  8 | key  8 | hash  8 | payload, `size` bytes |      hash: of size, key and payload
///
/// The key tells stage and unit; that of the header, which comes first, is 0. Nothing is written before 1 MB of work is
/// finished: a small run leaves no file, not even when it is killed. Written is written as soon as the system has it: a
/// killed program loses nothing, a power failure may cost the last records.
class Journal : public Checkpoint {
  public:
    struct Options {
        std::string path;                ///< empty: no file, everything is held in memory
        std::string header;              ///< told again by header_in()
        std::function<void()> on_begin;  ///< called before the file is made; may be empty
        bool is_continued = false;       ///< goes on with what the file holds; else that is removed
        std::function<void()> on_ask;    ///< called by finished(); may throw to end the work; may be empty
    };
    /// IoError.
    explicit Journal(Options options);
    /// Writes what is finished if the file was begun.
    ~Journal() override;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    std::optional<std::string> finished(std::string_view stage, std::uint64_t unit) override;
    void keep(std::string_view stage, std::uint64_t unit, std::string_view result) override;

    /// Where the result of a finished unit begins, for read().
    [[nodiscard]] std::uint64_t place_of(std::string_view stage, std::uint64_t unit) const;
    [[nodiscard]] std::string read(std::uint64_t begin, std::uint64_t size) const;

    /// Whether the work outlives the program.
    [[nodiscard]] bool has_file() const { return !options_.path.empty(); }
    /// Whether the file held finished work when it was opened.
    [[nodiscard]] bool is_resumed() const { return resumed_; }
    /// Removes the file; nothing is kept any more.
    void remove();

    /// The header of the journal at a path; nothing if there is none that is whole.
    static std::optional<std::string> header_in(const std::string& path);

  private:
    struct Place {
        std::uint64_t begin = 0;
        std::uint64_t size = 0;
    };
    void continue_file();
    void append(std::uint64_t key, std::string_view payload);
    void begin_file();
    void flush();
    [[nodiscard]] std::string read_unlocked(Place place) const;

    Options options_;
    int file_ = -1;  // descriptor; -1: not begun
    bool resumed_ = false;
    bool removed_ = false;
    std::uint64_t written_ = 0;  // bytes in the file; `pending_` follows them
    std::string pending_;
    std::unordered_map<std::uint64_t, Place> places_;
    mutable std::mutex guard_;
};

}  // namespace dragoman::pipeline
