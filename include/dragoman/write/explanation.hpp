// The account of one pair: for people, and as JSON.
#pragma once

#include <cstddef>
#include <string>

#include "dragoman/check/coverage.hpp"
#include "dragoman/match/explanation.hpp"
#include "dragoman/match/ties.hpp"

namespace dragoman::write {

struct AccountedDocument {
    std::string id;
    std::string path;
    std::string title;
    std::string url;
    std::string published;            ///< `2024-11-28`; empty: unknown
    std::size_t document_count = 0;   ///< of its language in the collection, itself among them
    std::size_t furniture_count = 0;  ///< of its paragraphs
    check::Coverage coverage;
};

struct PairAccount {
    AccountedDocument ar;
    AccountedDocument fr;
    double threshold = 0.5;
    match::Explanation explanation;  ///< source is Arabic
    match::Ties ties;

    /// Whether there were no others that the two could be compared with.
    [[nodiscard]] bool is_alone() const { return ar.document_count == 1 && fr.document_count == 1; }
};

struct TextStyle {
    bool isolates = false;  ///< put what holds Arabic between U+2068 and U+2069: for terminals that order lines
};

/// Lines for a terminal. What may be Arabic stands at the end of its line, so that columns hold in any terminal; long
/// lists are cut, and say so. Control characters of the texts become spaces.
std::string explanation_text(const PairAccount& account, const TextStyle& style);

/// One object with all of it, nothing cut; keys as in ARCHITECTURE.md.
std::string explanation_json(const PairAccount& account);

}  // namespace dragoman::write
