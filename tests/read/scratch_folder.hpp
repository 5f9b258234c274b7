// A folder for one test case, and short ways to fill it and to read it.
#pragma once

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/read/inputs.hpp"

namespace dragoman::read::test {

class ScratchFolder {
  public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dragoman-read-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp failed");
        path_ = pattern;
        std::filesystem::permissions(path_, std::filesystem::perms(0755));
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string path() const { return path_.string(); }

    std::string write(const std::string& name, std::string_view bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return *this / name;
    }

  private:
    std::filesystem::path path_;
};

template <typename Compressor>
std::string compressed(std::string_view bytes) {
    namespace io = boost::iostreams;
    std::string out;
    io::filtering_ostream chain;
    chain.push(Compressor());
    chain.push(io::back_inserter(out));
    chain.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    io::close(chain);
    return out;
}

inline std::string gzipped(std::string_view bytes) { return compressed<boost::iostreams::gzip_compressor>(bytes); }
inline std::string zstd_packed(std::string_view bytes) { return compressed<boost::iostreams::zstd_compressor>(bytes); }

struct Reading {
    std::vector<Record> records;
    std::vector<Refusal> refusals;
    ReadReport report;

    [[nodiscard]] std::vector<std::string> ids() const {
        std::vector<std::string> ids;
        for (const Record& record : records) ids.push_back(record.id);
        return ids;
    }
    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> texts;
        for (const Record& record : records) texts.push_back(record.text);
        return texts;
    }
    /// `reason@line`, one a refusal.
    [[nodiscard]] std::vector<std::string> reasons() const {
        std::vector<std::string> reasons;
        for (const Refusal& refusal : refusals)
            reasons.push_back(std::string(to_string(refusal.reason)) + "@" + std::to_string(refusal.origin.line));
        return reasons;
    }
};

inline Reading read_all(const std::vector<Input>& inputs, const ReadOptions& options = {}) {
    Reading reading;
    Diagnostics diagnostics;
    reading.report = read_inputs(
        inputs, options, [&](Record&& record) { reading.records.push_back(std::move(record)); }, diagnostics);
    reading.refusals = diagnostics.refusals();
    return reading;
}

inline Reading read_one(const std::string& path, const ReadOptions& options = {}) {
    return read_all({{path, std::nullopt}}, options);
}

using Strings = std::vector<std::string>;

}  // namespace dragoman::read::test

#define CHECK_STRINGS(actual, ...)                                                        \
    do {                                                                                  \
        const std::vector<std::string> actual_strings = (actual);                         \
        const std::vector<std::string> expected_strings = __VA_ARGS__;                    \
        BOOST_TEST(actual_strings == expected_strings, boost::test_tools::per_element()); \
    } while (false)
