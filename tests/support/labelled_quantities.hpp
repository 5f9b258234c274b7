// Tables of sentences with labelled quantities, and how well the grammar does on one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "dragoman/core/document.hpp"

namespace quantity_test {

struct Label {
    std::string expression;
    std::string kind;   ///< as to_string(Kind), or `none`: the sentence holds no quantity
    std::string value;  ///< as meaning_text(): `EUR 10..12`, `12.5|12500`
    std::string flag;   ///< `approx`, `more`, `less`, or empty
};

/// A sentence with all quantities in it; a table has one row for each.
struct Sentence {
    dragoman::Language language = dragoman::Language::arabic;
    std::string text;
    std::vector<Label> labels;
};

/// Rows `language sentence expression kind value [flag]`; lines that begin with # are comments.
std::vector<Sentence> read_table(const std::filesystem::path& path);

struct Score {
    std::size_t labelled = 0;
    std::size_t recalled = 0;      ///< an equal quantity overlaps the expression
    std::size_t found = 0;         ///< codes and relative days apart, which may stay unlabelled
    std::size_t false_alarms = 0;  ///< found and equal to no label
    std::size_t flagged = 0;
    std::size_t right_flags = 0;
    std::vector<std::string> mistakes;

    [[nodiscard]] double recall() const { return static_cast<double>(recalled) / static_cast<double>(labelled); }
    [[nodiscard]] double precision() const {
        return static_cast<double>(found - false_alarms) / static_cast<double>(found);
    }
};

/// Relative days are resolved as if published on 2025-11-19.
Score score(const std::vector<Sentence>& table);

}  // namespace quantity_test
